/** The button that copies the address of an article, first in the list of ways to share it. */
import words from "virtual:paper-planes/reading-words";
import { tellOf } from "./body/copied.ts";

export function offerCopy(box: HTMLDetailsElement): void {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = words.copyLink;
  button.addEventListener("click", () => {
    const address = location.origin + location.pathname;
    // Some browsers allow it only at once. There is no clipboard on a page without encryption.
    void tellOf(button, address, navigator.clipboard?.writeText(address));
  });
  const item = document.createElement("li");
  item.append(button);
  box.querySelector("ul")?.prepend(item);
}
