import { describe, expect, it } from "vitest";
import { parseCodeMeta } from "./code-meta.ts";

const NOTHING = {
  language: "js",
  title: undefined,
  lines: [],
  words: [],
  start: undefined,
  isWrapped: false,
  unknown: [],
};

describe("parseCodeMeta", () => {
  it.each([
    ["js", "", {}],
    ["JS", "", {}],
    ["js", "file=src/sky.ts", { title: "src/sky.ts" }],
    ["js", 'file="my file.ts"', { title: "my file.ts" }],
    ["js", "title='a /b/ {1}'", { title: "a /b/ {1}" }],
    ["js", 'title=""', {}],
    ["js", "{2,4-6}", { lines: [[2, 2], [4, 6]] }], // prettier-ignore
    ["js{1}", "wrap", { lines: [[1, 1]], isWrapped: true }],
    ["js", "{1-999999999}", { lines: [[1, 999_999_999]] }],
    ["js", "{-}", {}],
    ["js", "{2,x} wrap", { isWrapped: true, unknown: ["{2,x}"] }],
    ["js", "/fold/ /a\\/b/", { words: ["fold", "a/b"] }],
    ["js", "showLineNumbers", { start: 1 }],
    ["js", "showLineNumbers=false", {}],
    ["js", "showLineNumbers{7}", { start: 7 }],
    ["js", "start=5", { start: 5 }],
    ["js", "startLine=5", { start: 5 }],
    ["js", "start=x", {}],
    ["js", "showLineNumbers start=12", { start: 12 }],
    ["js", "unknown words={3}", { lines: [[3, 3]], unknown: ["unknown", "words="] }],
    ["js", 'frame="none" "word"', { unknown: ['frame="none"', '"word"'] }],
  ])("reads %s %s", (language, meta, expected) => {
    expect(parseCodeMeta(language, meta)).toEqual({ ...NOTHING, ...expected });
  });
});
