/** An article of a source as the files of ours. */
import type { Note } from "./article.ts";
import type { Converted, Draft, Surroundings } from "./conversion-types.ts";
import { Gathered } from "./gathered.ts";
import { htmlToMarkdown } from "./html.ts";
import { LinkConversion } from "./link-conversion.ts";
import { type MarkdownFormat, rewriteAddresses } from "./markdown.ts";
import { anchorsOf, levelHeadings } from "./markdown-headings.ts";
import { PictureConversion } from "./picture-conversion.ts";
import type { Place } from "./places.ts";

/** Markdown of any body, with headings that begin below the title. */
export function draftOf(place: Place): Draft {
  const { article } = place;
  const format: MarkdownFormat = article.format === "mdx" ? "mdx" : "md";
  const html = article.format === "html" ? htmlToMarkdown(article.body) : undefined;
  const notes: Note[] = [...(html?.notes ?? [])];
  const written = html?.markdown ?? article.body;
  try {
    const { text, ids } = levelHeadings(written, format, article.title);
    const anchors = anchorsOf(text, format);
    return { place, format, text, ids: new Map([...(html?.ids ?? []), ...ids]), anchors, notes };
  } catch (error) {
    notes.push({
      kind: "look",
      message: `Its text could not be parsed (${firstLine(error)}), and stayed as it was.`,
    });
    return { place, format, text: written, ids: new Map(), anchors: new Set(), notes };
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
}

/** Leads every address of a text to where it is now, and gathers the files that come along. */
export function convert(draft: Draft, around: Surroundings): Converted {
  const { article } = draft.place;
  const gathered = new Gathered();
  const links = new LinkConversion(draft, around, gathered);
  const pictures = new PictureConversion(article, around, gathered);
  let body = draft.text;
  try {
    const linked = links.loneReferences(body);
    const imports = draft.format === "mdx" ? pictures.imports(linked) : linked;
    body = rewriteAddresses(imports, draft.format, {
      link: (address) => links.link(address),
      picture: (address) => pictures.picture(address),
    });
  } catch {
    // Told by the draft already.
  }
  const cover = article.cover && pictures.cover(article.cover);
  const ogImage =
    article.fields.ogImage === undefined ? undefined : pictures.card(article.fields.ogImage);
  return {
    format: draft.format,
    body: body.trim(),
    companions: [...gathered.companions.values()],
    cover: cover && "src" in cover ? cover : undefined,
    ogImage: ogImage ?? (cover && "url" in cover ? cover.url : undefined),
    remote: [...gathered.remote],
    notes: [...article.notes, ...draft.notes, ...gathered.notes],
  };
}
