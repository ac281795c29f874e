/** Tokens: the custom properties that stylesheets set for the whole page, by day and by night. */

/** A token as it is written, by day and by night. */
export interface DayNight {
  readonly day: string;
  readonly night: string;
}

const COMMENT = /\/\*[^]*?\*\//g;
/** Braces and semicolons part a stylesheet, but not those in strings and addresses. */
const PART = /((?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|url\([^)]*\)|[^{};])*)([{};]|$)/g;
const DECLARATION = /^--([\w-]+)\s*:\s*([^]+?)\s*(?:!important\s*)?$/;
const SIMPLE = String.raw`([\w-]+\([^()]*\)|[^(),]+)`;
const VALUE = new RegExp(String.raw`^(?:light-dark\(\s*${SIMPLE},\s*${SIMPLE}\)|${SIMPLE})$`);
const REFERENCE = /^var\(\s*--([\w-]+)\s*\)$/;

/** References of tokens to tokens; more of them go round in a circle. */
const MOST_STEPS = 9;

/**
 * Finds the colours in a stylesheet: `--ink: light-dark(oklch(…), oklch(…));`. What stands later wins;
 * what is for paper, for some windows or for some elements is none of a page's tokens.
 * @returns By name without dashes; a token with one value has it by day and by night.
 */
export function readTokens(css: string): ReadonlyMap<string, DayNight> {
  const tokens = new Map<string, DayNight>();
  const around: string[] = [];
  for (const [, text = "", sign] of css.replaceAll(COMMENT, "").matchAll(PART)) {
    if (sign === "{") around.push(text.trim());
    else addDeclaration(text.trim(), around, tokens);
    if (sign === "}") around.pop();
  }
  const resolved = [...tokens].map(([name, { day, night }]) => {
    return [
      name,
      { day: follow(day, "day", tokens), night: follow(night, "night", tokens) },
    ] as const;
  });
  return new Map(resolved);
}

function addDeclaration(
  text: string,
  around: readonly string[],
  tokens: Map<string, DayNight>,
): void {
  const [, name = "", written = ""] = DECLARATION.exec(text) ?? [];
  const value = VALUE.exec(written);
  if (!value || !around.every(isOfPage)) return;
  const [day = "", night = ""] = [value[1] ?? value[3], value[2] ?? value[3]].map((each) =>
    each?.trim(),
  );
  const [isDay, isNight] = [around.some(isFor("light")), around.some(isFor("dark"))];
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
