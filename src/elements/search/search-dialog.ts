/** The search as a dialog over any page; on the search page the box itself is focused. */
import words from "virtual:paper-planes/search-words";
import searchStyles from "../../styles/search.css?url";
import { MAX_QUERY_LENGTH } from "./query-length.ts";
import { make } from "./results-view.ts";
import { SearchBox } from "./search-box.ts";

let dialog: HTMLDialogElement | undefined;

/**
 * Opens the search.
 *
 * @param link The link to the search page, with the address of the index in `data-index` and that
 *   of the tags in `data-tags`.
 * @param typed What is typed meanwhile, letter by letter; it grows until the search is open.
 */
export async function openSearch(link: HTMLAnchorElement, typed: readonly string[]): Promise<void> {
  const box = document.querySelector("search-box[data-page]");
  if (box instanceof SearchBox) return box.start(typed);
  if (!dialog) {
    dialog = createDialog(link);
    document.body.append(dialog);
    dialog.querySelector<SearchBox>("search-box")?.prepare();
    await loadStyles(searchStyles);
  }
  // The browser returns the focus to where it was. Safari does not focus a link that is clicked.
  if (document.activeElement === document.body) link.focus({ preventScroll: true });
  if (!dialog.open) dialog.showModal();
  dialog.querySelector<SearchBox>("search-box")?.start(typed);
}

/** Waits for the styles, whether they come or not: unstyled search is better than none. */
function loadStyles(href: string): Promise<void> {
  const sheet = make("link", { rel: "stylesheet", href });
  document.head.append(sheet);
  return new Promise((resolve) => {
    sheet.addEventListener("load", () => resolve());
    sheet.addEventListener("error", () => resolve());
  });
}

function createDialog(link: HTMLAnchorElement): HTMLDialogElement {
  const close = make("button", { class: "search-close", type: "button" }, words.close);
  const box = make(
    "search-box" as "div",
    {
      "data-index": link.dataset["index"] ?? "",
      "data-text": link.dataset["text"] ?? "",
      "data-tags": link.dataset["tags"] ?? "",
    },
    createForm(link.href, close),
  );
  const keys = make("span", { class: "search-keys" }, words.keys);
  const foot = make("p", { class: "search-foot" }, `${words.syntax}${words.space}`, keys);
  const made = make(
    "dialog",
    { class: "search-dialog", lang: words.lang, "aria-label": words.search },
    box,
    foot,
  );

  close.addEventListener("click", () => made.close());
  made.addEventListener("click", ({ target }) => {
    // The dialog has no padding: a click on itself is a click beside it.
    const isBeside = target === made;
    const isFollowed = (target as Element).closest("a");
    if (isBeside || isFollowed) made.close();
  });
  // Some browsers only empty a search field on Escape; here it closes at once.
  made.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
    event.preventDefault();
    made.close();
  });
  return made;
}

function createForm(action: string, close: HTMLElement): HTMLFormElement {
  const input = make("input", {
    class: "search-input",
    type: "search",
    name: "q",
    dir: "auto",
    placeholder: words.placeholder,
    "aria-label": words.search,
    enterkeyhint: "search",
    autocapitalize: "off",
    spellcheck: "false",
    maxlength: `${MAX_QUERY_LENGTH}`,
  });
  const form = { class: "search-form", role: "search", action, method: "get" };
  return make("form", form, input, close);
}
