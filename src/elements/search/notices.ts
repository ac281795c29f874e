/** What stands round the results: corrections, failures, the way to more, and what is announced. */
import { fill } from "#i18n/phrases.ts";
import type { SearchReply } from "./reply.ts";
import { make } from "./results-view.ts";
import type { ViewContext } from "./view-context.ts";
import { countOf } from "./words.ts";

/** Screen readers drop what is said while somebody still types. */
const ANNOUNCE_DELAY_MS = 500;

interface NoticeActions {
  onRetry(): void;
  /** The reader wants the words as typed. */
  onLiteral(): void;
  onMore(): void;
}

export interface Notices {
  /** Above the results. */
  readonly note: HTMLElement;
  /** Below them. */
  readonly after: HTMLElement;
  /** Announced, not seen. */
  readonly status: HTMLElement;
  /** @param passages How many the full text found; nothing while it is still looking. */
  show(reply: SearchReply, isPage: boolean, passages: number | undefined): void;
  /** The full text could not be searched; what else was found stays. */
  textFailed(onRetry: () => void): void;
  slow(): void;
  failed(tagsHref: string | undefined): void;
}

/**
 * @param pageHref The search page, which shows all results.
 */
export function createNotices(
  context: ViewContext,
  pageHref: string,
  actions: NoticeActions,
): Notices {
  const { words } = context;
  const note = make("p", { class: "search-note", hidden: "" });
  const after = make("p", { class: "search-after", hidden: "" });
  const status = make("p", { class: "visually-hidden", role: "status" });
  let timer: ReturnType<typeof setTimeout> | undefined;

  function announce(text: string): void {
    clearTimeout(timer);
    timer = setTimeout(() => (status.textContent = text), ANNOUNCE_DELAY_MS);
  }

  return {
    note,
    after,
    status,
    show(reply, isPage, passages) {
      put(note, ...noteFor(reply, context, actions, passages));
      put(after, ...moreFor(reply, context, isPage ? actions : pageHref));
      const counts = countsOf(reply, context, passages ?? 0);
      announce([note.textContent, ...counts].filter(Boolean).join(words.space || " "));
    },
    textFailed(onRetry) {
      put(after, words.textFailed, " ", button(words.tryAgain, onRetry));
      announce(words.textFailed);
    },
    slow() {
      put(note, words.slow);
      announce(words.slow);
    },
    failed(tagsHref) {
      const links = tagsHref
        ? [" ", make("a", { class: "search-action", href: tagsHref }, words.allTags)]
        : [];
      put(note, words.failed, " ", button(words.tryAgain, actions.onRetry), ...links);
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

/** A sentence about what was found; none when it is simply what was asked for. */
function noteFor(
  { kind, typed, corrected }: SearchReply,
  { words }: ViewContext,
  { onLiteral }: NoticeActions,
  passages: number | undefined,
): (string | Node)[] {
  const query = typed.trim();
  if (kind === "nothing" && passages === undefined) return [words.slow];
  if (kind === "nothing" && passages) return [];
  if (kind === "nothing") return [fill(words.nothing, { query })];
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

/** The way to articles that are not shown: a button on the search page, else a link to it. */
function moreFor(
  { kind, typed, posts, total }: SearchReply,
  { words, language }: ViewContext,
  way: NoticeActions | string,
): Node[] {
  if (kind === "start" || total <= posts.length) return [];
  if (typeof way !== "string") return [button(words.showMore, way.onMore)];
  const page = new URL(way);
  page.searchParams.set("q", typed);
  const articles = countOf(words.articleCount, total, language);
  return [make("a", { class: "search-action", href: page.href }, fill(words.seeAll, { articles }))];
}

/** "12 articles", "2 tags"; nothing when nothing was asked or found. */
function countsOf(
  { kind, total, tags }: SearchReply,
  { words, language }: ViewContext,
  passages: number,
): string[] {
  const inText = passages > 0 ? [countOf(words.passageCount, passages, language)] : [];
  if (kind !== "found" && kind !== "some") return inText;
  return [
    countOf(words.articleCount, total, language),
    countOf(words.tagCount, tags.length, language),
    ...inText,
  ];
}
