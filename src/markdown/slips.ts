/** Pictures that the Markdown parser takes for text, because of a space in their address. */
import { markdownToMdast, mdxToMdast } from "satteri";
import type { MdastNode, SourceFormat } from "satteri";
import type { Note } from "./document.ts";

/** "![A kite](my kite.png)", with or without a title behind. */
const SPACED =
  /!\[(?<alt>[^\]]*)\]\((?<address>[^()<>\n"]*[^\S\n][^()<>\n"]*\.\w{2,5})(?<title>\s+"[^"\n]*")?\)/g;

/** What stands in code is text that is meant. */
const FEATURES = { frontmatter: false, math: true } as const;

/**
 * Finds pictures that would be printed as they are written.
 * @param source Body without its frontmatter.
 * @param firstLine 1-based line of the file on which it begins.
 * @throws As the parser does, on a syntax error in MDX.
 */
export function spacedPictures(source: string, format: SourceFormat, firstLine: number): Note[] {
  // Most bodies have none, and are not parsed once more.
  if (source.search(SPACED) === -1) return [];
  const parse = format === "mdx" ? mdxToMdast : markdownToMdast;
  return textsOf(parse(source, { features: FEATURES })).flatMap(({ value, position }) => {
    // One character more, where a backslash says that text is meant.
    const start = Math.max((position?.start.offset ?? 0) - 1, 0);
    const written = source.slice(start, position?.end.offset);
    return [...value.matchAll(SPACED)]
      .filter(([picture]) => written.includes(picture) && !written.includes(`\\${picture}`))
      .map(({ 0: picture, index, groups = {} }) => {
        const { alt = "", address = "", title = "" } = groups;
        const inside = value.slice(0, index).split("\n").length - 1;
        return {
          line: firstLine + (position?.start.line ?? 1) - 1 + inside,
          severity: "error" as const,
          message: `“${picture}” would be printed as it stands, because of the space in its address. Write ![${alt}](<${address}>${title}), or ![${alt}](${address.trim().replaceAll(/\s/g, "%20")}${title}).`,
        };
      });
  });
}

type Text = Extract<MdastNode, { type: "text" }>;

function textsOf(node: MdastNode, found: Text[] = []): Text[] {
  if (node.type === "text") found.push(node);
  if ("children" in node) for (const child of node.children) textsOf(child, found);
  return found;
}
