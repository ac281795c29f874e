/**
 * Shares an article through the sheet of the system where there is one. Elsewhere the list of links opens,
 * as it does without scripts, and gets a button that copies the address.
 */
document.querySelector(".share")?.addEventListener("click", (event) => {
  // Not every browser has it, whatever the types say.
  if ("share" in navigator) {
    event.preventDefault();
    // Refused when the reader closes the sheet.
    navigator.share({ title: document.title, url: location.pathname }).catch(() => {});
  } else import("./share-menu.ts");
});
