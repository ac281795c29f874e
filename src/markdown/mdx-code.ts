/**
 * Code in MDX: what stands in braces, and what is exported. It is published as it runs, so nothing can
 * be taken out of it: what a page may not hold is a mistake there.
 */
import type { MdastPluginDefinition, MdxJsxFlowElement, MdxJsxTextElement } from "satteri";
import { asMistake, faultOfAttribute, faultOfElement } from "./clean-rules.ts";
import { isComponentName } from "./jsx.ts";
import { literalOf, openingTags, parseExpression, parseModule, stringOf } from "./mdx-estree.ts";
import type { OpeningTag, Program } from "./mdx-estree.ts";

/** A mistake, with its line of the body. */
export interface CodeFault {
  readonly line: number;
  readonly message: string;
}

interface Code {
  readonly value: string;
  readonly position?: { readonly start: { readonly line: number } } | undefined;
}

/** Collects the mistakes of an article's code. It stands before what takes attributes away. */
export function codeFaults(faults: CodeFault[]): MdastPluginDefinition {
  const visitCode = (parse: (code: string) => Program | undefined) => (node: Readonly<Code>) => {
    // Without a tag there is nothing to find, and nothing to parse.
    if (!node.value.includes("<")) return;
    faults.push(...faultsOfCode(parse(node.value), node.position?.start.line ?? 1));
  };
  const visitTag = (node: Readonly<MdxJsxFlowElement | MdxJsxTextElement>): void => {
    const line = node.position?.start.line ?? 1;
    for (const message of faultsOfTag(node)) faults.push({ line, message });
    for (const code of codeOf(node)) faults.push(...faultsOfCode(parseExpression(code), line));
  };
  return {
    name: "code-faults",
    options: { position: true },
    mdxFlowExpression: visitCode(parseExpression),
    mdxTextExpression: visitCode(parseExpression),
    mdxjsEsm: visitCode(parseModule),
    mdxJsxFlowElement: visitTag,
    mdxJsxTextElement: visitTag,
  };
}

type Tag = Readonly<MdxJsxFlowElement | MdxJsxTextElement>;

/** What is wrong with a tag of the text itself; what can be left out is none of it. */
function faultsOfTag({ name, attributes }: Tag): string[] {
  return attributes.flatMap((attribute): string[] => {
    if (attribute.type === "mdxJsxExpressionAttribute") return spreadFault(name ?? "");
    if (attribute.name === "set:html") return [htmlFault(name ?? "")];
    if (typeof attribute.value !== "object" || attribute.value === null) return [];
    return addressFault(name ?? "", attribute.name, attribute.value.value);
  });
}

function addressFault(tag: string, name: string, code: string): string[] {
  // `style` and `on…` are left out with a note, whatever they hold.
  if (isComponent(tag) || /^(?:style$|on)/i.test(name) || !/["'`]/.test(code)) return [];
  const literal = literalOf(parseExpression(code));
  const fault =
    literal === undefined ? undefined : faultOfAttribute(tag, name.toLowerCase(), literal);
  return fault ? [asMistake(fault)] : [];
}

/** The code in a tag's attributes that holds tags. */
function codeOf({ attributes }: Tag): string[] {
  return attributes
    .flatMap((attribute): string[] => {
      if (attribute.type === "mdxJsxExpressionAttribute") return [`[${attribute.value}\n]`];
      return typeof attribute.value === "object" && attribute.value ? [attribute.value.value] : [];
    })
    .filter((code) => code.includes("<"));
}

/** @param firstLine Line of the body on which the code begins. */
function faultsOfCode(program: Program | undefined, firstLine: number): CodeFault[] {
  return openingTags(program).flatMap(({ line, ...tag }) =>
    faultsOfOpening(tag).map((message) => ({ line: firstLine + line - 1, message })),
  );
}

function faultsOfOpening({ name, attributes, isSpread }: Omit<OpeningTag, "line">): string[] {
  const faults = isSpread ? spreadFault(name) : [];
  if (attributes.has("set:html")) faults.push(htmlFault(name));
  if (isComponent(name)) return faults;
  if (name === "iframe")
    return [...faults, "<iframe> cannot stand in code: write it in the text itself."];
  const read = (attribute: string) => stringOf(attributes.get(attribute));
  const messages = [
    // Where a title stands cannot be told here; outside of a drawing it does no harm.
    faultOfElement(name, read, name === "title"),
    ...[...attributes].map(([attribute, value]) =>
      faultOfAttribute(name, attribute, stringOf(value) ?? "{…}"),
    ),
  ];
  for (const message of messages) if (message) faults.push(asMistake(message));
  return faults;
}

function spreadFault(tag: string): string[] {
  if (isComponent(tag)) return [];
  return [`“{...” in <${tag}> hides what it brings. Write the attributes one by one.`];
}

function htmlFault(tag: string): string {
  return `\`set:html\` of <${tag}> would publish HTML unseen. Write what it holds as Markdown or as tags.`;
}

/** Whether it is a component, or a fragment without a name. */
function isComponent(tag: string): boolean {
  return tag === "" || isComponentName(tag);
}
