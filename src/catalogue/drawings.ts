/**
 * Drawings (SVG) are documents: opened at their own address they can run scripts in the name of the
 * site. One that could is refused, not cleaned, because its bytes are published as they are.
 */
import { isDangerous, isDataPicture } from "#markdown/addresses.ts";

/** What an SVG would run, as a noun, and where. */
interface Danger {
  readonly what: string;
  /** 1-based. */
  readonly line: number;
}

/** Names without a prefix of elements that run something or take in other documents. */
const ACTIVE_ELEMENTS = /^(?:script|foreignobject|iframe|embed|object|handler|listener)$/i;

/** Attributes, without a prefix, that lead somewhere or set one that does. */
const ADDRESSES = /^(?:href|src|data|action|formaction|to|from|by|values)$/i;

/** Elements that show what is at an address and nothing else. */
const SHOWING = /^(?:image|feimage)$/i;

const HTML_NAMESPACE = "http://www.w3.org/1999/xhtml";

/** Encodings in which the signs of markup are those of ASCII. */
const PLAIN_ENCODING = /^(?:utf-8|us-ascii|iso-8859-\d+|windows-125\d)$/i;

/** Drawing programs name their namespaces so; anything else could put a script together. */
const HARMLESS_ENTITY = /^\s+[\w.-]+\s+(["'])https?:\/\/[^<&"']*\1\s*$/;

/** In the order in which they are tried: what stands for itself, instructions, then tags. */
const MARKUP =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?(?<instruction>[\w:.-]+)(?<pseudo>[\s\S]*?)\?>|<!(?<declaration>[A-Z]+)(?<declared>(?:"[^"]*"|'[^']*'|[^"'<>[\]])*)|<(?<tag>[^\s<>/!?][^\s<>/]*)(?<attributes>(?:"[^"]*"|'[^']*'|[^"'<>])*)>|<\/[^<>]*>|(?<odd><)/gi;

const ATTRIBUTE = /([^\s=/"'<>]+)\s*=\s*("[^"]*"|'[^']*')/g;

/**
 * Says what in a drawing would run. Reads it as browsers do, up to the first thing that is not XML.
 * @param bytes Of the file.
 * @returns Completes "… holds"; nothing for a drawing that only draws.
 */
export function dangerIn(bytes: Uint8Array): Danger | undefined {
  const text = new TextDecoder().decode(bytes);
  if (text.includes("\0")) return { what: "letters that are not UTF-8", line: 1 };
  for (const match of text.matchAll(MARKUP)) {
    const what = dangerOf(match.groups ?? {});
    if (what === undefined) continue;
    return { what, line: text.slice(0, match.index).split(/\r\n?|\n/).length };
  }
  return undefined;
}

function dangerOf(found: Readonly<Record<string, string | undefined>>): string | undefined {
  const { instruction, pseudo = "", declaration, declared = "", tag, attributes = "" } = found;
  if (found["odd"] !== undefined) return "a “<” that opens nothing";
  if (instruction?.toLowerCase() === "xml-stylesheet") return "an <?xml-stylesheet?>";
  if (instruction?.toLowerCase() === "xml") {
    const encoding = /encoding\s*=\s*["']([^"']*)/i.exec(pseudo)?.[1] ?? "UTF-8";
    return PLAIN_ENCODING.test(encoding) ? undefined : `the encoding ${encoding}`;
  }
  if (declaration !== undefined && !/^doctype$/i.test(declaration)) {
    const isHarmless = /^entity$/i.test(declaration) && HARMLESS_ENTITY.test(declared);
    return isHarmless ? undefined : `an <!${declaration.toUpperCase()}>`;
  }
  return tag === undefined ? undefined : dangerOfTag(tag, attributes);
}

function dangerOfTag(tag: string, attributes: string): string | undefined {
  const name = withoutPrefix(tag);
  if (ACTIVE_ELEMENTS.test(name)) return `a <${name}>`;
  for (const [, attribute = "", quoted = ""] of attributes.matchAll(ATTRIBUTE)) {
    const key = withoutPrefix(attribute);
    const value = unescaped(quoted.slice(1, -1));
    if (/^on/i.test(attribute)) return `the attribute ${attribute}`;
    if (value.trim() === HTML_NAMESPACE) return "HTML";
    if (/^attributename$/i.test(key) && /^on/i.test(value.trim())) return `a change of ${value}`;
    if (!ADDRESSES.test(key)) continue;
    const isShown = SHOWING.test(name) && isDataPicture(value);
    if (value.split(";").some(isDangerous) && !isShown) return `an address that runs something`;
  }
  return undefined;
}

/** "svg:script" → "script" */
function withoutPrefix(name: string): string {
  return name.replace(/^.*:/s, "");
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** Reads the references of XML. */
function unescaped(value: string): string {
  return value.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) => {
    if (name !== undefined) return NAMED[String(name)] ?? all;
    const code = Number.parseInt(String(hex ?? decimal), hex === undefined ? 10 : 16);
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : all;
  });
}
