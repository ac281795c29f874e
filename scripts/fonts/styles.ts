/** Writes the styles that load the fonts. */
import type { Piece } from "./cut.ts";
import { FALLBACKS, fit } from "./fallbacks.ts";

const NOTE = "/* Written by `npm run fonts`; change scripts/fonts/ instead. */\n";

/** What every page loads: the first file of every face, and what stands in for it until it is there. */
export function firstStyles(pieces: readonly Piece[]): string {
  // What comes too late waits for the next page: nothing moves under the eyes of somebody who reads.
  const rules = pieces.map((piece) => ownRule(piece, ["font-display: optional"]));
  const standIns = pieces.flatMap((piece) =>
    (FALLBACKS[piece.face.name] ?? []).map((fallback) => {
      const { size, ascent, descent, lineGap } = fit(piece.font, fallback);
      return rule([
        `font-family: "${piece.face.family} ${fallback.suffix}"`,
        `src: ${fallback.local.map((name) => `local("${name}")`).join(", ")}`,
        ...piece.face.descriptors.filter((descriptor) => descriptor.startsWith("font-style")),
        `size-adjust: ${percent(size)}`,
        `ascent-override: ${percent(ascent)}`,
        `descent-override: ${percent(descent)}`,
        `line-gap-override: ${percent(lineGap)}`,
      ]);
    }),
  );
  return NOTE + [...rules, ...standIns].join("");
}

/** What pages load whose text has further letters. */
export function furtherStyles(pieces: readonly Piece[]): string {
  const rules = pieces.map((piece) =>
    ownRule(piece, [
      "font-display: swap",
      `unicode-range: ${ranges(piece.codePoints).map(showRange).join(", ")}`,
    ]),
  );
  return NOTE + rules.join("");
}

/** The letters that the further files hold, as a class of a regular expression. */
export function furtherLetters(pieces: readonly Piece[]): string {
  const all = [...new Set(pieces.flatMap(({ codePoints }) => codePoints))].toSorted(
    (a, b) => a - b,
  );
  const escape = (codePoint: number) => `\\u{${codePoint.toString(16)}}`;
  const parts = ranges(all).map(([first, last]) =>
    first === last ? escape(first) : `${escape(first)}-${escape(last)}`,
  );
  return (
    `${NOTE.replace("/*", "/**")}` +
    "/** Letters that the first files of our fonts have not, but further ones have. */\n" +
    `export const FURTHER_LETTERS =\n  /[${parts.join("")}]/u;\n`
  );
}

function ownRule({ face, name }: Piece, more: readonly string[]): string {
  return rule([
    `font-family: "${face.family}"`,
    `src: url("../assets/fonts/${name}.woff2") format("woff2")`,
    ...face.descriptors,
    ...more,
  ]);
}

function rule(lines: readonly string[]): string {
  return `\n@font-face {\n${lines.map((line) => `  ${line};\n`).join("")}}\n`;
}

function percent(value: number): string {
  return `${Number(value.toFixed(1))}%`;
}

/** Neighbours together: 65, 66, 67, 70 → [65, 67], [70, 70]. */
function ranges(codePoints: readonly number[]): (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const codePoint of codePoints) {
    const last = found.at(-1);
    if (last?.[1] === codePoint - 1) last[1] = codePoint;
    else found.push([codePoint, codePoint]);
  }
  return found;
}

function showRange([first, last]: readonly [number, number]): string {
  const hex = (codePoint: number) => codePoint.toString(16).toUpperCase();
  return first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`;
}
