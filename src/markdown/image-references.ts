/** References to pictures, `![…][name]`, become pictures, so that one transform serves both. */
import type { Image, ImageReference } from "mdast";
import type { MdastNode, MdastPluginDefinition } from "satteri";
import { documentOf, lineOf } from "./document.ts";

/** Carries the line of a picture from Markdown to HTML. */
export const LINE = "dataLine";

/** @param isInspection Whether nothing is published. */
export const imageReferences = (isInspection = false): MdastPluginDefinition[] => [
  {
    name: "definitions",
    definition(node, context) {
      const { definitions } = documentOf(context);
      if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
    },
  },
  {
    name: "image-references",
    options: { position: true },
    imageReference(node: Readonly<ImageReference>, context): MdastNode | undefined {
      const document = documentOf(context);
      const definition = document.definitions.get(node.identifier);
      if (!definition) return undefined;
      const { url, title } = definition;
      const { alt } = node;
      // A new node has no place.
      const hProperties = { [LINE]: String(lineOf(node, document)) };
      const isKept = context.sourceFormat === "markdown" || isInspection;
      return {
        type: "image",
        url,
        title,
        alt,
        ...(isKept && { data: { hProperties } }),
      } satisfies Image as MdastNode;
    },
  },
];
