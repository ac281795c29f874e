/** What a feed keeps of the attributes of an element. */
import type { Element, Properties } from "hast";
import { attribute, hasClass } from "./nodes.ts";

/** Makes an address absolute; undefined for one that no reader can follow from a feed. */
export type Resolve = (address: string) => string | undefined;

const EVERYWHERE = ["lang", "dir", "title"];

const BY_ELEMENT: Readonly<Record<string, readonly string[]>> = {
  a: ["hrefLang"],
  ol: ["start", "reversed", "type"],
  li: ["value"],
  td: ["colSpan", "rowSpan"],
  th: ["colSpan", "rowSpan", "scope"],
  col: ["span"],
  colgroup: ["span"],
  time: ["dateTime"],
  ins: ["dateTime"],
  del: ["dateTime"],
  video: ["width", "height", "controls", "loop", "muted", "playsInline"],
  audio: ["controls", "loop"],
  source: ["type"],
  track: ["kind", "srcLang", "label"],
};

const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  a: ["href"],
  video: ["src", "poster"],
  audio: ["src"],
  source: ["src"],
  track: ["src"],
  blockquote: ["cite"],
  q: ["cite"],
  ins: ["cite"],
  del: ["cite"],
};

/** How our classes say what HTML once had an attribute for, which feed readers still heed. */
const ALIGNMENTS: Readonly<Record<string, string>> = { end: "right", center: "center" };

export function keptAttributes(node: Element, resolve: Resolve): Properties {
  const { tagName, properties } = node;
  const kept: Properties = {};
  for (const name of [...EVERYWHERE, ...(BY_ELEMENT[tagName] ?? [])]) {
    if (properties[name] !== undefined) kept[name] = properties[name];
  }
  for (const name of ADDRESSES[tagName] ?? []) {
    const address = resolve(attribute(node, name) ?? "");
    if (properties[name] !== undefined && address !== undefined) kept[name] = address;
  }
  const label = attribute(node, "ariaLabel");
  if (label !== undefined && /^(?:video|audio)$/.test(tagName)) kept["title"] ??= label;
  if (tagName === "td" || tagName === "th") {
    const side = Object.keys(ALIGNMENTS).find((name) => hasClass(node, name));
    if (side !== undefined) kept["align"] = ALIGNMENTS[side];
  }
  return kept;
}

/** Attributes of MathML: all but those that only our styles and scripts know. */
export function keptOfMath({ properties }: Element): Properties {
  const entries = Object.entries(properties);
  return Object.fromEntries(
    entries.filter(
      ([name]) => !/^(?:className|id|style|tabIndex|role|href|xlink|on|aria|data)/.test(name),
    ),
  );
}
