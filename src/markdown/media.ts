/** Films and sounds: what Markdown writes as a picture becomes a player. */
import type { Image } from "mdast";
import type { MdastNode, MdastPluginDefinition } from "satteri";
import { captionOf } from "./figures.ts";
import { documentOf, lineOf } from "./document.ts";
import { rememberPublic, tokenFor } from "./file-tokens.ts";
import { LINE } from "./image-references.ts";
import { localFileKind, playerOf } from "./local-files.ts";
import { element } from "./nodes.ts";

/** Stands before the transforms of pictures. */
export const media = (): MdastPluginDefinition => ({
  name: "media",
  options: { position: true },
  image(node, context) {
    const player = playerOf(node.url);
    if (!player) return;
    const document = documentOf(context);
    const line = Number(node.data?.hProperties?.[LINE] ?? 0) || lineOf(node, document);
    const isLocal = localFileKind(node.url) === "medium";
    const src = isLocal ? tokenFor(node.url, "medium", document, line) : node.url;
    rememberPublic(node.url, document, line);
    if (!node.alt) {
      document.notes.push({
        line,
        rule: "alt-missing",
        message: `“${node.url}” has no name: nobody who cannot see or hear it knows what it is. Write it between the brackets.`,
      });
    }
    const made = playerElement(player, src, node);
    const paragraph = context.parent(node);
    const isAlone = paragraph.type === "paragraph" && paragraph.children.length === 1;
    if (!isAlone) context.replaceNode(node, made);
    else if (!node.title) context.replaceNode(paragraph, element("figure", {}, [made]));
    else {
      const caption = element("figcaption", {}, captionOf(node.title));
      context.replaceNode(paragraph, element("figure", {}, [made, caption]));
    }
  },
});

/** Nothing but its first picture and its length is loaded before somebody plays it. */
function playerElement(player: string, src: string, { alt }: Readonly<Image>): MdastNode {
  const label = alt ? { ariaLabel: alt } : {};
  const inline = player === "video" ? { playsInline: true } : {};
  return element(player, { src, controls: true, preload: "metadata", ...inline, ...label }, []);
}
