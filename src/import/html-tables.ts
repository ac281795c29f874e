/** Cells of HTML in Markdown. The converter's own way doubles every backslash: what was escaped becomes a mark again. */
import type TurndownService from "turndown";

/** Wider cells than any table of an article has are a mistake. */
const MOST_COLUMNS = 50;

export const TABLE_RULES: Readonly<Record<string, TurndownService.Rule>> = {
  tableCell: {
    filter: ["th", "td"],
    replacement: (content, node) => cellOf(content, node as HTMLElement),
  },
  breakInCell: {
    filter: (node) => node.nodeName === "BR" && node.closest("td, th") !== null,
    replacement: () => "<br>",
  },
};

/** A cell and the border behind it; one over several columns is followed by empty ones. */
function cellOf(content: string, cell: HTMLElement): string {
  const words = content.trim().replace(/\s+/g, " ").replaceAll("|", "\\|").padEnd(3);
  const columns = Math.min(
    Number.parseInt(cell.getAttribute("colspan") ?? "", 10) || 1,
    MOST_COLUMNS,
  );
  const start = cell.previousElementSibling ? " " : "| ";
  return `${start}${words} |${"   |".repeat(Math.max(0, columns - 1))}`;
}
