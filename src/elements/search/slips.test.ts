import { describe, expect, it } from "vitest";
import { countSlips, createNearWords, forgivenSlips } from "./slips.ts";

describe("countSlips", () => {
  it.each([
    ["diffusion", "diffusion", 0],
    ["difusion", "diffusion", 1],
    ["difffusion", "diffusion", 1],
    ["dixfusion", "diffusion", 1],
    ["idffusion", "diffusion", 1],
    ["difusoin", "diffusion", 2],
    ["sora", "score", 2],
    ["", "sora", 4],
  ])("from %j to %j are %i", (typed, word, slips) => {
    expect(countSlips(typed, word).whole).toBe(slips);
  });

  it("compares with the beginning of a longer word as well", () => {
    expect(countSlips("difus", "diffusion").beginning).toBe(1);
  });
});

describe("forgivenSlips", () => {
  it.each([
    [3, 0],
    [4, 1],
    [6, 1],
    [7, 2],
    [20, 2],
  ])("in a word of %i letters are %i", (letters, slips) => {
    expect(forgivenSlips(letters)).toBe(slips);
  });
});

describe("createNearWords", () => {
  const near = createNearWords([
    "sora",
    "sky",
    "score",
    "diffusion",
    "infusion",
    "video",
    "videos",
  ]);

  it.each([
    ["difusoin", "diffusion"],
    ["vidoe", "video"],
    ["sroa", "sora"],
    ["difusi", "diffusion"],
    ["videis", "videos"],
  ])("finds for %j first %j", (typed, word) => {
    expect(near(typed)[0]?.word).toBe(word);
  });

  it.each(["sk", "skx", "qqqq", "xylophone"])("finds nothing for %j", (typed) => {
    expect(near(typed)).toEqual([]);
  });
});
