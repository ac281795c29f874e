/**
 * Prose that the Markdown parser would take for something else: "$5 and $10" is no formula and
 * "10~20分 約5~10回" is not struck out. The opening mark of each is escaped in the source before it
 * is parsed for good; lines stay where they are.
 */
import { markdownToMdast, mdxToMdast } from "satteri";
import type { MdastNode, MdastPluginDefinition, SourceFormat } from "satteri";

/** Each round mends one trap of each block; a block with more than this is no longer prose. */
const MAX_ROUNDS = 200;

/** Blocks in which an opening mark looks for its closing one. */
const BLOCKS: ReadonlySet<string> = new Set(["paragraph", "heading", "tableCell"]);

const TWO_DOLLARS = /\$[^$]*\$/;
const TWO_SINGLE_TILDES = /(?<!~)~(?!~)[\s\S]*?(?<!~)~(?!~)/;

/** Only what decides where a formula or a deletion begins. */
const FEATURES = { frontmatter: false, math: true } as const;

/**
 * Escapes the marks that would turn prose into something else.
 * @returns The same source where there are none.
 * @throws As the parser does, on a syntax error in MDX.
 */
export function protectProse(source: string, format: SourceFormat): string {
  if (!TWO_DOLLARS.test(source) && !TWO_SINGLE_TILDES.test(source)) return source;
  const parse = format === "mdx" ? mdxToMdast : markdownToMdast;
  let text = source;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const traps = findTraps(parse(text, { features: FEATURES }), text);
    if (traps.length === 0) return text;
    text = escapeAt(text, traps);
  }
  return text;
}

/** Does the same for MDX, whose source Astro hands to the parser itself. */
export const proseTraps = (): MdastPluginDefinition => ({
  name: "prose-traps",
  before(root, context) {
    if (context.sourceFormat !== "mdx") return;
    const text = protectProse(context.source, "mdx");
    if (text !== context.source) context.replaceNode(root, { raw: text });
  },
});

/**
 * Offsets of opening marks that open nothing, in order: the first of each block, because those behind
 * it may be the closing marks of true formulas, paired wrongly by the first.
 */
function findTraps(node: MdastNode, source: string, found: number[] = []): number[] {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start !== undefined && end !== undefined && isTrap(node.type, source.slice(start, end + 1))) {
    found.push(start);
    return found;
  }
  const known = found.length;
  for (const child of "children" in node ? node.children : []) {
    findTraps(child, source, found);
    if (BLOCKS.has(node.type) && found.length > known) break;
  }
  return found;
}

/** @param text The node's source and the one character after it. */
function isTrap(type: string, text: string): boolean {
  if (type === "delete") return /^~(?!~)/.test(text);
  // A formula in single dollars touches them on both sides and no digit follows ("$5 and $10"); no
  // formula ends in a backslash, which is the one that made a sign of the dollar.
  return (
    type === "inlineMath" &&
    /^\$(?!\$)/.test(text) &&
    !/^\$(?:[^\s$].*)?[^\s$\\]\$(?!\d)/s.test(text)
  );
}

function escapeAt(text: string, offsets: readonly number[]): string {
  let escaped = "";
  let from = 0;
  for (const offset of offsets) {
    escaped += `${text.slice(from, offset)}\\`;
    from = offset;
  }
  return escaped + text.slice(from);
}
