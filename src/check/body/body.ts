/** Rules about one text alone. They run where it is rendered, and what they find is kept with it. */
import { markdownToMdast, mdxToMdast } from "satteri";
import type { MdastNode, SourceFormat } from "satteri";
import type { Traces } from "#markdown/traces.ts";
import type { BodyFinding } from "../finding.ts";
import { pictureDescriptions } from "./alt.ts";
import { footnotes } from "./footnotes.ts";
import { headingLevels } from "./headings.ts";
import { leftOvers } from "./left-over.ts";

/** A body as the rules see it. */
export interface CheckedBody {
  readonly source: string;
  /** 1-based line of the file on which it begins. */
  readonly line: number;
  readonly traces: Traces;
  /** Its tree, parsed when it is first asked for: most bodies need none. */
  readonly tree: () => MdastNode;
}

type BodyRule = (body: CheckedBody) => readonly BodyFinding[];

const BODY_RULES: readonly BodyRule[] = [headingLevels, pictureDescriptions, footnotes, leftOvers];

/** What stands in code or a formula is meant as it is. */
const FEATURES = { frontmatter: false, math: true } as const;

interface BodyToCheck {
  readonly source: string;
  readonly format: SourceFormat;
  readonly line: number;
  readonly traces: Traces;
}

/** Holds a body to all rules about one text. @throws As the parser does, on a syntax error in MDX. */
export function checkBody({ format, ...body }: BodyToCheck): BodyFinding[] {
  let tree: MdastNode | undefined;
  const parse = format === "mdx" ? mdxToMdast : markdownToMdast;
  const checked: CheckedBody = {
    ...body,
    tree: () => (tree ??= parse(body.source, { features: FEATURES })),
  };
  return BODY_RULES.flatMap((rule) => rule(checked));
}

/** All nodes of some types, in the order of the text. */
export function nodesOf<Type extends MdastNode["type"]>(
  node: MdastNode,
  types: readonly Type[],
  found: Extract<MdastNode, { type: Type }>[] = [],
): Extract<MdastNode, { type: Type }>[] {
  if ((types as readonly string[]).includes(node.type)) {
    found.push(node as Extract<MdastNode, { type: Type }>);
  }
  if ("children" in node) for (const child of node.children) nodesOf(child, types, found);
  return found;
}

/** The line of the file on which something in a text begins. @param index In the value of the text. */
export function lineIn(
  { line }: CheckedBody,
  node: { readonly value: string; readonly position?: { start: { line: number } } | undefined },
  index: number,
): number {
  const before = node.value.slice(0, index).split("\n").length - 1;
  return line + (node.position?.start.line ?? 1) - 1 + before;
}
