/** What stands round the results: corrections, failures, the way to more, and what is announced. */
import type { SearchReply } from "./reply.ts";
import { make } from "./results-view.ts";
import type { ViewContext } from "./view-context.ts";
import { countOf, fill } from "./words.ts";

/** Screen readers drop what is said while somebody still types. */
const ANNOUNCE_DELAY_MS = 500;

export interface NoticeActions {
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
  show(reply: SearchReply, isPage: boolean): void;
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
  const { words, language } = context;
  const note = make("p", { class: "search-note", hidden: "" });
  const after = make("p", { class: "search-after", hidden: "" });
  const status = make("p", { class: "visually-hidden", role: "status" });
  let timer: ReturnType<typeof setTimeout> | undefined;

  function put(place: HTMLElement, ...children: readonly (string | Node)[]): void {
    place.replaceChildren(...children);
    place.hidden = children.length === 0;
  }

  function announce(text: string): void {
    clearTimeout(timer);
    timer = setTimeout(() => (status.textContent = text), ANNOUNCE_DELAY_MS);
  }

  function button(label: string, onClick: () => void): HTMLButtonElement {
    const element = make("button", { type: "button", class: "search-action" }, label);
    element.addEventListener("click", onClick);
    return element;
  }

  function noteFor({ kind, typed, corrected }: SearchReply): (string | Node)[] {
    if (kind === "nothing") return [fill(words.nothing, { query: typed.trim() })];
    const some = kind === "some" ? [words.some] : [];
    if (corrected === undefined) return some;
    const instead = button(fill(words.instead, { query: typed.trim() }), actions.onLiteral);
    return [fill(words.corrected, { corrected }), " ", instead, ...some.map((text) => ` ${text}`)];
  }

  function moreFor({ kind, typed, posts, total }: SearchReply, isPage: boolean): Node[] {
    if (kind === "start" || total <= posts.length) return [];
    if (isPage) return [button(words.showMore, actions.onMore)];
    const href = new URL(pageHref);
    href.searchParams.set("q", typed);
    const articles = countOf(words.articleCount, total, language);
    return [
      make("a", { class: "search-action", href: href.href }, fill(words.seeAll, { articles })),
    ];
  }

  return {
    note,
    after,
    status,
    show(reply, isPage) {
      const lines = noteFor(reply);
      put(note, ...lines);
      put(after, ...moreFor(reply, isPage));
      const counts = [
        countOf(words.articleCount, reply.total, language),
        countOf(words.tagCount, reply.tags.length, language),
      ];
      const isAnswer = reply.kind === "found" || reply.kind === "some";
      announce([note.textContent, ...(isAnswer ? counts : [])].filter(Boolean).join(" "));
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
