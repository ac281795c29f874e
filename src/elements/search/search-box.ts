/**
 * <search-box>: makes a search form answer while one types. The form works without it: it leads to
 * the search page.
 */
import {
  createAddressState,
  readState,
  stateHref,
  type AddressState,
  type SearchState,
} from "./address-state.ts";
import { createFacetsView, type FacetsView } from "./facets-view.ts";
import type { FoundPassages } from "./full-text.ts";
import { createHeldPassages } from "./held-passages.ts";
import { pressKey } from "./listbox-keys.ts";
import { createListbox, type Listbox } from "./listbox.ts";
import { says } from "./passages.ts";
import { createNextResult } from "./next-result.ts";
import { createNotices, type Notices, type TextState } from "./notices.ts";
import type { Facet, Finding, SearchPart, SearchReply } from "./reply.ts";
import { drawList, drawPassages, drawReply } from "./results-view.ts";
import { createSearchClient, type SearchClient } from "./search-client.ts";
import { createTextSearch, type Learnt, type TextSearch } from "./text-search.ts";
import { createContext, type ViewContext } from "./view-context.ts";

/** Articles at first, and with every "Show more" of the page. */
const DIALOG_ARTICLES = 8;
const PAGE_ARTICLES = 20;

/** Articles are shown with passages for every so many that are shown by their titles. */
const ARTICLES_PER_TEXT = 2;

/** Of an answer without words, or where there is no full text. */
const NO_TEXTS: FoundPassages = { passages: [], hasMore: false };

/**
 * Attributes: `data-index`, the address of the search index; `data-text`, that of the full text;
 * `data-page` on the search page, whose address then carries the query and whose start shows
 * nothing (the page lists tags itself).
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
  #texts: TextSearch | undefined;
  #address: AddressState | undefined;
  #stop: AbortController | undefined;
  #state: SearchState = { typed: "", isLiteral: false };
  #limit = DIALOG_ARTICLES;
  #learnt: Learnt = {};
  #shown: SearchReply | undefined;
  #groups: readonly HTMLElement[] = [];
  #passages: HTMLElement | undefined;
  readonly #held = createHeldPassages((found) => this.#addPassages(found));
  readonly #next = createNextResult(this);

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
    this.#close();
  }

  /** Starts the worker and its download, if that was not done before. */
  prepare(): void {
    if (!this.#client) this.#ask();
  }

  /**
   * Puts the cursor into the box, the text selected.
   * @param typed What was typed before the box was there; it takes the place of the text.
   */
  start(typed: readonly string[]): void {
    this.#input.focus();
    this.#input.select();
    if (typed.length > 0) this.#set({ typed: typed.join(""), isLiteral: false }, "follow");
  }

  get #isPage(): boolean {
    return this.hasAttribute("data-page");
  }

  #build(): void {
    this.#context = createContext();
    this.#listbox = createListbox(this.#input, drawList(this.#context), !this.#isPage);
    this.#notices = createNotices(this.#context, this.#isPage ? undefined : this.#form.action, {
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
    const typed = (): void => {
      // Enter must not open what belongs to the letters before.
      this.#listbox.activate(undefined);
      this.#set({ typed: this.#input.value, isLiteral: false }, "follow");
    };
    this.#input.addEventListener("input", typed, { signal });
    this.#input.addEventListener("focus", () => this.prepare(), { signal });
    this.#input.addEventListener("keydown", (event) => pressKey(this.#listbox, event), { signal });
    this.#form.addEventListener("submit", (event) => this.#submit(event), { signal });
    this.addEventListener("click", () => this.#address?.flush(), { signal, capture: true });
  }

  #readAddress(signal: AbortSignal): void {
    this.#address = createAddressState((state) => this.#set(state), signal);
    const state = readState(location.href);
    // Somebody may have typed before this code was there.
    const { value } = this.#input;
    if (value && value !== state.typed) this.#set({ typed: value, isLiteral: false }, "follow");
    else if (state.typed || document.activeElement === this.#input) this.#set(state);
  }

  /** Shows a state and, on the page, writes it into the address. */
  #set(state: SearchState, write?: "follow" | "commit"): void {
    this.#state = state;
    this.#learnt = {};
    this.#next.forget();
    this.#texts?.stop();
    this.#limit = this.#isPage ? PAGE_ARTICLES : DIALOG_ARTICLES;
    if (this.#input.value !== state.typed) this.#input.value = state.typed;
    if (write) this.#address?.[write](state);
    this.#ask();
  }

  #ask(): void {
    const { typed, isLiteral } = this.#state;
    this.#held.drop();
    this.#client ??= createSearchClient(this.dataset["index"] ?? "", {
      onReply: (reply) => this.#show(reply),
      onFacets: (facets) => this.#renewFacets(facets),
      onSlow: () => this.#notices.slow(),
      onFailure: (part) => this.#fail(part),
    });
    this.#client.ask(typed, { limit: this.#limit, isLiteral, ...this.#learnt });
  }

  #show(reply: SearchReply): void {
    const isSame = this.#shown?.typed === reply.typed && this.#shown.corrected === reply.corrected;
    // The page lists tags and articles itself, below the results.
    const isAnswer = reply.kind === "found" || reply.kind === "some";
    this.#groups = isAnswer || !this.#isPage ? drawReply(reply, this.#context) : [];
    if (!isSame) this.#passages = undefined;
    this.#shown = reply;
    this.#texts ??= this.#openTexts();
    const isLooking = this.#texts !== undefined && reply.fullText !== undefined;
    // Those of the same question may count what the texts have found already.
    if (!isSame || this.#facets.element.hidden) {
      this.#facets.show(reply.facets, isLooking && isAnswer);
    }
    const texts = isLooking ? "looking" : NO_TEXTS;
    this.#showList(texts, isSame);
    this.#next.focus();
    this.#notices.show(reply, this.#state, texts);
    this.#texts?.look(reply, {
      limit: Math.ceil(this.#limit / ARTICLES_PER_TEXT),
      mayMend: !this.#state.isLiteral && !this.#learnt.wordsHref,
    });
  }

  #openTexts(): TextSearch | undefined {
    const folder = this.dataset["text"];
    if (!folder) return undefined;
    return createTextSearch(folder, {
      onFound: (found, finding) => this.#find(found, finding),
      narrow: async (finding) => this.#client?.narrow(finding),
      onLearnt: (learnt) => {
        this.#learnt = learnt;
        this.#ask();
      },
      onFailure: () => {
        this.#showList("failed");
        this.#tell("failed");
      },
    });
  }

  #showList(texts: TextState, isSame = true): void {
    // Tags to start from are for whoever finds nothing in the texts either.
    const isEarly = texts === "looking" || this.#passages !== undefined;
    const groups = this.#shown?.kind === "nothing" && isEarly ? [] : this.#groups;
    this.#listbox.show([...groups, ...(this.#passages ? [this.#passages] : [])], isSame);
  }

  #tell(texts: TextState): void {
    if (this.#shown) this.#notices.show(this.#shown, this.#state, texts);
  }

  #find(found: FoundPassages, finding?: Finding): void {
    if (finding && this.#listbox.element.hidden) this.#held.hold(found);
    else this.#addPassages(found);
    if (finding) this.#client?.tell(finding);
  }

  #renewFacets(facets: readonly Facet[]): void {
    // Filters without a line of their own come too late for passages that did not wait.
    if (!this.#passages || !this.#facets.element.hidden) this.#facets.renew(facets);
    this.#held.release();
  }

  #addPassages(found: FoundPassages): void {
    const posts = this.#shown?.posts ?? [];
    const passages = found.passages.filter((passage) => !posts.some((post) => says(post, passage)));
    this.#passages = drawPassages(passages, this.#context);
    this.#showList(found);
    this.#next.focus();
    this.#tell({ ...found, passages });
  }

  #fail(part: SearchPart): void {
    if (part !== "index") return this.#notices.partFailed(part);
    this.#shown = undefined;
    this.#texts?.stop();
    this.#listbox.show([]);
    this.#facets.show([]);
    this.#notices.failed(this.dataset["tags"]);
  }

  #close(): void {
    this.#client?.close();
    this.#client = undefined;
  }

  #retry(): void {
    this.#close();
    this.#learnt = {};
    this.#ask();
    this.#input.focus();
  }

  #showMore(): void {
    this.#next.remember();
    this.#limit += PAGE_ARTICLES;
    this.#ask();
    // The button is gone as soon as there is no more.
    this.#input.focus({ preventScroll: true });
  }

  #submit(event: SubmitEvent): void {
    const state = { typed: this.#input.value.trim(), isLiteral: this.#state.isLiteral };
    if (this.#isPage) {
      event.preventDefault();
      this.#set(state, "commit");
    } else if (state.isLiteral) {
      event.preventDefault();
      location.assign(stateHref(state, this.#form.action));
    }
  }
}

if (!customElements.get("search-box")) customElements.define("search-box", SearchBox);
