import { expect, it } from "vitest";
import { formatProblems, type Problem } from "#lib/problems.ts";
import { toOverlay } from "./overlay.ts";

const error: Problem = {
  file: "content/posts/wind.md",
  line: 4,
  field: "pubDatetime",
  severity: "error",
  message: '"someday" is not a date.',
};
const warning: Problem = { ...error, line: 7, severity: "warning", message: "This is long." };
const here = { root: "/site", contentDir: "/site/content" };

it("says what the terminal says of errors, and where", () => {
  const overlay = toOverlay([warning, error], here);
  expect(overlay).toMatchObject({
    title: "1 problem in 1 file.",
    message: formatProblems([error], { color: false }),
    loc: { file: "/site/content/posts/wind.md", line: 4 },
  });
});

it("finds files of a content folder elsewhere", () => {
  const elsewhere = { root: "/site", contentDir: "/magazine" };
  const overlay = toOverlay([{ ...error, file: "posts/wind.md" }], elsewhere);
  expect(overlay?.loc?.file).toBe("/magazine/posts/wind.md");
});

it("hides no page for a warning", () => {
  expect(toOverlay([warning], here)).toBeUndefined();
});
