import { describe, expect, it } from "vitest";
import { isDangerous, kindOf, originOf, sourcesOf, paintsFromElsewhere } from "./addresses.ts";

describe("isDangerous", () => {
  it.each([
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    " \u0001javascript:alert(1)",
    "java\tscript:alert(1)",
    "java\u00ADscript:alert(1)",
    "vbscript:x",
    "data:text/html,x",
    "data:image/svg+xml,x",
    "file:///etc/passwd",
    "blob:https://x.example/1",
  ])("refuses %j", (address) => expect(isDangerous(address)).toBe(true));

  it.each([
    "https://x.example",
    "/javascript:x",
    "#javascript:x",
    "mailto:a@b.example",
    "a.png",
    "",
  ])("accepts %j", (address) => expect(isDangerous(address)).toBe(false));
});

describe("kindOf", () => {
  it.each([
    ["https://x.example/a.png", "remote"],
    ["//x.example/a.png", "remote"],
    ["HTTP://x.example/a.png", "remote"],
    ["data:image/png;base64,AA", "data"],
    ["/a.png", "root"],
    ["./a.png", "local"],
    ["a.png", "local"],
    ["@/assets/a.png", "local"],
  ])("sorts %s as %s", (address, kind) => expect(kindOf(address)).toBe(kind));
});

describe("originOf", () => {
  it.each([
    ["https://x.example:8080/a?b", "https://x.example:8080"],
    ["//x.example/a", "https://x.example"],
    ["https://", undefined],
    ["mailto:a@b.example", undefined],
  ])("of %s is %s", (address, origin) => expect(originOf(address)).toBe(origin));
});

describe("sourcesOf", () => {
  it.each([
    ["a.png", ["a.png"]],
    ["a.png 1x, b.png 2x", ["a.png", "b.png"]],
    ["a.png 480w,\n b,c.png 800w", ["a.png", "b,c.png"]],
    ["", []],
  ])("of %j are %j", (srcset, sources) => expect(sourcesOf(srcset)).toEqual(sources));
});

describe("paintsFromElsewhere", () => {
  it.each([
    ["url(#own)", false],
    ["rgb(1, 2, 3)", false],
    ["url('/drawing.svg#a')", false],
    ["0 0; 9 9", false],
    ["url(https://a.example/x#y)", true],
    ['URL( "//a.example/x")', true],
    ["url(/\t/a.example/x)", true],
    ["url(data:image/svg+xml,x)", true],
    ["u\\72l(x)", true],
  ])("tells of %j that it is %s", (value, expected) => {
    expect(paintsFromElsewhere(value)).toBe(expected);
  });
});
