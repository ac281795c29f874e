import { describe, expect, it } from "vitest";
import { planSearch } from "./text-plan.ts";

describe("planSearch", () => {
  it.each([
    ["paper plane", ["paper plane"], true],
    ['"paper plane"', ['"paper plane"'], true],
    [
      'folded "paper plane" "long wing"',
      ["folded paper plane long wing", '"paper plane"', '"long wing"'],
      true,
    ],
    ["紙飛行機", ['"紙 飛 行 機"'], true],
    ["紙 飛行機", ['"飛 行 機"', '"紙"'], true],
    ["飛行機 A4 紙", ['"飛 行 機"', '"紙"'], false],
  ])("asks for %s by %j", (typed, asked, isWhole) => {
    const { text, others, ...plan } = planSearch(typed);
    expect([text, ...others]).toEqual(asked);
    expect(plan.isWhole).toBe(isWhole);
  });

  it("looks for words beside signs in the text", () => {
    const { suits } = planSearch("飛行機 A4 紙");
    expect(suits({ content: "a4 の紙" })).toBe(true);
    expect(suits({ content: "b5 の紙" })).toBe(false);
  });
});
