/** The library of an export: its pictures, by id and by the text that they were uploaded to. */
import { realpathSync } from "node:fs";
import { nodesOf, textOf, type XmlNode } from "../../xml.ts";
import type { Attachment } from "./shortcodes.ts";
import { plain } from "./words.ts";

export interface Library {
  readonly attachments: ReadonlyMap<string, Attachment>;
  /** By the id of the post that they were uploaded to. */
  readonly uploaded: ReadonlyMap<string, readonly Attachment[]>;
  readonly uploads: string | undefined;
}

export function libraryOf(items: readonly XmlNode[], uploads: string | undefined): Library {
  const attachments = new Map<string, Attachment>();
  const uploaded = new Map<string, Attachment[]>();
  for (const item of items) {
    const url = textOf(item, "wp:attachment_url").trim();
    if (textOf(item, "wp:post_type").trim() !== "attachment" || url === "") continue;
    const attachment = {
      url,
      alt: metaOf(item, "_wp_attachment_image_alt"),
      caption: plain(textOf(item, "excerpt:encoded")),
    };
    attachments.set(textOf(item, "wp:post_id").trim(), attachment);
    const parent = textOf(item, "wp:post_parent").trim();
    uploaded.set(parent, [...(uploaded.get(parent) ?? []), attachment]);
  }
  return {
    attachments,
    uploaded,
    uploads: uploads === undefined ? undefined : realpathSync.native(uploads),
  };
}

/** A value that is kept beside an entry. */
export function metaOf(item: XmlNode, key: string): string {
  const meta = nodesOf(item, "wp:postmeta").find(
    (each) => textOf(each, "wp:meta_key").trim() === key,
  );
  return meta ? textOf(meta, "wp:meta_value").trim() : "";
}
