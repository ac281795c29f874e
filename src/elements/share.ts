/**
 * Shares an article through the sheet of the system where there is one; elsewhere the list of links
 * gets a button that copies the address, which is fetched when the list is opened first.
 */
const box = document.querySelector<HTMLDetailsElement>(".share");

// Not every browser has it, whatever the types say.
if (box && "share" in navigator) {
  const textContent = box.firstElementChild?.textContent ?? "";
  const button = Object.assign(document.createElement("button"), {
    className: "share",
    textContent,
  });
  button.onclick = () => {
    // Rejected when the reader decides otherwise.
    navigator.share({ title: document.title, url: location.pathname }).catch(() => {});
  };
  box.replaceWith(button);
} else {
  box?.addEventListener(
    "toggle",
    () => import("./share-menu.ts").then(({ offerCopy }) => offerCopy(box)),
    { once: true },
  );
}
