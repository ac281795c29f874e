/** Every pair of tokens that meets on a page stands out as much as it must, by day and by night. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "postcss";
import { describe, expect, it } from "vitest";
import { contrast, type Light, mix, parseColour } from "#lib/colour.ts";
import { type DayNight, readTokens } from "#lib/tokens.ts";
import { findProjectRoot } from "#build/paths.ts";

const root = findProjectRoot();
const read = (file: string) => readFileSync(join(root, "src/styles", file), "utf8");
type Tokens = ReturnType<typeof readTokens>;
const tokens = readTokens(read("tokens.css"));

/** WCAG 2.2: 1.4.6 for what is read at length, 1.4.3 for other words, 1.4.11 for controls. */
const BODY = 7;
const WORDS = 4.5;
const CONTROL = 3;

type Pair = readonly [front: string, ground: string, day: number, night?: number];

/** What the design asks on the sheet is more than any rule does; the second figure is the night's. */
const ON_SHEET: readonly Pair[] = [
  ["ink", "sheet", 15.9, 14.4],
  ["soft", "sheet", 8.7, 10.1],
  ["faint", "sheet", 6.5, 7.7],
  ["link", "sheet", 7.5, 10.8],
  ["fold", "sheet", 5.6, 7.8],
  ["edge", "sheet", 4.1, 4.3],
  ["ink", "fold-wash", 13.7, 11.6],
  ["ink", "mark", 13.2, 9.4],
  // The chosen one of a group of buttons is printed in reverse.
  ["sheet", "ink", BODY],
];

/** Header, hero, breadcrumbs and the heads of articles and lists. */
const ON_THE_SKY: readonly Pair[] = ["zenith", "sky"].flatMap((ground): Pair[] => [
  ["ink", ground, BODY],
  ["soft", ground, WORDS],
  ["faint", ground, WORDS],
  ["link", ground, WORDS],
  ["edge", ground, CONTROL],
  // Focus, underlines and the mark; never words.
  ["fold", ground, CONTROL],
]);

const CODE_ROLES = ["keyword", "string", "number", "function", "type", "comment"];
/** Words in code: plain, in a line that was added or taken out, and in one that is marked. */
const CODE_GROUNDS = ["code", "added", "removed"];

const ON_CODE: readonly Pair[] = [
  ["ink", "code", BODY],
  ["soft", "code", WORDS],
  ["faint", "code", WORDS],
  ["link", "code", WORDS],
  ["edge", "code", CONTROL],
  ["fold", "code", CONTROL],
  ...CODE_GROUNDS.flatMap((ground) =>
    CODE_ROLES.map((role): Pair => [`code-${role}`, ground, WORDS]),
  ),
  ...CODE_ROLES.map((role): Pair => [`code-${role}`, "mark", WORDS]),
  // Plain code, and the numbers of lines.
  ...["added", "removed", "mark"].flatMap((ground): Pair[] => [
    ["ink", ground, BODY],
    ["faint", ground, WORDS],
  ]),
];

/** The colours of callouts, of which their grounds have a wash. */
const KINDS = ["link", "code-string", "code-function", "code-number", "fold"];

const IN_CALLOUTS: readonly Pair[] = KINDS.flatMap((kind): Pair[] => [
  ["ink", `wash of ${kind}`, BODY],
  ["link", `wash of ${kind}`, WORDS],
  [kind, `wash of ${kind}`, WORDS],
]);

/** Callouts, search results that are chosen, chips (the crease by night). */
const ON_OTHERS: readonly Pair[] = [
  ["soft", "fold-wash", WORDS],
  ["faint", "fold-wash", WORDS],
  ["link", "fold-wash", WORDS],
  ["fold", "fold-wash", WORDS],
  ["edge", "fold-wash", CONTROL],
  ["link", "mark", WORDS],
  ["soft", "mark", WORDS],
  ["ink", "chip", WORDS],
];

const styles = globSync("src/**/*.{css,astro}", { cwd: root })
  .map((file) => readFileSync(join(root, file), "utf8"))
  .join("\n");

/** How much of one colour the stylesheets mix into another, from 0 to 1. */
function shareOf(token: string, ground: string): number {
  const background = `background: color-mix\\(in oklab, var\\(--${token}\\) (\\d+)%, var\\(--${ground}\\)\\)`;
  const [, percent] = new RegExp(background).exec(styles) ?? [];
  if (percent === undefined) throw new Error(`No ground is ${ground} with some ${token}.`);
  return Number(percent) / 100;
}

/** Grounds that are made of others, as the stylesheets mix them. */
function groundsOf(time: keyof DayNight, from: Tokens): Readonly<Record<string, Light>> {
  const colour = (name: string) => colourOf(name, time, from);
  const [code, sheet] = [colour("code"), colour("sheet")];
  const washes = KINDS.map((kind) => {
    return [`wash of ${kind}`, mix(sheet, colour(kind), shareOf("kind", "sheet"))] as const;
  });
  const lineOf = (token: string) => mix(code, colour(token), shareOf(token, "code"));
  return {
    chip: time === "day" ? code : colour("crease"),
    added: lineOf("code-string"),
    removed: lineOf("code-number"),
    ...Object.fromEntries(washes),
  };
}

function colourOf(name: string, time: keyof DayNight, from: Tokens): Light {
  const text = from.get(name)?.[time];
  const light = text === undefined ? undefined : parseColour(text);
  if (!light) throw new Error(`--${name} is not a colour in tokens.css.`);
  return light;
}

const pairs = [...ON_SHEET, ...ON_THE_SKY, ...ON_CODE, ...IN_CALLOUTS, ...ON_OTHERS];

describe.each(["day", "night"] as const)("by %s", (time) => {
  const grounds = groundsOf(time, tokens);
  const find = (name: string) => grounds[name] ?? colourOf(name, time, tokens);

  const cases = pairs.map(([front, ground, day, night = day]) => {
    return { front, ground, floor: time === "day" ? day : night };
  });

  it.each(cases)("$front stands out on $ground", ({ front, ground, floor }) => {
    expect(contrast(find(front), find(ground))).toBeGreaterThanOrEqual(floor);
  });
});

describe.each(["day", "night"] as const)("with more contrast, by %s", (time) => {
  const more = readTokens(read("tokens.css"), ofMoreContrast(read("display.css")));
  const grounds = groundsOf(time, more);
  const find = (name: string) => grounds[name] ?? colourOf(name, time, more);
  // Chips have no ground there.
  const cases = pairs
    .filter(([, ground]) => ground !== "chip")
    .map(([front, ground, floor]) => ({ front, ground, floor: Math.min(floor, WORDS) }));

  it.each(cases)("$front stands out on $ground", ({ front, ground, floor }) => {
    expect(contrast(find(front), find(ground))).toBeGreaterThanOrEqual(floor);
  });

  it.each(["soft", "faint", "edge", "crease"])("%s is less pale than else", (front) => {
    const usual = contrast(colourOf(front, time, tokens), colourOf("sheet", time, tokens));
    expect(contrast(find(front), find("sheet"))).toBeGreaterThan(usual);
  });
});

/** The tokens of readers who ask for more contrast, as a stylesheet for everybody. */
function ofMoreContrast(css: string): string {
  const roots: string[] = [];
  parse(css).walkAtRules("media", (media) => {
    if (!media.params.includes("prefers-contrast: more")) return;
    media.each((rule) => {
      if (rule.type === "rule" && rule.selector === ":root") roots.push(rule.toString());
    });
  });
  return roots.join("\n");
}

describe("the list of pairs", () => {
  const used = (property: RegExp) => {
    const declarations = styles.match(property) ?? [];
    const names = declarations.flatMap((text) =>
      [...text.matchAll(/var\(--([\w-]+)/g)].map(([, name = ""]) => name),
    );
    return new Set(names.filter((name) => parseColour(tokens.get(name)?.day ?? "")));
  };

  it("names every colour of words", () => {
    const fronts = new Set(pairs.map(([front]) => front));
    const words = used(/[\s{;]color:[^;}]*/g);
    expect(words.size).toBeGreaterThan(5);
    expect([...words].filter((name) => !fronts.has(name))).toEqual([]);
  });

  it("names the colour of every kind of callout", () => {
    const kinds = [...styles.matchAll(/--kind: var\(--([\w-]+)\)/g)].map(([, name]) => name);
    expect(new Set(kinds.filter((name) => name !== "ink"))).toEqual(new Set(KINDS));
  });

  it("names every colour behind words", () => {
    const grounds = new Set([...pairs.map(([, ground]) => ground), "crease", "soft", "fold"]);
    const behind = used(/[\s{;]background(?:-color)?:[^;}]*/g);
    // Mixed into other grounds, for lines of code that came or went.
    const mixed = new Set(["code-string", "code-number"]);
    expect(behind.size).toBeGreaterThan(4);
    expect([...behind].filter((name) => !grounds.has(name) && !mixed.has(name))).toEqual([]);
  });
});
