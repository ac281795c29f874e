/** The syntax tree of code in MDX, as far as we look into it. */
import { mdxToJs } from "satteri";
import type { EstreeProgram, HastPluginDefinition } from "satteri";

/** Code and its tree, whose places are offsets in it. */
export interface Program {
  readonly code: string;
  readonly tree: EstreeProgram;
}

/** The beginning of an element, in code. */
export interface OpeningTag {
  /** "p", "svg:a", "Clip", "Site.Clip"; empty for a fragment. */
  readonly name: string;
  /** By name in lower case, with their syntax. */
  readonly attributes: ReadonlyMap<string, unknown>;
  readonly isSpread: boolean;
  /** 1-based line of the code. */
  readonly line: number;
}

/** @returns Undefined for a mere comment. */
export function parseExpression(code: string): Program | undefined {
  // The line end closes a comment that may stand last.
  return parse(`{${code}\n}`);
}

/** Parses `import` and `export` statements. */
export function parseModule(code: string): Program | undefined {
  return parse(code);
}

/** Sätteri parses code only as a part of a document. */
function parse(document: string): Program | undefined {
  let program: Program | undefined;
  const visit = (node: {
    readonly value: string;
    parseExpression(): EstreeProgram | null;
  }): void => {
    const tree = node.parseExpression();
    if (tree) program ??= { code: node.value, tree };
  };
  const reader: HastPluginDefinition = {
    name: "reader",
    mdxFlowExpression: visit,
    mdxTextExpression: visit,
    mdxjsEsm: visit,
  };
  void mdxToJs(document, { features: { frontmatter: false }, hastPlugins: [reader] });
  return program;
}

/** The string that an expression is, if it is nothing else. */
export function literalOf(program: Program | undefined): string | undefined {
  const [statement] = program?.tree.body ?? [];
  return statement?.type === "ExpressionStatement" ? stringOf(statement.expression) : undefined;
}

/** The string that a piece of syntax is, if it is nothing else. */
export function stringOf(syntax: unknown): string | undefined {
  if (!isSyntax(syntax)) return undefined;
  const { type, value, expression, quasis } = syntax;
  if (type === "Literal") return typeof value === "string" ? value : undefined;
  if (type === "JSXExpressionContainer" || type === "ParenthesizedExpression")
    return stringOf(expression);
  if (type !== "TemplateLiteral" || !Array.isArray(quasis) || quasis.length !== 1) return undefined;
  const [{ value: text }] = quasis as [{ value: { cooked?: string | null } }];
  return text.cooked ?? undefined;
}

/** Every element that stands somewhere in the code. */
export function openingTags(program: Program | undefined): OpeningTag[] {
  if (!program) return [];
  const tags: OpeningTag[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) walk(item);
    if (!isSyntax(value)) return;
    if (value.type === "JSXOpeningElement") tags.push(openingTag(value, program.code));
    for (const child of Object.values(value)) walk(child);
  };
  walk(program.tree.body);
  return tags;
}

type Syntax = Readonly<Record<string, unknown>> & { readonly type: string };

function isSyntax(value: unknown): value is Syntax {
  return typeof value === "object" && value !== null && "type" in value;
}

function openingTag({ name, attributes, start }: Syntax, code: string): OpeningTag {
  const all = (attributes as readonly Syntax[]) ?? [];
  const named = all.filter(({ type }) => type === "JSXAttribute");
  return {
    name: nameOf(name),
    attributes: new Map(named.map((each) => [nameOf(each["name"]).toLowerCase(), each["value"]])),
    isSpread: named.length < all.length,
    line: code.slice(0, Number(start)).split("\n").length,
  };
}

function nameOf(syntax: unknown): string {
  if (!isSyntax(syntax)) return "";
  const { type, name, namespace, object, property } = syntax;
  if (type === "JSXNamespacedName") return `${nameOf(namespace)}:${nameOf(name)}`;
  if (type === "JSXMemberExpression") return `${nameOf(object)}.${nameOf(property)}`;
  return String(name);
}
