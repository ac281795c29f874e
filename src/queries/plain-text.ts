import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { getImage } from "astro:assets";
import { findFences } from "#catalogue/fences.ts";
import { decodeText } from "#catalogue/source.ts";
import type { StoredPost } from "#catalogue/stored.ts";
import { counted, wordsFor } from "#i18n/words.ts";
import { isDrawing } from "#lib/pictures.ts";
import { resolveInternal } from "#lib/urls.ts";
import { decoded } from "#markdown/addresses.ts";
import { frontMatter } from "#outputs/plain/front-matter.ts";
import { toPlainMarkdown } from "#outputs/plain/markdown.ts";
import { pictureText } from "#outputs/plain/syntax.ts";
import { getFileAddresses, toFileAttributes } from "./body-files.ts";
import { getStoredPost } from "./posts.ts";
import { addresses, contentDir } from "./site.ts";
import type { Picture, Post } from "./view.ts";

/** Pixels: the widest size of a picture on its page, so that no further one has to be made. */
const WIDEST = 1200;

/** Pixels: a width that a cover has on its page. */
const COVER_WIDTH = 800;

/**
 * An article as Markdown, with what readers may know of it above.
 * @throws If its file is gone.
 */
export async function getPlainText(post: Post): Promise<string> {
  const data = await getStoredPost(post);
  const text = decodeText(await readFile(join(contentDir, data.name)));
  const fences = findFences(text);
  const body = "bodyStart" in fences ? text.slice(fences.bodyStart) : text;
  const known = await knownAddresses(data.body);
  const words = wordsFor(post.lang).components;
  const plain = await toPlainMarkdown(body, {
    format: data.format,
    resolve: (address) => resolve(address, post.url, known),
    words: {
      ...{ model: words.model, ratio: words.ratio, length: words.length },
      seconds: (count) => counted(words.seconds, count, post.lang),
    },
  });
  const parts = [frontMatter(factsOf(post)), await coverOf(post), plain.trim()];
  return `${parts.filter((part) => part !== undefined).join("\n")}\n`;
}

/** The picture at the head of the page, of which the text may speak. */
async function coverOf({ cover, url }: Post): Promise<string | undefined> {
  if (!cover) return undefined;
  const { alt, caption, picture } = cover;
  const address = URL.parse(await addressOf(picture, COVER_WIDTH), url)?.href ?? "";
  return `${pictureText({ alt, address, title: caption })}\n`;
}

async function addressOf(
  { file, format, width }: Pick<Picture, "file" | "format" | "width">,
  widest: number,
): Promise<string> {
  if (isDrawing({ format })) return file.src;
  return (await getImage({ src: file, format: "webp", width: Math.min(width, widest) })).src;
}

function factsOf(post: Post) {
  const { title, description, lang, published, updated, authors, tags, series, canonical } = post;
  return {
    ...{ title, description, lang },
    authors: authors.map(({ name }) => name),
    published: published.dateTime,
    updated: updated?.dateTime,
    tags: tags.map(({ label }) => label),
    ...{ series: series?.name, part: series?.part },
    url: canonical,
  };
}

/** Where the pictures and files that a text names are published, by what it writes. */
async function knownAddresses(body: StoredPost["body"]): Promise<ReadonlyMap<string, string>> {
  const pictures = await Promise.all(
    body.images.map(async (image) => [image.written, await addressOf(image, WIDEST)] as const),
  );
  const files = toFileAttributes(body.files, await getFileAddresses());
  const led = body.files.map(({ written }, index) => [written, files[index]?.href ?? ""] as const);
  return new Map([...pictures, ...led]);
}

function resolve(written: string, page: string, known: ReadonlyMap<string, string>): string {
  const found = known.get(written) ?? known.get(decoded(written));
  const href = found ?? resolveInternal(written, addresses.base);
  return URL.parse(href, page)?.href ?? written;
}
