/** Looks into the texts after each answer: for passages, and for words that they know better. */
import { createFullText, type FoundPassages } from "./full-text.ts";
import type { Finding, FullTextQuery, SearchOptions, SearchReply } from "./reply.ts";

/** Somebody who types on is asked to wait for nothing. */
const PAUSE_MS = 150;

/** Names of the lists of words and of articles in the folder of the full text. */
const WORDS = "words.txt";
const IDS = "ids.txt";

/** What the texts teach about the words that were typed. */
export type Learnt = Pick<SearchOptions, "hasRightWords" | "wordsHref">;

interface TextListener {
  /** @param finding For the filters, where all articles with the words are known. */
  onFound(found: FoundPassages, finding?: Finding): void;
  /** @returns Which of these articles pass the filters, if that can be known. */
  narrow(finding: Finding): Promise<readonly string[] | undefined>;
  /** The question is worth asking again, with what was learnt. */
  onLearnt(learnt: Learnt): void;
  /** The texts could not be fetched. */
  onFailure(): void;
}

interface LookOptions {
  /** Most articles whose passages are wanted. */
  readonly limit: number;
  /** Whether the words may still be corrected by those of the texts. */
  readonly mayMend: boolean;
}

export interface TextSearch {
  /** Looks into the texts; an earlier look is forgotten. */
  look(reply: SearchReply, options: LookOptions): void;
  /** Forgets the last look. */
  stop(): void;
}

/** @param folder Address of the full text. */
export function createTextSearch(folder: string, listener: TextListener): TextSearch {
  const texts = createFullText(folder);
  const home = new URL(folder, document.baseURI);
  const wordsHref = new URL(WORDS, home).href;
  const idsHref = new URL(IDS, home).href;
  let newest: SearchReply | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function find(
    { kind, corrected, fullText: query }: SearchReply & { readonly fullText: FullTextQuery },
    { limit, mayMend }: LookOptions,
  ): Promise<FoundPassages | Learnt> {
    const narrow = (textIds: readonly string[]) => listener.narrow({ textIds, idsHref });
    const within = { ...query, limit, narrow };
    const asTyped = await texts.search(query.text, within);
    if (asTyped.passages.length > 0) {
      // Titles and headings do not know these words, and took them for others.
      const isTakenForOthers = corrected !== undefined && query.correctedText !== undefined;
      return isTakenForOthers ? { hasRightWords: true } : asTyped;
    }
    if (query.correctedText !== undefined) {
      const mended = await texts.search(query.correctedText, within);
      if (mended.passages.length > 0) return { ...mended, isMended: true };
    }
    return mayMend && (kind === "nothing" || kind === "some") ? { wordsHref } : asTyped;
  }

  async function start(reply: SearchReply, options: LookOptions): Promise<void> {
    const { fullText } = reply;
    if (!fullText) return;
    try {
      const found = await find({ ...reply, fullText }, options);
      if (newest !== reply) return;
      if ("passages" in found) listener.onFound(found, findingOf(found));
      else listener.onLearnt(found);
    } catch {
      if (newest === reply) listener.onFailure();
    }
  }

  function findingOf({ ids }: FoundPassages): Finding | undefined {
    return ids && { textIds: ids, idsHref };
  }

  function stop(): void {
    clearTimeout(timer);
    newest = undefined;
  }

  return {
    look(reply, options) {
      stop();
      newest = reply;
      timer = setTimeout(() => void start(reply, options), PAUSE_MS);
    },
    stop,
  };
}
