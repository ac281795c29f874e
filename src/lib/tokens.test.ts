import { describe, expect, it } from "vitest";
import { readTokens } from "./tokens.ts";

const inkOf = (css: string) => readTokens(css).get("ink");

/** A rule for the night, and what may stand around it; each leaves the day as it is. */
const NIGHTS: readonly string[] = [
  "@media (prefers-color-scheme: dark) { :root { --ink: white; } }",
  "@layer user { @media screen and (prefers-color-scheme:dark) { html{--ink:white} } }",
  ':root[data-theme="dark"] { --ink: white; }',
  "[data-theme=dark] { --ink: white }",
  "@media (prefers-color-scheme: dark) { :root:not([data-theme='light']) { --ink: white } }",
  ":root:not([data-theme=light]) { --ink: white }",
  ":root { @media (prefers-color-scheme: dark) { --ink: white } }",
  ":root { &[data-theme='dark'] { --ink: white } }",
  "@media (prefers-color-scheme: dark) { html:root { --ink: white } }",
  "@media (prefers-color-scheme: dark) { :where(:root) { --ink: white } }",
  "@media (prefers-color-scheme: dark) { :root { --ink: light-dark(red, white) } }",
];

/** For paper, for some windows, for some elements. */
const OTHERS: readonly string[] = [
  "@media print { :root { --ink: white } }",
  "@media (min-width: 60rem) { :root { --ink: white } }",
  "@media (prefers-contrast: more) { @layer user { :root { --ink: white } } }",
  ".prose { --ink: white }",
  "html .prose, main { --ink: white }",
  "@font-face { --ink: white }",
];

describe("readTokens", () => {
  it("finds day and night, and the last of a name", () => {
    const tokens = readTokens(`
      /* --ink: light-dark(red, blue); */
      --ink: light-dark(oklch(24.5% 0.03 262), #eeeeee);
      --measure: 36rem;
      --fold: oklch(50% 0.1 20);
      --fold: light-dark(
        oklch(45% 0.13 155),
        tomato
      );
    `);
    expect(tokens.get("ink")).toEqual({ day: "oklch(24.5% 0.03 262)", night: "#eeeeee" });
    expect(tokens.get("fold")).toEqual({ day: "oklch(45% 0.13 155)", night: "tomato" });
    expect(tokens.get("measure")).toEqual({ day: "36rem", night: "36rem" });
  });

  it.each(NIGHTS)("keeps the day where only the night is told: %s", (rule) => {
    expect(inkOf(`:root { --ink: black; } ${rule}`)).toEqual({ day: "black", night: "white" });
  });

  it("keeps the night where only the day is told", () => {
    const day = ":root { --ink: white } :root[data-theme=light] { --ink: black }";
    expect(inkOf(day)).toEqual({ day: "black", night: "white" });
  });

  it.each(OTHERS)("leaves out what is not for the page: %s", (rule) => {
    expect(inkOf(`:root { --ink: black; } ${rule}`)).toEqual({ day: "black", night: "black" });
  });

  it.each([
    [":root{--ink:#123456}"],
    [":root { --ink: #123456 !important; }"],
    [":root { --ink: /* deep; */ #123456 }"],
    ['@import url(data:text/css;a); :root { content: "}"; --ink: #123456 }'],
    [":root, .dark { --brand: #123456; --ink: var(--brand) }"],
    [":root { --ink: var(--a); --a: var(--brand); } html { --brand: #123456 }"],
  ])("reads %s", (css) => {
    expect(inkOf(css)).toEqual({ day: "#123456", night: "#123456" });
  });

  it("reads several stylesheets, of which the last wins", () => {
    const tokens = readTokens(":root { --ink: var(--brand) }", ":root { --brand: #123456 }");
    expect(tokens.get("ink")?.day).toBe("#123456");
  });

  it("tells where a stylesheet cannot be read", () => {
    expect(() => readTokens(":root { --ink: black; }", "\n:root { --ink: white;")).toThrow(
      expect.objectContaining({ line: 2, reason: "Unclosed block" }),
    );
  });

  it("follows no circle, and nothing that is not there", () => {
    expect(inkOf(":root { --ink: var(--ink); }")?.day).toBe("var(--ink)");
    expect(inkOf(":root { --ink: var(--none); }")?.day).toBe("var(--none)");
  });
});
