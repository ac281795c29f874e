/** Tokens: the custom properties that stylesheets set for the whole page, by day and by night. */
import { type ChildNode, type Declaration, parse } from "postcss";

/** A token as it is written, by day and by night. */
export interface DayNight {
  readonly day: string;
  readonly night: string;
}

/** Values of custom properties keep theirs. */
const COMMENT = /\/\*[^]*?\*\//g;
const SIMPLE = String.raw`([\w-]+\([^()]*\)|[^(),]+)`;
const VALUE = new RegExp(String.raw`^(?:light-dark\(\s*${SIMPLE},\s*${SIMPLE}\)|${SIMPLE})$`);
const REFERENCE = /^var\(\s*--([\w-]+)\s*\)$/;

/** References of tokens to tokens; more of them go round in a circle. */
const MOST_STEPS = 9;

/**
 * Finds the colours in stylesheets: `--ink: light-dark(oklch(…), oklch(…));`. What stands later wins;
 * what is for paper, for some windows or for some elements is none of a page's tokens.
 * @returns By name without dashes; a token with one value has it by day and by night.
 * @throws {CssSyntaxError} If a brace, a string or a comment is not closed.
 */
export function readTokens(...sheets: readonly string[]): ReadonlyMap<string, DayNight> {
  const tokens = new Map<string, DayNight>();
  for (const sheet of sheets) collect(parse(sheet).nodes, [], tokens);
  const resolved = [...tokens].map(([name, { day, night }]) => {
    return [
      name,
      { day: follow(day, "day", tokens), night: follow(night, "night", tokens) },
    ] as const;
  });
  return new Map(resolved);
}

/** @param around What stands before the braces that are open: `:root`, `@media print`. */
function collect(
  nodes: readonly ChildNode[] = [],
  around: readonly string[],
  tokens: Map<string, DayNight>,
): void {
  for (const node of nodes) {
    if (node.type === "rule") collect(node.nodes, [...around, node.selector], tokens);
    if (node.type === "atrule") {
      collect(node.nodes, [...around, `@${node.name} ${node.params}`], tokens);
    }
    if (node.type === "decl" && node.variable && around.every(isOfPage)) {
      addToken(node, around, tokens);
    }
  }
}

function addToken(
  { prop, value: written }: Declaration,
  around: readonly string[],
  tokens: Map<string, DayNight>,
): void {
  const value = VALUE.exec(written.replaceAll(COMMENT, "").trim());
  if (!value) return;
  const [day = "", night = ""] = [value[1] ?? value[3], value[2] ?? value[3]].map((each) =>
    each?.trim(),
  );
  const [isDay, isNight] = [around.some(isFor("light")), around.some(isFor("dark"))];
  const name = prop.slice(2);
  const before = tokens.get(name);
  tokens.set(name, {
    day: isNight ? (before?.day ?? day) : day,
    night: isDay ? (before?.night ?? night) : night,
  });
}

/** Whether what stands before a brace is the whole page, at whatever time of the day. */
function isOfPage(prelude: string): boolean {
  if (/^@(?:layer|supports)\b/.test(prelude)) return true;
  const [, query] = /^@media\b([^]*)/.exec(prelude) ?? [];
  if (query !== undefined) {
    return /^(?:\s|\b(?:only|screen|all|and)\b|\(\s*prefers-color-scheme\s*:\s*\w+\s*\))*$/.test(
      query,
    );
  }
  return prelude
    .replaceAll(/:not\(\s*\[data-theme[^\]]*\]\s*\)|\[data-theme[^\]]*\]/g, "")
    .split(",")
    .some((selector) =>
      /^(?:&|:root|html|body|:(?:is|where)\((?::root|html)\))*$/.test(selector.trim()),
    );
}

/** Whether what stands before a brace chooses the day or the night. */
function isFor(scheme: "light" | "dark"): (prelude: string) => boolean {
  const other = scheme === "light" ? "dark" : "light";
  const choice = new RegExp(
    String.raw`prefers-color-scheme\s*:\s*${scheme}|(?<!:not\(\s*)\[data-theme=["']?${scheme}|:not\(\s*\[data-theme=["']?${other}`,
  );
  return (prelude) => choice.test(prelude);
}

function follow(
  value: string,
  time: keyof DayNight,
  tokens: ReadonlyMap<string, DayNight>,
): string {
  let found = value;
  for (let step = 0; step < MOST_STEPS; step++) {
    const [, name] = REFERENCE.exec(found) ?? [];
    const next = name === undefined ? undefined : tokens.get(name)?.[time];
    if (next === undefined) return found;
    found = next;
  }
  return value;
}
