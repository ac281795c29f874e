/**
 * Tags without an end, behind which a browser would find nothing more of the article: "use the <title>
 * tag". Those in a line are shown as they are written; those of a block end with it.
 */
import type { MdastNode, MdastPluginDefinition, MdastVisitorContext } from "satteri";
import { documentOf, lineOf } from "./document.ts";
import { tagsIn } from "./raw-tags.ts";

type Html = Readonly<Extract<MdastNode, { type: "html" }>>;

/** Elements that are taken away, or stay shut, with all that comes before their end. */
const SWALLOWING: ReadonlySet<string> = new Set([
  ...["script", "style", "title", "textarea", "xmp", "plaintext", "iframe", "object", "applet"],
  ...["noscript", "noembed", "noframes", "template", "frameset", "select", "dialog", "details"],
]);

/** Shown even so, as far as its summary. */
const FOLDED = "details";

/** Stands before whatever looks at raw HTML. */
export const unclosed = (): MdastPluginDefinition => ({
  name: "unclosed",
  options: { position: true },
  before(root, context) {
    if (!context.source.includes("<")) return;
    const pieces = htmlIn(root);
    const lastEnds = lastEndsIn(pieces);
    for (const [index, { html, isInline }] of pieces.entries()) {
      const name = openedIn(html.value, (tag) => (lastEnds.get(tag) ?? -1) >= index);
      if (name === undefined) continue;
      if (isInline) showAsWritten(html, name, context);
      else endWithBlock(html, name, context);
    }
  },
});

interface Piece {
  readonly html: Html;
  readonly isInline: boolean;
}

/** Raw HTML in its order. */
function htmlIn(node: MdastNode, isInline = false): Piece[] {
  if (node.type === "html") return [{ html: node, isInline }];
  if (!("children" in node)) return [];
  const isText = isInline || ["paragraph", "heading", "tableCell"].includes(node.type);
  return node.children.flatMap((child) => htmlIn(child as MdastNode, isText));
}

/** The last piece that holds the end of an element, by the element's name. */
function lastEndsIn(pieces: readonly Piece[]): ReadonlyMap<string, number> {
  return new Map(
    pieces.flatMap(({ html }, index) =>
      [...html.value.matchAll(/<\/([a-z]+)/gi)].map(
        ([, name = ""]) => [name.toLowerCase(), index] as const,
      ),
    ),
  );
}

/** @returns What is opened and has no end: the name of a tag, or "!--". */
function openedIn(value: string, isEnded: (name: string) => boolean): string | undefined {
  if (value.startsWith("<!--")) return value.includes("-->") ? undefined : "!--";
  return tagsIn(value)
    .map((tag) => tag.name)
    .find((name) => SWALLOWING.has(name) && !isEnded(name));
}

function showAsWritten(html: Html, name: string, context: MdastVisitorContext): void {
  const tag = `<${name}>`;
  tell(
    html,
    `${tag} has no </${name}>, so it is shown as it is written. Put it between backticks: \`${tag}\`.`,
    context,
  );
  context.replaceNode(html, { type: "text", value: html.value });
}

function endWithBlock(html: Html, name: string, context: MdastVisitorContext): void {
  const [start, end] = name === "!--" ? ["This comment", "-->"] : [`<${name}>`, `</${name}>`];
  const last = lineOf(html, documentOf(context)) + html.value.split("\n").length - 1;
  const result =
    name === FOLDED
      ? `what it folds ends on line ${last}`
      : `nothing is shown from here to line ${last}`;
  tell(html, `${start} has no ${end}, so ${result}. Write ${end} where it ends.`, context);
  context.setProperty(html, "value", `${html.value}${end}`);
}

function tell(html: Html, message: string, context: MdastVisitorContext): void {
  const document = documentOf(context);
  document.notes.push({ line: lineOf(html, document), message, rule: "removed-html" });
}
