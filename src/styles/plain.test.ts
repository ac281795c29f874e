/** `sky: "plain"` leaves no fold and no flight path, whatever stylesheet they are in. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import postcss, { type Rule } from "postcss";
import { expect, it } from "vitest";
import { findProjectRoot } from "#build/paths.ts";

const root = findProjectRoot();
const read = (file: string) => readFileSync(join(root, file), "utf8");
const plain = read("src/styles/plain.css");

/** Every rule of our stylesheets and components, with its selector as it was written. */
const rules = globSync("src/**/*.{css,astro}", { cwd: root }).flatMap((file) => {
  const text = read(file);
  const sheets = file.endsWith(".css")
    ? [text]
    : [...text.matchAll(/^<style[^>]*>$([^]*?)^<\/style>/gm)].map(([, css = ""]) => css);
  return sheets.flatMap((css) => {
    const found: Rule[] = [];
    postcss.parse(css).walkRules((rule) => void found.push(rule));
    return found;
  });
});

/** Selectors of rules with such a declaration. */
function selectorsWith(declaration: RegExp): string[] {
  const chosen = rules.filter(({ nodes }) => nodes.some((node) => declaration.test(String(node))));
  return chosen.map(({ selector }) => selector);
}

it("unfolds every corner", () => {
  const folded = selectorsWith(/^clip-path: polygon\(.*rem/).map(
    (selector) => /\.[\w-]+/.exec(selector)?.[0] ?? selector,
  );
  expect(folded).toEqual(expect.arrayContaining([".chip", ".search-tag", ".search-dialog"]));
  expect(folded.filter((name) => !plain.includes(name))).toEqual([]);
});

it("draws no dashes but on paper", () => {
  const dashed = selectorsWith(/^border[\w-]*: \d[\w.]* dashed var/).map(
    (selector) => /[\w-]+(?=$|::)/.exec(selector)?.[0] ?? selector,
  );
  expect(dashed).toEqual(expect.arrayContaining(["blockquote", "hr", "filmstrip"]));
  // The progress of an article is drawn before its element, which has this class.
  const names = dashed.map((name) => (name === "article" ? "post" : name));
  expect(names.filter((name) => !plain.includes(name))).toEqual([]);
});
