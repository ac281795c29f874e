/** Parts of a pasted text, and how each is written in Markdown. */
import { escapeInline, escapeLineStart, fenced } from "../../escape.ts";
import type { Item } from "./lists.ts";

/** Lines that belong together, and what they are. */
export type Block =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "lines"; readonly texts: readonly string[] }
  | { readonly kind: "heading"; readonly text: string; readonly depth: number }
  | { readonly kind: "list"; readonly items: readonly Item[] }
  | { readonly kind: "quote"; readonly texts: readonly string[] }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: "rule" };

/** Between two ticks people mean code in plain text too, and between two pairs of stars strong words. */
const MARKED = /(`[^`\n]+`|\*\*(?=\S)[^*\n]+(?<=\S)\*\*)/;

function plainWords(text: string): string {
  const parts = text.split(MARKED);
  return parts.map((part, index) => (index % 2 === 1 ? part : escapeInline(part))).join("");
}

function plainLine(text: string): string {
  return escapeLineStart(plainWords(text.trim()));
}

/** Markdown of a part. */
export function writeBlock(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return plainLine(block.text);
    case "lines":
      return block.texts.map(plainLine).join("\\\n");
    case "heading":
      return `${"#".repeat(block.depth)} ${plainWords(block.text.replace(/[:：]$/, ""))}`;
    case "list":
      return block.items.map(writeItem).join("\n");
    case "quote":
      return block.texts.map((text) => (text === "" ? ">" : `> ${plainLine(text)}`)).join("\n");
    case "code":
      return fenced(block.text);
    case "table":
      return writeTable(block.rows);
    case "rule":
      return "---";
  }
}

function writeItem({ text, depth, number }: Item): string {
  // Inside of a numbered item a nested one stands below its words.
  const indent = "   ".repeat(depth);
  return `${indent}${number === undefined ? "-" : `${number}.`} ${plainLine(text)}`;
}

function writeTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...others] = rows.map((row) =>
    row.map((cell) => plainWords(cell).replaceAll("|", "\\|")),
  );
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => ":---")), ...others.map(line)].join("\n");
}
