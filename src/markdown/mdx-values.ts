/** Whether what an author writes into a property of a component can be meant. */
import type { MdxJsxAttributeNode } from "satteri";
import { kindOf } from "./addresses.ts";
import { literalOf, parseExpression } from "./mdx-estree.ts";
import type { PropKind, PropRule } from "./mdx-props.ts";

/** What is written: a string, a number, "there", or code whose value only the page knows. */
export type Written = string | number | true | undefined;

/** Reads `a="x"`, `a={"x"}`, `a={10}`, `a={true}` and a bare `a`. */
export function writtenIn({ value }: MdxJsxAttributeNode): Written {
  if (value === null || value === undefined) return true;
  if (typeof value === "string") return value;
  const code = value.value.trim();
  if (/^-?\d+(?:\.\d+)?$/.test(code)) return Number(code);
  if (code === "true") return true;
  return /["'`]/.test(code) ? literalOf(parseExpression(code)) : undefined;
}

/** What each kind of property takes, in words and as a test. */
const KINDS: Readonly<Record<PropKind, readonly [words: string, test: (value: Given) => boolean]>> =
  {
    text: ["words", (value) => typeof value === "string" && /\S/.test(value)],
    number: ["a number above zero in braces", (value) => typeof value === "number" && value > 0],
    pixels: [
      "a whole number of pixels in braces",
      (value) => typeof value === "number" && Number.isInteger(value) && value > 0,
    ],
    ratio: [
      "width and height with a colon between",
      (value) => typeof value === "string" && /^[1-9][\d.]*:[1-9][\d.]*$/.test(value),
    ],
    flag: ["no value", (value) => value === true],
    language: ["a language", (value) => typeof value === "string" && isLanguage(value)],
    picture: ["a picture", (value) => typeof value === "string" && /\S/.test(value)],
    film: ["a film as MP4 or WebM", (value) => hasEnding(value, /\.(?:mp4|webm)$/i)],
    captions: ["subtitles as WebVTT", (value) => hasEnding(value, /\.vtt$/i)],
  };

type Given = string | number | true;

/** A sentence if the value cannot be meant. */
export function faultOfValue(
  name: string,
  component: string,
  { kind, example }: PropRule,
  written: Written,
): string | undefined {
  const [words, test] = KINDS[kind];
  if (written === undefined || test(written)) return undefined;
  const not = written === true || written === "" ? "" : `, not “${written}”`;
  return `\`${name}\` of ${component} takes ${words}${not}. Write ${example}.`;
}

function hasEnding(value: Given, ending: RegExp): boolean {
  if (typeof value !== "string") return false;
  return ending.test(kindOf(value) === "local" ? value : value.replace(/[?#].*$/, ""));
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
