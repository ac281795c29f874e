/**
 * Fetches the search of its page with the first focus, or at once where the address asks something.
 * Until then the form works without it.
 */
const box = document.querySelector<HTMLElement>("search-box[data-page]");
const input = box?.querySelector("input");

function load(): void {
  // From now on, code that does not come is told of.
  delete box?.dataset["idle"];
  import("./search-box.ts").catch(() => {});
}

if (box && input) {
  // Said when the focus comes, and not a moment later: it is announced then.
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-expanded", "false");
  const isAsked = Boolean(new URLSearchParams(location.search).get("q"));
  if (isAsked || document.activeElement === input) {
    load();
  } else {
    box.dataset["idle"] = "";
    input.addEventListener("focus", load, { once: true });
  }
}

export {};
