/** XML of exports and feeds: whole, or refused with the line on which it ends. */
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { ImportError } from "./article.ts";

/** Elements of an export that are lists even where there is one. */
const LISTS: ReadonlySet<string> = new Set([
  ...["item", "entry", "category", "wp:author", "wp:category", "wp:tag", "wp:term"],
  ...["wp:comment", "wp:postmeta"],
]);

/** Signs that are in no XML, but in the texts of many databases. */
const NO_XML = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu;

/** @throws {ImportError} If a declared entity could fill the memory. */
export function cleanXml(text: string, name: string): string {
  if (/<!ENTITY/i.test(text.slice(0, 20_000))) {
    throw new ImportError(
      `${name} declares entities of its own, which no export needs; it was not read.`,
    );
  }
  return text.replace(NO_XML, "").trimStart();
}

/** @throws {ImportError} If it is cut off, or no XML. */
export function assertWhole(text: string, name: string): void {
  const result = XMLValidator.validate(text, { allowBooleanAttributes: true });
  if (result === true) return;
  const { line, msg } = result.err;
  const lines = text.split("\n").length;
  const isCut = line >= lines - 1 || /not closed|Unclosed|Invalid '\[/i.test(msg);
  throw new ImportError(
    isCut
      ? `${name} is cut off: its XML is not closed (line ${line.toLocaleString("en")} of ${lines.toLocaleString("en")}). Export or download it again.`
      : `${name} is damaged: its XML cannot be read on line ${line.toLocaleString("en")} (${msg.replace(/\.$/, "")}). Export it again.`,
  );
}

/** Elements as objects: text as text, attributes behind "@". */
export type XmlNode = Readonly<Record<string, unknown>>;

/** @throws {ImportError} */
export function parseXml(text: string, name: string): XmlNode {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    textNodeName: "#",
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    isArray: (tag) => LISTS.has(tag),
  });
  try {
    return parser.parse(text) as XmlNode;
  } catch (error) {
    throw new ImportError(
      `${name} is damaged: ${error instanceof Error ? error.message : String(error)}. Export it again.`,
    );
  }
}

/** The text of a child. */
export function textOf(node: XmlNode, tag: string): string {
  const value = node[tag];
  const [first] = Array.isArray(value) ? (value as unknown[]) : [value];
  if (typeof first === "string") return first;
  if (typeof first === "object" && first !== null && "#" in first) return String(first["#"]);
  return "";
}

/** The children of one name. */
export function nodesOf(node: XmlNode, tag: string): readonly XmlNode[] {
  const value = node[tag];
  const list = Array.isArray(value) ? (value as unknown[]) : value === undefined ? [] : [value];
  return list.map((one) =>
    typeof one === "object" && one !== null ? (one as XmlNode) : { "#": one },
  );
}
