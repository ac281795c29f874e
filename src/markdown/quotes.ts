/**
 * Quotation marks and spaces by language: „so“, « ainsi », ”så”. English ones are Sätteri's; languages
 * that write none of these, such as Japanese, keep what their authors wrote.
 */
import type { MdastNode, MdastPluginDefinition, MdastVisitorContext } from "satteri";
import { isInPrompt } from "./mdx-prompts.ts";

interface Marks {
  /** Around a quotation. */
  readonly outer: readonly [open: string, close: string];
  /** Around one inside of another. */
  readonly inner: readonly [open: string, close: string];
}

const marks = (outer: string, inner: string): Marks => ({
  outer: [outer.charAt(0), outer.charAt(1)],
  inner: [inner.charAt(0), inner.charAt(1)],
});

const GERMAN = marks("„“", "‚‘");
const ROMANCE = marks("«»", "“”");
const ENGLISH = marks("“”", "‘’");
const RUSSIAN = marks("«»", "„“");
const SWEDISH = marks("””", "’’");
const POLISH = marks("„”", "«»");

/** By language, then with its region. */
const BY_LANGUAGE: ReadonlyMap<string, Marks> = new Map([
  ...["de", "cs", "sk", "sl", "bg", "is", "lt", "et", "sq", "ka"].map(
    (code) => [code, GERMAN] as const,
  ),
  ...["fr", "es", "it", "ca", "gl", "eu", "el", "ar", "fa", "hy"].map(
    (code) => [code, ROMANCE] as const,
  ),
  ...["nl", "pt", "tr", "id", "vi", "cy", "ga", "af", "sw"].map((code) => [code, ENGLISH] as const),
  ...["ru", "uk", "be", "kk"].map((code) => [code, RUSSIAN] as const),
  ...["sv", "fi"].map((code) => [code, SWEDISH] as const),
  ...["pl", "ro", "hu", "hr", "sr", "bs"].map((code) => [code, POLISH] as const),
  ...["nb", "nn", "no"].map((code) => [code, marks("«»", "‘’")] as const),
  ["da", marks("»«", "›‹")],
  ["de-CH", marks("«»", "‹›")],
  ["fr-CH", marks("«»", "‹›")],
  ["pt-PT", ROMANCE],
]);

/** Stands for what is no text: code, a formula, a picture. */
const OBJECT = "\uFFFC";

const NARROW_SPACE = "\u202F";
const NO_BREAK_SPACE = "\u00A0";

/** What comes before an opening mark. */
const BEFORE_OPENING = /[\s([{/–—„«»“”‚‘‹›-]/;

/** Behind what a mark closes, unless it is at the end. */
const BEFORE_CLOSING = /[\s)\]},.;:!?…–—/-]/;

/** @returns Undefined for languages in which nothing is to be done. */
export function quotes(lang: string): MdastPluginDefinition | undefined {
  const [code = "", ...regions] = lang.split("-");
  const own = BY_LANGUAGE.get(`${code}-${regions.at(-1) ?? ""}`) ?? BY_LANGUAGE.get(code);
  if (!own) return undefined;
  // Canada and Switzerland set no spaces before these marks.
  const isSpaced = code === "fr" && !/-(?:CA|CH)\b/.test(lang);
  const visit = (node: Readonly<MdastNode>, context: MdastVisitorContext): void => {
    const leaves = leavesOf(node);
    const text = leaves.map((leaf) => (leaf.type === "text" ? leaf.value : OBJECT)).join("");
    if (!/["']| [;:!?»]|« /.test(text) || isInPrompt(node, context)) return;
    const letters = typeset(text, own, isSpaced);
    let from = 0;
    for (const leaf of leaves) {
      const length = leaf.type === "text" ? leaf.value.length : OBJECT.length;
      const value = letters.slice(from, from + length).join("");
      if (leaf.type === "text" && value !== leaf.value) context.setProperty(leaf, "value", value);
      from += length;
    }
  };
  return { name: "quotes", paragraph: visit, heading: visit, tableCell: visit };
}

/** @returns What stands for each code unit of the text. */
function typeset(text: string, { outer, inner }: Marks, isSpaced: boolean): string[] {
  const letters = text.split("");
  let depth = 0;
  for (const [index, letter] of letters.entries()) {
    const before = letters[index - 1] ?? " ";
    const after = letters[index + 1] ?? " ";
    const isOpening = BEFORE_OPENING.test(before) && !/\s/.test(after);
    if (letter === '"') {
      const isElided = /['’]/.test(before) && !/\s/.test(after);
      const isFirst = (isOpening || isElided) && !BEFORE_CLOSING.test(after);
      const space = isSpaced ? NARROW_SPACE : "";
      letters[index] = isFirst ? outer[0] + space : space + outer[1];
    } else if (letter === "'") {
      if (isOpening && closesLater(letters, index)) {
        letters[index] = inner[0];
        depth += 1;
      } else if (depth > 0 && BEFORE_CLOSING.test(after)) {
        letters[index] = inner[1];
        depth -= 1;
      } else letters[index] = "’";
    } else if (isSpaced && letter === " ") {
      if (/[;!?»]/.test(after) || before === "«") letters[index] = NARROW_SPACE;
      else if (after === ":") letters[index] = NO_BREAK_SPACE;
    }
  }
  return letters;
}

/** Whether an apostrophe at `from` opens a quotation: another one closes it. */
function closesLater(letters: readonly string[], from: number): boolean {
  return letters.some(
    (letter, index) =>
      index > from + 1 &&
      letter === "'" &&
      !/\s/.test(letters[index - 1] ?? " ") &&
      BEFORE_CLOSING.test(letters[index + 1] ?? " "),
  );
}

type Leaf = Extract<MdastNode, { type: "text" }> | { readonly type: "other" };

/** Text nodes in their order, and a sign for everything else. */
function leavesOf(node: Readonly<MdastNode>): Leaf[] {
  if (node.type === "text") return [node];
  // Tags are neither seen nor heard.
  if (node.type === "html") return [];
  if (!("children" in node) || node.children.length === 0) return [{ type: "other" }];
  return node.children.flatMap((child) => leavesOf(child as MdastNode));
}
