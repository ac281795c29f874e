/**
 * Shares an article through the sheet of the system where there is one. Elsewhere, and where that fails, the
 * list of links opens, as it does without scripts, and gets a button that copies the address.
 */
const list = document.querySelector<HTMLDetailsElement>(".share");

/** The reader closed the sheet, or asked for it twice. */
const HARMLESS = /^(Abort|InvalidState)/;

function addCopyButton(): void {
  // Where it does not come, the links still share.
  import("./share-menu.ts").catch(() => {});
}

list?.addEventListener("click", (event) => {
  // Not every browser has it, whatever the types say. A list that is open is what the reader works with.
  if (!("share" in navigator) || list.open) return addCopyButton();
  event.preventDefault();
  navigator
    .share({ title: document.title, url: location.pathname })
    .catch(({ name }: DOMException) => {
      if (HARMLESS.test(name)) return;
      list.open = true;
      addCopyButton();
    });
});
