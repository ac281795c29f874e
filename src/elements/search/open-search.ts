/**
 * Opens the search on "/", Ctrl/⌘ K or a Search link; everything else is fetched then. It is sent
 * with every page, so it stays under 500 bytes.
 */

const LINK = "a[data-search]";

addEventListener("keydown", (event) => {
  const isCommand = event.ctrlKey || event.metaKey;
  const isTyping = (event.target as Element).closest("input,textarea,select,[contenteditable]");
  const isKey = !isTyping && document.documentElement.dataset["keys"] !== "off";
  if (isCommand ? event.key === "k" : event.key === "/" && isKey) {
    open(event, document.querySelector<HTMLAnchorElement>(LINK));
  }
});

addEventListener("click", (event) => {
  const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  if (isPlain) open(event, (event.target as Element).closest<HTMLAnchorElement>(LINK));
});

/** Without the rest of the code, the link still leads to the search page. */
function open(event: Event, link: HTMLAnchorElement | null): void {
  if (!link || event.defaultPrevented) return;
  event.preventDefault();
  // What is typed until the code has come.
  const typed: string[] = [];
  const keep = (press: KeyboardEvent): void => {
    if (press.key.length > 1 || press.ctrlKey || press.metaKey) return;
    press.preventDefault();
    typed.push(press.key);
  };
  addEventListener("keydown", keep, true);
  import("./search-dialog.ts")
    .then(
      ({ openSearch }) => openSearch(link, typed),
      () => location.assign(link.href),
    )
    .finally(() => removeEventListener("keydown", keep, true));
}
