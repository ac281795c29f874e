/** What somebody might type to find invented articles. */
import { invent } from "./articles.ts";
import { createRandom, type Random } from "./random.ts";

/** Fifty, of five kinds that take turns. */
const QUERIES = 50;

/** A word with a slip is found from this length on. */
const LETTERS_FOR_SLIP = 6;

type Kind = (title: readonly string[], tag: string, random: Random) => string;

const KINDS: readonly Kind[] = [
  ([word = ""]) => word,
  ([, word = ""]) => word.slice(0, Math.max(3, word.length - 2)),
  (title, _, random) => slip(title, random),
  ([first, second]) => `${second} ${first}`,
  ([word = ""], tag) => `${word} tag:"${tag}"`,
];

/** @returns Queries that each have an answer among `count` articles; the same in every run. */
export function inventQueries(count: number): readonly string[] {
  const random = createRandom(count);
  return Array.from({ length: QUERIES }, (_, at) => {
    const { title, tags } = invent(random.below(count));
    const kind = KINDS[at % KINDS.length];
    return kind?.(title.split(" "), tags[0] ?? "", random) ?? "";
  });
}

/** The longest word, two of its letters swapped. */
function slip(title: readonly string[], random: Random): string {
  const [word = ""] = title.toSorted((a, b) => b.length - a.length);
  if (word.length < LETTERS_FOR_SLIP) return word;
  const at = 1 + random.below(word.length - 2);
  return `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`;
}
