/**
 * The text of an article as Markdown that means the same anywhere: every address absolute, components
 * of MDX as text, code without our marks. What the author wrote otherwise stays as it is.
 */
import { markdownToMdast, mdxToMdast, type MdastNode } from "satteri";
import { isDangerous } from "#markdown/addresses.ts";
import { MAY_BE_MARKED, plainCode } from "./code.ts";
import { componentText, type PlainWords } from "./components.ts";
import { destination, pictureText, plainTags } from "./syntax.ts";
import { constantsOf, valueOf } from "./values.ts";

export interface PlainOptions {
  readonly format: "md" | "mdx";
  /** Makes an address absolute. */
  readonly resolve: (address: string) => string;
  /** What components say besides what the author wrote. */
  readonly words: PlainWords;
}

/** Of a node, or of what stands between two. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** Something of which an address may have to be made absolute: a link that is none, a tag. */
const MAY_LEAD = /\]\(\s*<?(?!https?:)|^[ \t>]*\[[^\]\n]+\]:|<[a-z]/im;

const FEATURES = { frontmatter: false, math: true } as const;

/** @param source The body of an article. */
export async function toPlainMarkdown(source: string, options: PlainOptions): Promise<string> {
  const mayStay = !MAY_LEAD.test(source) && !MAY_BE_MARKED.test(source);
  if (options.format === "md" && mayStay) return source;
  const parse = options.format === "mdx" ? mdxToMdast : markdownToMdast;
  const tree = parse(source, { features: FEATURES });
  const known = { constants: constantsOf(modulesOf(tree)), code: await codeOf(tree, source) };
  return new Writer(source, options, known).write(tree).trim();
}

/** What of an article is read before it is written. */
interface Known {
  /** Constants of MDX by name. */
  readonly constants: ReadonlyMap<string, string>;
  /** Code blocks that are written in another way, by where they begin. */
  readonly code: ReadonlyMap<number, string>;
}

async function codeOf(node: MdastNode, source: string): Promise<ReadonlyMap<number, string>> {
  const found = await Promise.all(
    blocksOf(node).map(async (block) => {
      const written = await plainCode(block, source);
      return written === undefined ? [] : [[rangeOf(block).start, written] as const];
    }),
  );
  return new Map(found.flat());
}

function blocksOf(node: MdastNode): readonly Extract<MdastNode, { type: "code" }>[] {
  return node.type === "code" ? [node] : childrenOf(node).flatMap(blocksOf);
}

class Writer {
  readonly #source: string;
  readonly #options: PlainOptions;
  readonly #known: Known;

  constructor(source: string, options: PlainOptions, known: Known) {
    this.#source = source;
    this.#options = options;
    this.#known = known;
  }

  write(node: MdastNode): string {
    const { resolve } = this.#options;
    switch (node.type) {
      case "link":
        return this.#link(node);
      case "image":
        return this.#picture(node);
      case "code":
        return this.#known.code.get(rangeOf(node).start) ?? this.#inside(node, rangeOf(node));
      case "definition":
        return `[${node.label ?? node.identifier}]: ${this.#target(node) ?? "#"}`;
      case "html":
        return plainTags(node.value, resolve);
      case "mdxjsEsm":
        return "";
      case "mdxFlowExpression":
      case "mdxTextExpression":
        return valueOf(node.value, this.#known.constants);
      case "mdxJsxFlowElement":
      case "mdxJsxTextElement":
        return this.#element(node);
      default:
        return this.#inside(node, rangeOf(node));
    }
  }

  /** Everything between two offsets, with what each node in it becomes. */
  #inside(node: MdastNode, { start, end }: Range): string {
    let text = "";
    let at = start;
    for (const child of childrenOf(node)) {
      const range = rangeOf(child);
      const written = this.write(child);
      text += this.#source.slice(at, range.start) + written;
      at = range.end;
      // What went leaves no empty lines.
      if (written === "" && range.end > range.start) at += this.#gapAfter(at);
    }
    return text + this.#source.slice(at, end);
  }

  #gapAfter(at: number): number {
    return /^\n*/.exec(this.#source.slice(at))?.[0].length ?? 0;
  }

  #link(node: Extract<MdastNode, { type: "link" }>): string {
    const { start, end } = rangeOf(node);
    const target = this.#target(node);
    // An address that stands for itself is a whole one already.
    const isItself = this.#source[start] !== "[";
    if (isItself && target !== undefined) return this.#source.slice(start, end);
    const last = childrenOf(node).at(-1);
    const inner = { start: start + 1, end: last ? rangeOf(last).end : start + 1 };
    const words = this.#inside(node, inner);
    return target === undefined ? words : `[${words}](${target})`;
  }

  #picture(node: Extract<MdastNode, { type: "image" }>): string {
    const alt = node.alt ?? "";
    if (isDangerous(node.url)) return alt;
    const address = this.#options.resolve(node.url);
    return pictureText({ alt, address, title: node.title ?? undefined });
  }

  /** Where something leads, with its title; undefined where that could run something. */
  #target({ url, title }: { url: string; title?: string | null | undefined }): string | undefined {
    if (isDangerous(url)) return undefined;
    return destination(this.#options.resolve(url), title ?? undefined);
  }

  #element(node: Extract<MdastNode, { type: "mdxJsxFlowElement" | "mdxJsxTextElement" }>): string {
    const children = childrenOf(node);
    const [first, last] = [children[0], children.at(-1)];
    const inner =
      first && last
        ? this.#inside(node, { start: rangeOf(first).start, end: rangeOf(last).end })
        : "";
    const isHtml = /^[a-z]/.test(node.name ?? "");
    if (!isHtml) return componentText(node, outdented(inner, node, first), this.#options);
    const { start, end } = rangeOf(node);
    const open = this.#source.slice(start, first ? rangeOf(first).start : end);
    const close = last ? this.#source.slice(rangeOf(last).end, end) : "";
    return plainTags(open, this.#options.resolve) + inner + close;
  }
}

/**
 * What stands between the tags of a component, as deep as the tags themselves: without them, four spaces
 * would make code of it.
 */
function outdented(inner: string, node: MdastNode, first: MdastNode | undefined): string {
  const depth = columnOf(node);
  const surplus = columnOf(first) - depth;
  if (surplus <= 0 || isSameLine(node, first)) return inner;
  return inner.replace(/\n(.*)/g, (_, line: string) => {
    return `\n${line.slice(0, depth)}${line.slice(depth).replace(/^ +/, (gap) => gap.slice(surplus))}`;
  });
}

/** Characters that stand before it on its line. */
function columnOf(node: MdastNode | undefined): number {
  return (node?.position?.start.column ?? 1) - 1;
}

function isSameLine(one: MdastNode, other: MdastNode | undefined): boolean {
  return one.position?.start.line === other?.position?.start.line;
}

function modulesOf(root: MdastNode): readonly string[] {
  return childrenOf(root).flatMap((node) => (node.type === "mdxjsEsm" ? [node.value] : []));
}

function childrenOf(node: MdastNode): readonly MdastNode[] {
  return "children" in node ? node.children : [];
}

/** The parser is asked for positions, and gives every node one. */
function rangeOf({ position }: MdastNode): Range {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
