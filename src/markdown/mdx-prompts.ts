/** Prompts in MDX are copied, so they keep the signs that were typed: `--ar 16:9` is no dash. */
import type { MdastNode, MdastPluginDefinition, MdastVisitorContext } from "satteri";

/** What Sätteri typesets, and what was typed for it. */
const TYPED: ReadonlyMap<string, string> = new Map([
  ...["“", "”"].map((sign) => [sign, '"'] as const),
  ...["‘", "’"].map((sign) => [sign, "'"] as const),
  ["–", "--"],
  ["—", "---"],
  ["…", "..."],
]);

const PROMPT = "Prompt";

/** Gives prompts back what they were typed with. */
export const prompts = (): MdastPluginDefinition => {
  const visit = (node: Readonly<MdastNode>, context: MdastVisitorContext): void => {
    if (!isPrompt(node)) return;
    const source = sourceOf(node, context);
    // What stands in the source was typed like that.
    const signs = [...TYPED.keys()].filter((sign) => !source.includes(sign));
    if (signs.length === 0) return;
    const pattern = new RegExp(`[${signs.join("")}]`, "g");
    for (const text of textsOf(node)) {
      const value = text.value.replace(pattern, (sign) => TYPED.get(sign) ?? sign);
      if (value !== text.value) context.setProperty(text, "value", value);
    }
  };
  return {
    name: "prompts",
    options: { position: true },
    mdxJsxFlowElement: visit,
    mdxJsxTextElement: visit,
  };
};

/** Whether a node stands within a prompt. */
export function isInPrompt(node: Readonly<MdastNode>, context: MdastVisitorContext): boolean {
  if (context.sourceFormat !== "mdx") return false;
  const parent = context.parent(node);
  return parent !== undefined && (isPrompt(parent) || isInPrompt(parent, context));
}

function isPrompt(node: Readonly<MdastNode>): boolean {
  return "name" in node && node.name === PROMPT;
}

function sourceOf({ position }: Readonly<MdastNode>, { source }: MdastVisitorContext): string {
  return source.slice(position?.start.offset ?? 0, position?.end.offset ?? source.length);
}

function textsOf(node: Readonly<MdastNode>): Extract<MdastNode, { type: "text" }>[] {
  if (node.type === "text") return [node];
  return "children" in node ? node.children.flatMap((child) => textsOf(child as MdastNode)) : [];
}
