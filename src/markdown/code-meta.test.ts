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
  spare: [],
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
    ["js", "{-}", { unknown: ["{-}"] }],
    ["js", "{2-} {9-2}", { unknown: ["{2-}", "{9-2}"] }],
    ["js", "{1,,3 - 4,}", { lines: [[1, 1], [3, 4]] }], // prettier-ignore
    ["js", "{2,x} wrap", { isWrapped: true, unknown: ["{2,x}"] }],
    ["js", "/fold/ /a\\/b/", { words: ["fold", "a/b"] }],
    ["js", "/src/sky/ /two words/{1}", { words: ["src/sky", "two words"], lines: [[1, 1]] }],
    ["js", 'title="a" file=b', { title: "a", spare: ["file=b"] }],
    ['title="a', 'b.txt" wrap', { language: "", title: "a b.txt", isWrapped: true }],
    ["/word/", "", { language: "", words: ["word"] }],
    ["js", "showLineNumbers", { start: 1 }],
    ["js", "showLineNumbers=false", {}],
    ["js", "showLineNumbers{7}", { start: 7 }],
    ["js", "start=5", { start: 5 }],
    ["js", "startLine=5", { start: 5 }],
    ["js", "start=x", { unknown: ["start=x"] }],
    ["js", "showLineNumbers start=12", { start: 12 }],
    ["js", "unknown words={3}", { lines: [[3, 3]], unknown: ["unknown", "words="] }],
    ["js", 'frame="none" "word"', { unknown: ['frame="none"', '"word"'] }],
  ])("reads %s %s", (language, meta, expected) => {
    expect(parseCodeMeta(language, meta)).toEqual({ ...NOTHING, ...expected });
  });
});
