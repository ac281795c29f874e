/** The components of MDX as text. */
import type { MdastNode, MdxJsxFlowElement, MdxJsxTextElement } from "satteri";
import { writtenIn } from "#markdown/mdx-values.ts";
import { destination } from "./syntax.ts";

/** What components say besides what the author wrote. */
export interface PlainWords {
  readonly model: string;
  readonly ratio: string;
  readonly length: string;
  readonly seconds: (count: number) => string;
}

interface Options {
  readonly resolve: (address: string) => string;
  readonly words: PlainWords;
}

type Jsx = Readonly<MdxJsxFlowElement | MdxJsxTextElement>;

/** @param inner What stands between its tags, as text. */
export function componentText(node: Jsx, inner: string, options: Options): string {
  const text = inner.trim();
  if (node.name === "Prompt") return prompt(node, text, options.words);
  if (node.name === "Clip") return clip(node, text, options);
  return text;
}

function prompt(node: Jsx, text: string, words: PlainWords): string {
  const [model, ratio, seconds] = ["model", "ratio", "seconds"].map((name) => valueOf(node, name));
  const facts = [
    model === undefined ? "" : `${words.model}: ${model}`,
    ratio === undefined ? "" : `${words.ratio}: ${ratio}`,
    typeof seconds === "number" ? `${words.length}: ${words.seconds(seconds)}` : "",
  ].filter(Boolean);
  const lines = [...text.split("\n"), ...(facts.length > 0 ? ["", facts.join(" · ")] : [])];
  return lines.map((line) => `> ${line}`.trimEnd()).join("\n");
}

function clip(node: Jsx, caption: string, { resolve }: Options): string {
  const [src, label] = ["src", "label"].map((name) => valueOf(node, name));
  if (typeof src !== "string") return caption;
  const name = typeof label === "string" ? label : src;
  const link = `[${name.replace(/[[\]\\]/g, String.raw`\$&`)}](${destination(resolve(src))})`;
  return caption === "" ? link : `${link}\n\n${caption}`;
}

function valueOf(node: Jsx, name: string) {
  const attribute = node.attributes.find(
    (each) => each.type === "mdxJsxAttribute" && each.name === name,
  );
  return attribute?.type === "mdxJsxAttribute" ? writtenIn(attribute) : undefined;
}

/**
 * What stands between the tags of a component, as deep as the tags themselves: without them, four spaces
 * would make code of it.
 */
export function outdented(inner: string, node: MdastNode, first: MdastNode | undefined): string {
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
