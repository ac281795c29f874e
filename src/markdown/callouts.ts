/** Callouts: `> [!NOTE]` as on GitHub, `> [!tip]- Title` with folding as in Obsidian. */
import type { MdastNode, MdastPluginDefinition } from "satteri";
import { type MarkdownLabels, langOf } from "./labels.ts";
import { element } from "./nodes.ts";

/**
 * "[!kind]", a sign for folding, and what remains of the line is the title. What Obsidian writes behind
 * a bar is for its own styles: "[!kind|wide]".
 */
const MARKER = /^\[!([\p{L}\p{N}][\p{L}\p{N}_ -]*)(?:\|[^\]\n]*)?\]([+-]?)[ \t]*/u;

/** Kinds that look like another one. Whatever is not named looks like a note. */
const LOOKS: Readonly<Record<string, string>> = {
  tip: "tip",
  hint: "tip",
  success: "tip",
  check: "tip",
  done: "tip",
  important: "important",
  warning: "warning",
  attention: "warning",
  caution: "caution",
  danger: "caution",
  error: "caution",
  bug: "caution",
  failure: "caution",
  fail: "caution",
  missing: "caution",
};

/** Makes an aside of a marked quote; a folded one becomes `<details>`. */
export const callouts = (labels: MarkdownLabels): MdastPluginDefinition => ({
  name: "callouts",
  options: { position: true },
  blockquote(node, context) {
    const [first, ...rest] = node.children;
    if (first?.type !== "paragraph") return;
    const [lead, ...inline] = first.children;
    if (lead?.type !== "text") return;
    // A bracket behind a backslash is meant as one.
    if (context.source.startsWith("\\[", lead.position?.start.offset)) return;
    const marker = MARKER.exec(lead.value);
    if (!marker) return;

    const kind = (marker[1] ?? "").toLowerCase();
    const { title, body } = splitFirstLine(lead.value.slice(marker[0].length), inline);
    const own = labels.callouts[kind];
    const isOurs = title.length === 0 && own !== undefined;
    const named = title.length > 0 ? title : [text(own ?? capitalised(kind))];
    const content = [...(body.length > 0 ? [paragraph(body)] : []), ...rest];
    const properties = { className: ["callout-title"], ...(isOurs && langOf(labels)) };
    const heading = { properties, children: named };
    return callout(LOOKS[kind] ?? "note", marker[2] ?? "", heading, content);
  },
});

/** What stands in the first line of a callout. */
interface Title {
  readonly properties: Record<string, unknown>;
  readonly children: readonly MdastNode[];
}

function callout(
  kind: string,
  folding: string,
  title: Title,
  content: readonly MdastNode[],
): MdastNode {
  const properties = { className: ["callout"], dataKind: kind };
  if (folding === "") {
    // A note is no landmark: an article may hold many, and they need no names of their own.
    return element("aside", { ...properties, role: "note" }, [
      element("p", title.properties, title.children),
      ...content,
    ]);
  }
  return element("details", folding === "+" ? { ...properties, open: true } : properties, [
    element("summary", title.properties, title.children),
    ...content,
  ]);
}

/** Parts the first paragraph behind its marker: the rest of that line is the title. */
function splitFirstLine(
  lead: string,
  inline: readonly MdastNode[],
): { title: MdastNode[]; body: MdastNode[] } {
  const title: MdastNode[] = [];
  const nodes: MdastNode[] = [...(lead === "" ? [] : [text(lead)]), ...inline];
  for (const [index, node] of nodes.entries()) {
    const rest = nodes.slice(index + 1);
    if (node.type === "break") return { title, body: rest };
    const end = node.type === "text" ? node.value.indexOf("\n") : -1;
    if (node.type === "text" && end >= 0) {
      const before = node.value.slice(0, end).trimEnd();
      const after = node.value.slice(end + 1);
      return {
        title: before === "" ? title : [...title, text(before)],
        body: after === "" ? rest : [text(after), ...rest],
      };
    }
    title.push(node);
  }
  return { title, body: [] };
}

function text(value: string): MdastNode {
  return { type: "text", value };
}

function paragraph(children: readonly MdastNode[]): MdastNode {
  return { type: "paragraph", children } as MdastNode;
}

function capitalised(kind: string): string {
  const words = kind.replace(/[-_]+/g, " ");
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
