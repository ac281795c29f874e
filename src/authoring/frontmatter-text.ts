import { Document, isSeq, type Scalar } from "yaml";

/** Lists of short words, which stand on one line as in the manual. */
const ON_ONE_LINE = ["tags", "authors"] as const;

/**
 * Frontmatter with its two lines of `---`, whatever signs the fields hold.
 * @param fields In the order in which they are written; those that are undefined are left out.
 * @param comments Lines below the fields, without "#".
 */
export function writeFrontmatter(
  fields: Readonly<Record<string, unknown>>,
  comments: readonly string[] = [],
): string {
  const written = Object.entries(fields).filter(([, value]) => value !== undefined);
  const document = new Document(Object.fromEntries(written), { version: "1.2" });
  for (const name of ON_ONE_LINE) {
    const list = document.get(name, true);
    if (isSeq(list)) list.flow = true;
  }
  const title = document.get("title", true) as Scalar | undefined;
  // Anchors, aliases and further documents begin with signs that only quotation marks make harmless.
  if (title && /^[&*!|>%@`?-]|^\s|\s$|: | #/.test(String(fields.title)))
    title.type = "QUOTE_DOUBLE";
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return `---\n${yaml}${comments.map((line) => `# ${line}\n`).join("")}---\n`;
}
