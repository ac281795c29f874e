/** Headings: ids from their text, a link of their own, one first-level heading a page. */
import GithubSlugger, { slug as slugOf } from "github-slugger";
import type { Element, ElementContent } from "hast";
import { unescape } from "html-escaper";
import type { HastPluginEntry, HastVisitorContext, MdastPluginDefinition } from "satteri";
import { documentOf, lineOf } from "./document.ts";
import type { DocumentState } from "./document.ts";
import { FOOTNOTES_HEADING } from "./footnotes.ts";
import type { MarkdownLabels } from "./labels.ts";
import { lineOfTag } from "./raw-html.ts";

const NAMES = ["h1", "h2", "h3", "h4", "h5", "h6"];

/** AstroPaper fills this heading with a list; our pages have their own, which it asks for. */
const CONTENTS_HEADING = /^table of contents$/i;

/** Id for a heading without a letter or digit. */
const NAMELESS = "section";

/** Before HTML: lowers first-level headings, takes away an empty table of contents. */
export const headingLevels = (): MdastPluginDefinition => ({
  name: "heading-levels",
  options: { position: true },
  heading(node, context) {
    const text = context.textContent(node).replace(/\s+/g, " ").trim();
    if (CONTENTS_HEADING.test(text)) {
      context.removeNode(node);
      documentOf(context).features.add("contents");
    } else if (node.depth === 1) {
      context.setProperty(node, "depth", 2);
      const document = documentOf(context);
      document.notes.push({
        line: lineOf(node, document),
        message: secondTitle(text, `## ${text}`),
        rule: "second-title",
      });
    }
  },
});

/** In HTML: gives ids, collects headings, sets a link behind each. */
export const headings =
  (labels: MarkdownLabels): HastPluginEntry =>
  () => {
    const slugger = new GithubSlugger();
    return {
      name: "headings",
      element: {
        filter: NAMES,
        visit(node, context) {
          if (node.properties["id"] === FOOTNOTES_HEADING) return;
          identify(node, context, slugger, labels);
        },
      },
    };
  };

function identify(
  node: Readonly<Element>,
  context: HastVisitorContext,
  slugger: GithubSlugger,
  labels: MarkdownLabels,
): void {
  const document = documentOf(context);
  const text = visibleText(node, context) || wordsOf(node.children, document);
  // A heading that says nothing is nothing to go to.
  if (text === "") return;
  const depth = Math.max(2, Number(node.tagName.slice(1)));
  const given = node.properties["id"];
  const slug =
    typeof given === "string" && given !== "" ? given : freeSlug(text, slugger, document.ids);
  document.ids.add(slug);
  document.headings.push({ depth, slug, text });
  const link: Element = {
    type: "element",
    tagName: "a",
    properties: {
      className: ["anchor"],
      // Letters of any script may stand in a fragment; these few signs may not.
      href: `#${slug.replace(/[\s%"<>\\^`{|}]/g, encodeURIComponent)}`,
      ariaLabel: labels.linkTo(text),
    },
    children: [],
  };
  if (node.tagName === "h1") {
    const properties = { ...node.properties, id: slug };
    context.replaceNode(node, [
      { ...node, tagName: "h2", properties, children: node.children },
      link,
    ]);
    const line = lineOfTag(document, "h1");
    const message = secondTitle(text, `<h2>${text}</h2>`);
    document.notes.push({ line, message, rule: "second-title" });
    return;
  }
  context.setProperty(node, "id", slug);
  const parent = context.parent(node);
  // What opens something cannot hold a link.
  const isOpener = parent.type === "element" && parent.tagName === "summary";
  context.insertAfter(isOpener ? parent : node, link);
}

/** What a heading says, without the numbers of its footnotes. */
function visibleText(node: Readonly<Element>, context: HastVisitorContext): string {
  const marks = node.children.filter(isFootnoteMark);
  const text =
    marks.length === 0
      ? context.textContent(node)
      : node.children
          .filter((child) => !isFootnoteMark(child))
          .map((child) => context.textContent(child))
          .join("");
  return text.replace(/\s+/g, " ").trim();
}

/** What the pictures and formulas say of which a heading consists. */
function wordsOf(nodes: readonly ElementContent[], document: DocumentState): string {
  const words = nodes.map((node) => {
    if (node.type !== "element" || isFootnoteMark(node)) return "";
    const { alt, dataSlot } = node.properties;
    if (typeof alt === "string") return alt;
    if (dataSlot === undefined) return wordsOf(node.children, document);
    return (document.slots[Number(dataSlot)] ?? "").replace(/<[^>]*>/g, "");
  });
  return unescape(words.join(" ")).replace(/\s+/g, " ").trim();
}

function isFootnoteMark(node: ElementContent): boolean {
  if (node.type !== "element" || node.tagName !== "sup") return false;
  return node.children.some(
    (child) => child.type === "element" && child.properties["dataFootnoteRef"] !== undefined,
  );
}

function secondTitle(text: string, instead: string): string {
  return `“${text}” is a first-level heading, and a page has one already: its title. It became a second-level one; write “${instead}”.`;
}

/** A slug that no element of the document has as its id. */
function freeSlug(name: string, slugger: GithubSlugger, taken: ReadonlySet<string>): string {
  // The address of a section does not depend on how its language sets its marks.
  const text = name.replace(/(?<=«)\u202F|\u202F(?=»)/g, "").replace(/[\u202F\u00A0]/g, " ");
  const base = slugOf(text) === "" ? NAMELESS : text;
  let slug = slugger.slug(base);
  while (taken.has(slug)) slug = slugger.slug(base);
  return slug;
}
