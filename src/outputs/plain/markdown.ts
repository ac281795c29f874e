/**
 * The text of an article as Markdown that means the same anywhere: every address absolute, components
 * of MDX as text, code without our marks. What the author wrote otherwise stays as it is.
 */
import { markdownToMdast, mdxToMdast, type MdastNode } from "satteri";
import { isDangerous } from "#markdown/addresses.ts";
import { constantsOf, valueOf } from "#markdown/mdx-constants.ts";
import { MAY_BE_MARKED, plainCode } from "./code.ts";
import { componentText, outdented, type PlainWords } from "./components.ts";
import { openingTag } from "./elements.ts";
import { destination, isVoid, pictureText, plainTags, runningTag } from "./syntax.ts";

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

/** Something of which an address may have to be made absolute: a link that is none, a tag; or a comment. */
const MAY_LEAD = /\]\(\s*<?(?!https?:)|^[ \t>]*\[[^\]\n]+\]:|<[a-z!]/im;

/** What stands between a tag and its first child: line ends, and the marks of a quotation. */
const AFTER_TAG = />((?:\s*\n[\s>]*)?\s*)$/;

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
    let runningTo = start;
    for (const child of childrenOf(node)) {
      const range = rangeOf(child);
      if (range.start < runningTo) continue;
      const written = this.write(child);
      text += this.#source.slice(at, range.start) + written;
      at = runningTo = this.#endOfRunning(child, childrenOf(node));
      // What went leaves no empty lines.
      if (written === "" && range.end > range.start) at += this.#gapAfter(at);
    }
    return text + this.#source.slice(at, end);
  }

  /** In a sentence the tags of a script are two nodes, and what runs stands between them as text. */
  #endOfRunning(node: MdastNode, siblings: readonly MdastNode[]): number {
    const { end } = rangeOf(node);
    const name = node.type === "html" ? runningTag(node.value) : undefined;
    if (name === undefined) return end;
    const isClose = (other: MdastNode): boolean =>
      other.type === "html" &&
      rangeOf(other).start >= end &&
      other.value.toLowerCase().startsWith(`</${name}`);
    const close = siblings.find(isClose) ?? siblings.at(-1) ?? node;
    return rangeOf(close).end;
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
    const open = openingTag(node, { ...this.#options, ...this.#known });
    if (open === "") return "";
    const { start, end } = rangeOf(node);
    if (!first || !last) return isVoid(node.name) ? open : `${open}</${node.name}>`;
    const gap = AFTER_TAG.exec(this.#source.slice(start, rangeOf(first).start))?.[1] ?? "";
    return open + gap + inner + this.#source.slice(rangeOf(last).end, end);
  }
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
