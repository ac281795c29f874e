/** Questions and answers: what stands below a heading in `<Faq>` folds under it. */
import type { MdastNode } from "satteri";
import { element } from "./nodes.ts";

/**
 * @param isOpen Whether the answers are to be seen at first.
 * @returns The content with each heading and what follows as `<details>`; undefined if it is so already.
 */
export function questionsOf(
  nodes: readonly MdastNode[],
  isOpen: boolean,
): readonly MdastNode[] | undefined {
  const start = nodes.findIndex(isHeading);
  if (start < 0) return undefined;
  const questions: { readonly heading: MdastNode; readonly answer: MdastNode[] }[] = [];
  for (const node of nodes.slice(start)) {
    if (isHeading(node)) questions.push({ heading: node, answer: [] });
    else questions.at(-1)?.answer.push(node);
  }
  return [
    ...nodes.slice(0, start),
    ...questions.map(({ heading, answer }) =>
      element("details", isOpen ? { open: true } : {}, [
        element("summary", {}, [heading]),
        element("div", { className: ["answer"] }, answer),
      ]),
    ),
  ];
}

export function isHeading({ type }: Pick<MdastNode, "type">): boolean {
  return type === "heading";
}
