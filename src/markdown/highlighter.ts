/**
 * The one Shiki of a thread, which loads a language when a block first names it.
 *
 * The engine is JavaScript's own RegExp: over 200 blocks in 16 languages it took 155 ms against 275
 * with Oniguruma in WebAssembly, found the same tokens, and needed 80 MB less in each thread.
 */
import { createHighlighterCore } from "shiki/core";
import type { HighlighterCore, ShikiTransformer } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import { bundledLanguages, bundledLanguagesInfo } from "shiki/langs";
import type { Element, Root } from "hast";
import { CODE_THEME } from "./code-theme.ts";

/** Characters; what is longer than a screenful of them is data and stays uncoloured. */
const MAX_LINE_LENGTH = 2_000;

/** Names for text that has no colours. */
const PLAIN_NAMES = ["", "text", "txt", "plain", "plaintext", "ansi"];

const PLAIN = "text";

let core: Promise<HighlighterCore> | undefined;

/** A language by any of its names. */
export interface CodeLanguage {
  /** Shiki's own name for it. */
  readonly id: string;
  /** As readers write it: "TypeScript"; undefined for plain text. */
  readonly label: string | undefined;
}

const LANGUAGES: ReadonlyMap<string, CodeLanguage> = new Map<string, CodeLanguage>([
  ...bundledLanguagesInfo.flatMap(({ id, name, aliases = [] }) =>
    [id, ...aliases].map((alias) => [alias, { id, label: name }] as const),
  ),
  ...PLAIN_NAMES.map((name) => [name, { id: PLAIN, label: undefined }] as const),
]);

/** @returns Undefined for a language that nobody here knows. */
export function findLanguage(name: string): CodeLanguage | undefined {
  return LANGUAGES.get(name);
}

/** Every name a language can be called by. */
export function languageNames(): readonly string[] {
  return [...LANGUAGES.keys()].filter((name) => name !== "");
}

/**
 * Parts code into lines of tokens, coloured by `CODE_THEME`.
 * @param id Of a `CodeLanguage`.
 * @returns The lines as elements `span.line`, without the line breaks.
 */
export async function highlight(
  code: string,
  id: string,
  transformers: ShikiTransformer[],
): Promise<Element[]> {
  const shiki = await (core ??= createCore());
  const grammar = bundledLanguages[id as keyof typeof bundledLanguages];
  if (id !== PLAIN && !shiki.getLoadedLanguages().includes(id)) await shiki.loadLanguage(grammar);
  const root = shiki.codeToHast(code, {
    lang: id,
    theme: CODE_THEME.name ?? "",
    transformers,
    // A limit in time would colour the same block differently on a busy machine.
    tokenizeTimeLimit: 0,
    tokenizeMaxLineLength: MAX_LINE_LENGTH,
  });
  const lines = childElement(childElement(root, "pre"), "code").children;
  return lines.filter((node) => node.type === "element");
}

function createCore(): Promise<HighlighterCore> {
  return createHighlighterCore({
    engine: createJavaScriptRegexEngine({ forgiving: true }),
    themes: [CODE_THEME],
    langs: [],
    warnings: false,
  });
}

function childElement(parent: Root | Element, name: string): Element {
  for (const child of parent.children) {
    if (child.type === "element" && child.tagName === name) return child;
  }
  throw new Error(`Shiki gave no <${name}>.`);
}
