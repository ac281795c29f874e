/** What an article's HTML may not hold, and how to tell its writer. */
import { isDangerous, isDataPicture, kindOf, paintsFromElsewhere } from "./addresses.ts";

/** Elements that go with all they hold, and what to do instead. */
const REMOVED_ELEMENTS: ReadonlyMap<string, string> = new Map([
  ["script", "articles run no scripts. An MDX component or `head` in the site config can."],
  ["style", "styles belong into content/theme.css."],
  ["link", "what a whole site loads belongs into `head` of the site config."],
  ["meta", "what a whole site declares belongs into `head` of the site config."],
  ["base", "it would lead every link of the page elsewhere."],
  ["title", "the title is a field of the frontmatter."],
  ["iframe", "pages show frames only from sites that `frames` in the site config names."],
  ...["object", "embed", "applet", "param", "portal", "fencedframe", "bgsound"].map(
    (name) => [name, "use a picture, <video> or <audio>."] as const,
  ),
  // Browsers read what is in these as bare text, or read it differently with and without scripts:
  // harmless HTML inside could become harmful outside.
  ...[
    ...["noscript", "noembed", "noframes", "frame", "frameset", "template", "xmp", "plaintext"],
    "textarea",
  ].map((name) => [name, "write what it holds without it."] as const),
]);

/** A tag name that every reader of HTML reads alike; `<scr<script>` is one to some. */
const TAG_NAME = /^[a-z][\w.:-]*$/i;

/** Attributes that go silently: they do nothing on a page of ours, or something nobody wants. */
const IGNORED_ATTRIBUTES: ReadonlySet<string> = new Set([
  "nonce",
  "autofocus",
  "ping",
  "background",
  "manifest",
]);

/** Attributes that hold an address. */
const ADDRESS_ATTRIBUTES: ReadonlySet<string> = new Set([
  "href",
  "xlink:href",
  "src",
  "poster",
  "action",
  "cite",
  "longdesc",
  "data",
  "codebase",
]);

/** Elements on which `src` and the like show a picture and nothing else. */
const PICTURES: ReadonlySet<string> = new Set(["img", "source", "video", "image", "feImage"]);

const SMIL: ReadonlySet<string> = new Set(["animate", "set", "animatetransform", "animatemotion"]);

/** Elements of drawings whose `href` takes in something, where that of a link only leads there. */
const SVG_REFERENCES: ReadonlySet<string> = new Set([
  ...["use", "mpath", "textpath", "pattern", "filter", "feimage", "mask", "cursor", "tref"],
  ...["lineargradient", "radialgradient"],
  ...SMIL,
]);

/** Attributes of drawings that can load a part of one; without hyphens. */
const PAINTS: ReadonlySet<string> = new Set([
  ...["fill", "stroke", "filter", "mask", "clippath", "cursor", "marker"],
  ...["markerstart", "markermid", "markerend", "values", "from", "to", "by"],
]);

/** What happens to all that has to go. */
const VERDICT = "was left out";

/** Characters of an address that are enough to find it. */
const LONGEST_QUOTE = 40;

/**
 * @param attribute Reads an attribute by its HTML name in lower case.
 * @param isTooltip Whether it is the `<title>` of a drawing.
 * @returns Why an element has to go, as a sentence; undefined if it may stay.
 */
export function faultOfElement(
  tag: string,
  attribute: (name: string) => string | undefined,
  isTooltip: boolean,
): string | undefined {
  const name = tag.toLowerCase();
  const advice = isTooltip ? undefined : REMOVED_ELEMENTS.get(name);
  if (!TAG_NAME.test(tag)) return `<${tag}> ${VERDICT} with all it holds: that is no tag.`;
  if (advice !== undefined) return `<${name}> ${VERDICT}: ${advice}`;
  if (name === "form") {
    const action = attribute("action") ?? "";
    const isForeign = kindOf(action) === "remote" || isDangerous(action);
    if (isForeign) return `<form> ${VERDICT}: it would send to another site. Link to it instead.`;
  }
  if (SMIL.has(name) && /href|^on|style/i.test(attribute("attributename") ?? "")) {
    return `<${name}> ${VERDICT}: it would change an address or a style.`;
  }
  return undefined;
}

/**
 * @param name HTML name in lower case.
 * @returns Why an attribute has to go: a sentence, or "" where nobody needs to be told; undefined
 *   if it may stay.
 */
export function faultOfAttribute(tag: string, name: string, value: string): string | undefined {
  if (name === "style") {
    // What an earlier transform took away reads as empty.
    if (value.trim() === "") return "";
    return `\`style\` of <${tag}> ${VERDICT}: pages have no inline styles. Use \`class\` and content/theme.css.`;
  }
  if (name.startsWith("on") || name === "srcdoc" || name === "formaction") {
    return `\`${name}\` of <${tag}> ${VERDICT}: articles run no scripts.`;
  }
  if (IGNORED_ATTRIBUTES.has(name) || !/^[a-z_][\w:.-]*$/.test(name)) return "";
  if (PAINTS.has(name.replaceAll("-", "")) && paintsFromElsewhere(value)) {
    return `\`${name}\` of <${tag}> ${VERDICT}: a drawing loads nothing from other sites.`;
  }
  if (!ADDRESS_ATTRIBUTES.has(name)) return undefined;
  if (isDangerous(value) && !(PICTURES.has(tag) && isDataPicture(value))) {
    return `The address “${shortened(value)}” of <${tag}> ${VERDICT}: it could run something.`;
  }
  if (SVG_REFERENCES.has(tag.toLowerCase()) && !isWithin(value) && !isDataPicture(value)) {
    return `The address “${shortened(value)}” of <${tag}> ${VERDICT}: a drawing refers to itself only.`;
  }
  if (tag === "input" && name === "src" && kindOf(value) === "remote") {
    return `The address “${shortened(value)}” of <input> ${VERDICT}: it loads from another site. Use a <button>.`;
  }
  return undefined;
}

/** Why an element loses an id that the page around the article has. */
export function faultOfPageId(id: string, tag: string): string {
  return `<${tag}> lost its id “${id}”: the page around the article has it.`;
}

/** A sentence about what has to go, for where it cannot be taken away. */
export function asMistake(fault: string): string {
  return fault.replace(VERDICT, "cannot stand in code");
}

/** Whether an address leads into the drawing itself, or to a file of the site. */
function isWithin(address: string): boolean {
  return /^(?:#|\/(?![\\/]))/.test(address.replace(/\p{Cc}/gu, "").trim());
}

function shortened(address: string): string {
  const text = address.replace(/[\p{Cc}\p{Cf}]/gu, "").trim();
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1)}…` : text;
}
