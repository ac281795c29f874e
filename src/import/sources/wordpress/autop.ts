/** Paragraphs of WordPress's classic editor, which leaves them as blank lines. */

const BLOCK =
  "address|article|aside|blockquote|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|video|audio";

const BEGINS_WITH_BLOCK = new RegExp(`^</?(?:${BLOCK})\\b`, "i");
const AROUND_BLOCK = new RegExp(`\\s*(</?(?:${BLOCK})\\b[^>]*>)\\s*`, "gi");

/** Whether a text holds the comments of the block editor. */
export function hasBlocks(html: string): boolean {
  return /<!--\s*wp:/.test(html);
}

/** Makes paragraphs of what stands between blank lines, and breaks of single line ends. */
export function autop(html: string): string {
  const kept: string[] = [];
  // What is preformatted keeps its lines.
  const bare = html.replace(
    /<pre\b[\s\S]*?<\/pre>/gi,
    (pre) => `\n\n<hr data-kept="${kept.push(pre) - 1}">\n\n`,
  );
  const spaced = bare.replace(AROUND_BLOCK, (_all, tag: string) => {
    const isInside = /^<\/?(?:li|tr|td|th|thead|tbody|tfoot|dt|dd|summary|figcaption)\b/i.test(tag);
    return isInside ? tag : `\n\n${tag}\n\n`;
  });
  const parts = spaced
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const paragraphs = parts.map((part) =>
    BEGINS_WITH_BLOCK.test(part) || /^<!--/.test(part)
      ? part
      : `<p>${part.replace(/\s*\n/g, "<br>\n")}</p>`,
  );
  return paragraphs
    .join("\n")
    .replace(/<hr data-kept="(\d+)">/g, (_all, index: string) => kept[Number(index)] ?? "");
}
