import { Document, isSeq, type Scalar } from "yaml";

/** Fields as an author would write them, in their order; those that are undefined are left out. */
export interface NewFields {
  readonly title: string;
  readonly description?: string | undefined;
  readonly pubDatetime?: string | undefined;
  readonly author?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly draft?: boolean | undefined;
}

/**
 * Frontmatter with its two lines of `---`, whatever signs the fields hold.
 * @param comments Lines below the fields, without "#".
 */
export function writeFrontmatter(fields: NewFields, comments: readonly string[] = []): string {
  const written = Object.entries(fields).filter(([, value]) => value !== undefined);
  const document = new Document(Object.fromEntries(written), { version: "1.2" });
  const tags = document.get("tags", true);
  // On one line, as the manual has it.
  if (isSeq(tags)) tags.flow = true;
  const title = document.get("title", true) as Scalar | undefined;
  // Anchors, aliases and further documents begin with signs that only quotation marks make harmless.
  if (title && /^[&*!|>%@`?-]|^\s|\s$|: | #/.test(fields.title)) title.type = "QUOTE_DOUBLE";
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return `---\n${yaml}${comments.map((line) => `# ${line}\n`).join("")}---\n`;
}
