/** The button that copies the address of an article, first among the ways to share it. */
import words from "virtual:paper-planes/reading-words";
import { tellOf } from "./body/copied.ts";

const button = document.createElement("button");
button.type = "button";
button.textContent = words.copyLink;
button.addEventListener("click", () => {
  const address = location.origin + location.pathname;
  // Some browsers allow it only at once. There is no clipboard on a page without encryption.
  const copying = navigator.clipboard?.writeText(address);
  void tellOf(button, address, copying);
});

document.querySelector(".share summary")?.after(button);
