/** Every page is HTML without an error. */
import { HtmlValidate, type Report } from "html-validate";
import { describe, expect, it } from "vitest";
import { readBuiltSites } from "./built.ts";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    // HTML allows every id without a space; "1-what-is-a-patch" comes from a heading and is linked.
    "valid-id": ["error", { relaxed: true }],
    // Scripts and styles come from the site itself, where whoever can change one can change both.
    "require-sri": "off",
    // MDX writes "<hr/>", which HTML reads as "<hr>".
    "void-style": "off",
    // The longest titles are readers' and authors' matter, not a validator's.
    "long-title": "off",
  },
});

/** Each kind of mistake once, with the first place of it. */
function mistakesOf({ results }: Report, file: string): readonly string[] {
  const mistakes = new Map<string, string>();
  for (const { ruleId, message, line, column, selector } of results.flatMap(
    ({ messages }) => messages,
  )) {
    const text = `${ruleId}: ${message}`;
    if (!mistakes.has(text)) mistakes.set(text, `${file}:${line}:${column} ${selector} ${text}`);
  }
  return [...mistakes.values()];
}

describe.each(readBuiltSites())("the HTML of $name", ({ pages }) => {
  it("has no mistake on any page", async () => {
    const mistakes: string[] = [];
    for (const { file, html } of pages) {
      mistakes.push(...mistakesOf(await validator.validateString(html, file), file));
    }
    expect(mistakes).toEqual([]);
  });
});
