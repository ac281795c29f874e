/**
 * <search-box>: makes a search form answer while one types. The form works without it: it leads to
 * the search page.
 */
import {
  createAddressState,
  readState,
  type AddressState,
  type SearchState,
} from "./address-state.ts";
import { pressKey } from "./listbox-keys.ts";
import { createFacetsView, type FacetsView } from "./facets-view.ts";
import { createFullText, type FullText } from "./full-text.ts";
import { createListbox, type Listbox } from "./listbox.ts";
import { createNotices, type Notices } from "./notices.ts";
import type { FoundPassage, FullTextQuery, SearchReply } from "./reply.ts";
import { drawList, drawPassages, drawReply } from "./results-view.ts";
import { createSearchClient, type SearchClient } from "./search-client.ts";
import { createContext, type ViewContext } from "./view-context.ts";

/** Somebody who types on is asked to wait for nothing. */
const PAUSE_MS = 150;

/** Articles at first, and with every "Show more" of the page. */
const DIALOG_ARTICLES = 8;
const PAGE_ARTICLES = 20;

/**
 * Attributes: `data-index`, the address of the search index; `data-text`, that of the full text, if
 * there is one; `data-page` on the search page, whose
 * address then carries the query and whose start shows nothing (the page lists tags itself).
 * Expects a form with an input named "q" inside.
 */
export class SearchBox extends HTMLElement {
  #form!: HTMLFormElement;
  #input!: HTMLInputElement;
  #listbox!: Listbox;
  #notices!: Notices;
  #facets!: FacetsView;
  #context!: ViewContext;
  #client: SearchClient | undefined;
  #address: AddressState | undefined;
  #stop: AbortController | undefined;
  #state: SearchState = { typed: "", isLiteral: false };
  #limit = DIALOG_ARTICLES;
  #fullText: FullText | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #shown: SearchReply | undefined;

  connectedCallback(): void {
    const form = this.querySelector("form");
    const input = this.querySelector<HTMLInputElement>("input[name=q]");
    if (!form || !input) return;
    this.#form = form;
    this.#input = input;
    this.#stop = new AbortController();
    if (!this.#context) this.#build();
    this.#listen(this.#stop.signal);
    if (this.#isPage) this.#readAddress(this.#stop.signal);
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
    this.#client?.close();
    this.#client = undefined;
  }

  /** Starts the worker and its download, before anything is seen. */
  prepare(): void {
    this.#ask();
  }

  /** Puts the cursor into the box, the text selected. */
  start(): void {
    this.#input.focus();
    this.#input.select();
  }

  get #isPage(): boolean {
    return this.hasAttribute("data-page");
  }

  #build(): void {
    this.#context = createContext();
    this.#listbox = createListbox(this.#input, drawList(this.#context));
    this.#notices = createNotices(this.#context, this.#form.action, {
      onRetry: () => this.#retry(),
      onLiteral: () => this.#set({ typed: this.#state.typed, isLiteral: true }, "commit"),
      onMore: () => this.#showMore(),
    });
    this.#facets = createFacetsView(this.#context, (typed) =>
      this.#set({ typed, isLiteral: false }, "commit"),
    );
    const { note, after, status } = this.#notices;
    this.append(note, this.#facets.element, this.#listbox.element, after, status);
    this.#input.autocomplete = "off";
  }

  #listen(signal: AbortSignal): void {
    const typed = (): void => this.#set({ typed: this.#input.value, isLiteral: false }, "follow");
    this.#input.addEventListener("input", typed, { signal });
    this.#input.addEventListener("focus", () => this.#ask(), { signal, once: true });
    this.#input.addEventListener("keydown", (event) => pressKey(this.#listbox, event), { signal });
    this.#form.addEventListener("submit", (event) => this.#submit(event), { signal });
    this.addEventListener("click", () => this.#address?.flush(), { signal, capture: true });
  }

  #readAddress(signal: AbortSignal): void {
    this.#address = createAddressState((state) => this.#set(state), signal);
    const state = readState(location.href);
    if (state.typed) this.#set(state);
  }

  /** Shows a state and, on the page, writes it into the address. */
  #set(state: SearchState, write?: "follow" | "commit"): void {
    this.#state = state;
    this.#limit = this.#isPage ? PAGE_ARTICLES : DIALOG_ARTICLES;
    if (this.#input.value !== state.typed) this.#input.value = state.typed;
    if (write) this.#address?.[write](state);
    this.#ask();
  }

  #ask(): void {
    const { typed, isLiteral } = this.#state;
    this.#client ??= createSearchClient(this.dataset["index"] ?? "", {
      onReply: (reply) => this.#show(reply),
      onSlow: () => this.#notices.slow(),
      onFailure: () => this.#fail(),
    });
    this.#client.ask(typed, { limit: this.#limit, isLiteral });
  }

  #show(reply: SearchReply): void {
    // The page lists tags and articles itself, below the results.
    const isAnswer = reply.kind === "found" || reply.kind === "some";
    this.#listbox.show(isAnswer || !this.#isPage ? drawReply(reply, this.#context) : []);
    this.#facets.show(reply.facets);
    this.#shown = reply;
    clearTimeout(this.#waiting);
    const query = this.dataset["text"] ? reply.fullText : undefined;
    this.#notices.show(reply, this.#isPage, query ? undefined : 0);
    if (query) this.#waiting = setTimeout(() => void this.#searchText(reply, query), PAUSE_MS);
    this.#setTabStops();
  }

  /** Looks into the texts, and adds what is found unless the reader has asked something else since. */
  async #searchText(reply: SearchReply, query: FullTextQuery): Promise<void> {
    this.#fullText ??= createFullText(this.dataset["text"] ?? "");
    try {
      let passages = await this.#fullText.search(query.text, query);
      if (this.#shown !== reply) return;
      if (passages.length > 0 && reply.corrected !== undefined) return this.#askLiterally();
      if (passages.length === 0 && query.correctedText !== undefined) {
        passages = await this.#fullText.search(query.correctedText, query);
      }
      if (this.#shown === reply) this.#addPassages(reply, passages);
    } catch {
      if (this.#shown !== reply) return;
      this.#notices.show(reply, this.#isPage, 0);
      this.#notices.textFailed(() => this.#retry());
    }
  }

  /** A word that the texts hold was meant as it is, though no title, tag or heading has it. */
  #askLiterally(): void {
    this.#state = { ...this.#state, isLiteral: true };
    this.#ask();
  }

  #addPassages(reply: SearchReply, passages: readonly FoundPassage[]): void {
    const group = drawPassages(passages, this.#context);
    if (group) this.#listbox.add(group);
    this.#notices.show(reply, this.#isPage, passages.length);
    this.#setTabStops();
  }

  #setTabStops(): void {
    // In the dialog the list is a popup, left with Tab; on the page its links are the page.
    if (this.#isPage) return;
    for (const option of this.#listbox.element.querySelectorAll("a")) option.tabIndex = -1;
  }

  #fail(): void {
    this.#listbox.show([]);
    this.#facets.show([]);
    this.#notices.failed(this.dataset["tags"]);
  }

  #retry(): void {
    this.#ask();
    this.#input.focus();
  }

  #showMore(): void {
    this.#limit += PAGE_ARTICLES;
    this.#ask();
    this.#input.focus();
  }

  #submit(event: SubmitEvent): void {
    if (!this.#isPage) return;
    event.preventDefault();
    this.#set({ typed: this.#input.value.trim(), isLiteral: this.#state.isLiteral }, "commit");
  }
}

if (!customElements.get("search-box")) customElements.define("search-box", SearchBox);
