import { describe, expect, it } from "vitest";
import { inspectMdx } from "./inspect-mdx.ts";
import { renderMarkdown } from "./render.ts";

const OPTIONS = { line: 1, knownComponents: [] };

const BROKEN = "Broken  \nwith\\\nmany<br/>*ways<br />of* it, $x$ and `y`.";

describe("what an article says first", () => {
  it.each([
    ["The first {count} paragraphs cost {`$5`}.", "The first 12 paragraphs cost $5."],
    ["*All {count}* `of` $x${/* not this */} <b>{'them'}</b>.", "All 12 of x them."],
    ["{count} lines of {run(count)}text", "12 lines of text"],
  ])("has the words of expressions: %s", (paragraph, text) => {
    const source = `export const count = 12;\n\n${paragraph}`;
    expect(inspectMdx(source, OPTIONS).excerpt).toBe(text);
  });

  it("parts the words of two lines", async () => {
    const text = "Broken with many ways of it, x and y.";
    const { excerpt, words } = await renderMarkdown(BROKEN, {
      ...{ file: "a.md", base: "/", lang: "en", line: 1 },
    });
    expect(excerpt).toBe(text);
    expect(inspectMdx(BROKEN, OPTIONS)).toMatchObject({ excerpt: text, words });
  });
});
