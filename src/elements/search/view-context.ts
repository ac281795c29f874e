/** What everything that is drawn shares. */
import type { SearchWords } from "#i18n/words.ts";
import words from "virtual:paper-planes/search-words";

export interface ViewContext {
  readonly words: SearchWords;
  /** BCP 47, for numbers and dates. */
  readonly language: string;
  /** What ids begin with; it tells apart two boxes in a page. */
  readonly id: string;
}

let contexts = 0;

/** Reads the language of the page. Plain English is international: "14 August 2026". */
export function createContext(): ViewContext {
  const { lang } = document.documentElement;
  contexts += 1;
  return {
    words,
    language: !lang || lang === "en" ? "en-001" : lang,
    id: `search-${contexts}`,
  };
}
