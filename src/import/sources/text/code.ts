/** Code among plain lines. */
import type { Line } from "./lines.ts";

/** Ends and signs that no prose has. */
const STRONG =
  /[;{}]\s*$|=>|^\s*<\/?[a-z][\w-]*(?:\s[^<>]*)?>\s*$|^\s*(?:#include\b|#!\/|\/\/\s|\$ \S|>>> |const \w+ =|let \w+ =|var \w+ =|def \w+\(.*\):|class \w+.*[:{]|function \w*\(|import \w.* from |from [\w.]+ import |public |private |SELECT .* FROM )/;

const WEAK =
  /^\s{2,}\S|^\t|^\s*[\w.[\]]+\s*[+-]?=\s*\S|^\s*[\w.]+\([^)]*\)\s*$|^\s*(?:npm|npx|yarn|pnpm|pip|brew|apt|git|cd|mkdir|sudo|curl|docker|kubectl|cargo|go|python3?|node) [\w./-]+|^\s*(?:return|elif|else|try|except|finally)\b.*:?\s*$|^\s*[[\](){}]+[,;]?\s*$|^\s*"[\w-]+"\s*:|^\s*#\s/;

const COMMAND =
  /^\s*(?:\$ )?(?:npm|npx|yarn|pnpm|pip3?|brew|apt(?:-get)?|git|sudo|curl|docker|kubectl|cargo) (?:[a-z-]+\b)(?: [\w@./:=-]+)*$/;

/** A statement: no sentence ends so. */
const ALONE =
  /^(?:(?:const|let|var|import|export|return|#include)\b.*;|[\w.$]+(?:\(.*\)|\s[+-]?=\s.+);)$/;

/** Whether the lines are code and nothing else. */
export function isCode(group: readonly Line[]): boolean {
  if (group.every(({ raw }) => COMMAND.test(raw))) return true;
  if (group.length === 1) return ALONE.test(group[0]?.text ?? "");
  const strong = group.filter(({ raw }) => STRONG.test(raw)).length;
  const some = group.filter(({ raw }) => STRONG.test(raw) || WEAK.test(raw)).length;
  const isProse = group.some(
    ({ text }) => text.length > 140 || /[a-z]{3,}[.!?]\s+\p{Lu}\p{Ll}+ /u.test(text),
  );
  return strong >= 1 && some >= group.length * 0.7 && !isProse;
}
