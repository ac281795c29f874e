import { describe, expect, it } from "vitest";
import { digest } from "./digest.ts";

describe("digest", () => {
  it("is 22 characters that are safe in a file name", () => {
    expect(digest({ title: "日本" })).toMatch(/^[\w-]{22}$/);
  });

  it("stays the same from release to release", () => {
    expect(digest({ b: [1, "x", null, true], a: new Date(0) })).toBe("j4jWO4BLV_i1BrUuZYlNit");
  });

  it.each([
    ["the order of keys", { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }],
    ["keys without a value", { a: 1, b: undefined }, { a: 1 }],
    [
      "the order of a map",
      new Map([
        ["a", 1],
        ["b", 2],
      ]),
      new Map([
        ["b", 2],
        ["a", 1],
      ]),
    ],
    ["the order of a set", new Set([1, 2]), new Set([2, 1])],
    ["the sign of zero", 0, -0],
    ["who made the object", Object.assign(Object.create(null), { a: 1 }), { a: 1 }],
  ])("does not depend on %s", (_, one, other) => {
    expect(digest(one)).toBe(digest(other));
  });

  it.each([
    ["a number and its text", 1, "1"],
    ["null and its text", null, "null"],
    ["null and nothing", null, undefined],
    ["a list and its only item", ["a"], "a"],
    ["lists of another order", [1, 2], [2, 1]],
    ["nested lists", [[1], 2], [[1, 2]]],
    ["an object and a map", { a: 1 }, new Map([["a", 1]])],
    ["a list and a set", [1], new Set([1])],
    ["a date and its text", new Date(0), "1970-01-01T00:00:00.000Z"],
    ["two dates", new Date(0), new Date(1)],
    ["an object and its JSON", { a: 1 }, '{"a":1}'],
    ["keys that hold punctuation", { 'a":1,"b': 2 }, { a: 1, b: 2 }],
    ["NFC and NFD", "\u00E9", "e\u0301"],
    ["an empty list and an empty object", [], {}],
    ["an invalid number and its text", Number.NaN, "NaN"],
    ["a big number and a small one", 1n, 1],
    ["two regular expressions", /a/, /a/i],
    ["other bytes", new Uint8Array([1]), new Uint8Array([2])],
    ["two addresses", new URL("https://a.example"), new URL("https://b.example")],
  ])("tells apart %s", (_, one, other) => {
    expect(digest(one)).not.toBe(digest(other));
  });

  it("takes one object in two places", () => {
    const shared = { a: 1 };
    expect(digest([shared, shared])).toBe(digest([{ a: 1 }, { a: 1 }]));
  });

  it("refuses what is not data", () => {
    const circle: Record<string, unknown> = {};
    circle["self"] = circle;
    expect(() => digest(circle)).toThrow(TypeError);
    expect(() => digest(() => 1)).toThrow(TypeError);
    expect(() => digest({ deep: [Symbol("x")] })).toThrow(TypeError);
  });

  it("takes a huge text", () => {
    expect(digest("x".repeat(5_000_000))).not.toBe(digest("x".repeat(5_000_001)));
  });
});
