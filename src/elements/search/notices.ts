/** What stands round the results: corrections, failures, the way to more, and what is announced. */
import { fill } from "#i18n/phrases.ts";
import { stateHref, type SearchState } from "./address-state.ts";
import type { FoundPassages } from "./full-text.ts";
import type { SearchPart, SearchReply } from "./reply.ts";
import { make } from "./results-view.ts";
import type { ViewContext } from "./view-context.ts";
import { countOf } from "./words.ts";

/** Screen readers drop what is said while somebody still types. */
const ANNOUNCE_DELAY_MS = 500;

/** Sooner, a notice that the texts are being searched would only flicker. */
const CATCHING_UP_AFTER_MS = 600;

interface NoticeActions {
  onRetry(): void;
  /** The reader wants the words as typed. */
  onLiteral(): void;
  onMore(): void;
}

/** What the texts have given so far. */
export type TextState = "looking" | "failed" | FoundPassages;

export interface Notices {
  /** Above the results. */
  readonly note: HTMLElement;
  /** Below them. */
  readonly after: HTMLElement;
  /** Announced, not seen. */
  readonly status: HTMLElement;
  /** @param state What the reply answers. */
  show(reply: SearchReply, state: SearchState, texts: TextState): void;
  /** Answers go on without a part; it is told with each of them. */
  partFailed(part: Exclude<SearchPart, "index">): void;
  slow(): void;
  failed(tagsHref: string | undefined): void;
}

/**
 * @param pageHref In the dialog the search page, which shows all results.
 */
export function createNotices(
  context: ViewContext,
  pageHref: string | undefined,
  actions: NoticeActions,
): Notices {
  const { words } = context;
  const note = make("p", { class: "search-note", hidden: "" });
  const after = make("p", { class: "search-after", hidden: "" });
  const status = make("p", { class: "visually-hidden", role: "status" });
  /** What could not be loaded, as sentences. */
  const missing = new Map<SearchPart | "texts", string>();
  let more: readonly Node[] = [];
  let typed = "";
  let announcing: ReturnType<typeof setTimeout> | undefined;
  let catchingUp: ReturnType<typeof setTimeout> | undefined;

  function say(...children: readonly (string | Node)[]): void {
    put(note, ...children);
    // The page goes on hiding what it lists.
    note.classList.toggle("search-waiting", note.textContent === words.slow);
  }

  function announce(...sentences: readonly string[]): void {
    clearTimeout(announcing);
    const text = sentences.filter(Boolean).join(words.space || " ");
    announcing = setTimeout(() => (status.textContent = text), ANNOUNCE_DELAY_MS);
  }

  function retry(): void {
    missing.clear();
    actions.onRetry();
  }

  function showAfter(...others: readonly string[]): void {
    const failures = [...new Set(missing.values())];
    const way = failures.length > 0 ? [button(words.tryAgain, retry)] : [];
    put(after, ...[...more, ...others, ...failures, ...way].flatMap((part) => [part, " "]));
  }

  return {
    note,
    after,
    status,
    show(reply, state, texts) {
      // What needed the words of the texts may need them no longer.
      if (reply.typed !== typed) missing.delete("words");
      typed = reply.typed;
      if (texts === "failed") missing.set("texts", words.textFailed);
      else missing.delete("texts");
      say(...noteFor(reply, context, actions, texts));
      more = moreFor(reply, context, { state, pageHref, texts, onMore: actions.onMore });
      showAfter();
      const counts = countsOf(reply, context, countPassages(texts));
      announce(note.textContent, ...counts, ...missing.values());
      clearTimeout(catchingUp);
      if (texts !== "looking") return;
      catchingUp = setTimeout(() => {
        showAfter(words.catchingUp);
        announce(note.textContent, ...counts, words.catchingUp);
      }, CATCHING_UP_AFTER_MS);
    },
    partFailed(part) {
      missing.set(part, part === "headings" ? words.headingsFailed : words.textFailed);
      showAfter();
      announce(...missing.values());
    },
    slow() {
      say(words.slow);
      announce(words.slow);
    },
    failed(tagsHref) {
      const links = tagsHref
        ? [" ", make("a", { class: "search-action", href: tagsHref }, words.allTags)]
        : [];
      clearTimeout(catchingUp);
      say(words.failed, " ", button(words.tryAgain, retry), ...links);
      put(after);
      announce(words.failed);
    },
  };
}

function put(place: HTMLElement, ...children: readonly (string | Node)[]): void {
  place.replaceChildren(...children);
  place.hidden = children.length === 0;
}

function button(label: string, onClick: () => void): HTMLButtonElement {
  const element = make("button", { type: "button", class: "search-action" }, label);
  element.addEventListener("click", onClick);
  return element;
}

function countPassages(texts: TextState): number {
  return typeof texts === "string" ? 0 : texts.passages.length;
}

/** A sentence about what was found; none when it is simply what was asked for. */
function noteFor(
  { kind, typed, corrected: answered, fullText }: SearchReply,
  { words }: ViewContext,
  { onLiteral }: NoticeActions,
  texts: TextState,
): (string | Node)[] {
  const query = typed.trim();
  const isTextMended = typeof texts !== "string" && texts.isMended;
  const corrected = answered ?? (isTextMended ? fullText?.corrected : undefined);
  if (kind === "nothing" && texts === "looking") return [words.slow];
  if (kind === "nothing" && countPassages(texts) === 0) return [fill(words.nothing, { query })];
  const some = kind === "some" ? [words.some] : [];
  if (corrected === undefined) return some;
  const instead = button(fill(words.instead, { query }), onLiteral);
  return [
    fill(words.corrected, { corrected }),
    words.space,
    instead,
    ...some.flatMap((text) => [words.space, text]),
  ];
}

interface MoreOptions {
  readonly state: SearchState;
  readonly pageHref: string | undefined;
  readonly texts: TextState;
  readonly onMore: () => void;
}

/** The way to what is not shown: a button on the search page, else a link to it. */
function moreFor(
  { kind, posts, total }: SearchReply,
  { words, language }: ViewContext,
  { state, pageHref, texts, onMore }: MoreOptions,
): Node[] {
  const hasMorePosts = total > posts.length;
  const hasMoreTexts = typeof texts !== "string" && texts.hasMore;
  if (kind === "start" || !(hasMorePosts || hasMoreTexts)) return [];
  if (pageHref === undefined) return [button(words.showMore, onMore)];
  const href = stateHref(state, pageHref);
  const articles = countOf(words.articleCount, total, language, words.lang);
  const label = hasMorePosts ? fill(words.seeAll, { articles }) : words.showMore;
  return [make("a", { class: "search-action", href }, label)];
}

/** "12 articles", "2 tags"; nothing when nothing was asked or found. */
function countsOf(
  { kind, total, tags }: SearchReply,
  { words, language }: ViewContext,
  passages: number,
): string[] {
  const inText = passages > 0 ? [countOf(words.passageCount, passages, language, words.lang)] : [];
  if (kind !== "found" && kind !== "some") return inText;
  return [
    countOf(words.articleCount, total, language, words.lang),
    ...(tags.length > 0 ? [countOf(words.tagCount, tags.length, language, words.lang)] : []),
    ...inText,
  ];
}
