import { describe, expect, it } from "vitest";
import { readState, stateHref } from "./address-state.ts";
import { MAX_QUERY_LENGTH } from "./query-length.ts";

const PAGE = "https://example.org/blog/search/";

describe("the state in the address", () => {
  it.each([
    ["", false],
    ["paper planes", false],
    ['tag:"text to video" -#c++ & 100%', false],
    ["時空パッチ", false],
    ["difusoin", true],
  ])("comes back as %j, literal: %j", (typed, isLiteral) => {
    const href = stateHref({ typed, isLiteral }, PAGE);
    expect(href.startsWith(PAGE)).toBe(true);
    expect(readState(href)).toEqual({ typed, isLiteral });
  });

  it("keeps what else stands in the address, without the fragment", () => {
    const href = stateHref({ typed: "sky", isLiteral: false }, `${PAGE}?ref=feed&q=old#results`);
    expect(href).toBe(`${PAGE}?ref=feed&q=sky`);
  });

  it("is no longer than what is searched", () => {
    const href = stateHref({ typed: "sky ".repeat(5_000), isLiteral: false }, PAGE);
    expect(readState(href).typed).toHaveLength(MAX_QUERY_LENGTH);
  });

  it("leaves a plain address when nothing is asked", () => {
    expect(stateHref({ typed: "", isLiteral: true }, `${PAGE}?q=sky&literal=`)).toBe(PAGE);
  });
});
