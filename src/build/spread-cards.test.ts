import { describe, expect, it } from "vitest";
import { spread } from "./spread-cards.ts";

describe("spread", () => {
  it.each([
    { first: "abcdef", second: "123", all: "ab1cd2ef3" },
    { first: "ab", second: "1234", all: "a12b34" },
    { first: "abc", second: "", all: "abc" },
    { first: "", second: "12", all: "12" },
  ])("puts $second among $first", ({ first, second, all }) => {
    expect(spread([...first], [...second]).join("")).toBe(all);
  });
});
