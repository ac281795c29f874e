/** The films that an article plays, found in its rendered HTML: what machines are told is what is shown. */
import { unescape } from "html-escaper";
import { withoutControls } from "#lib/escape.ts";
import type { Post } from "#queries/view.ts";

type Article = Pick<Post, "title" | "description" | "published" | "cardUrl" | "lang" | "url">;

/** A player with what it holds, and the caption behind it. */
const PLAYER =
  /<video\b([^>]*)>([^]*?)<\/video>(?:\s*<\/[\w-]+>)*(?:\s*<figcaption[^>]*>([^]*?)<\/figcaption>)?/g;

const SOURCE = /<source\b([^>]*)>/;

/**
 * A `VideoObject` for each film. One without a still is stood for by the article's share picture,
 * because search engines take none without. A film on YouTube has none: its title, its still and the
 * day of its upload, without which the object is worth nothing, are known there alone.
 * @param html Of the page.
 * @param absolute Makes a root-relative address absolute.
 * @see https://developers.google.com/search/docs/appearance/structured-data/video
 */
export function filmsIn(
  html: string,
  { title, description, published, cardUrl, lang, url }: Article,
  absolute: (href: string) => string,
): readonly object[] {
  if (!html.includes("<video")) return [];
  const full = (href: string): string => absolute(new URL(href, url).href);
  const films = [...html.matchAll(PLAYER)].flatMap(([, own = "", inside = "", caption = ""]) => {
    const player = attributesIn(own);
    const src = player.src ?? attributesIn(SOURCE.exec(inside)?.[1] ?? "").src;
    if (!src) return [];
    const name = player["aria-label"] || title;
    const about = textOf(caption) || description || name;
    const { width, height, poster } = player;
    return {
      "@type": "VideoObject",
      name: withoutControls(name),
      description: withoutControls(about),
      contentUrl: full(src),
      thumbnailUrl: poster ? full(poster) : cardUrl,
      uploadDate: published.dateTime,
      inLanguage: lang,
      ...(width && height && { width: Number(width), height: Number(height) }),
    };
  });
  // One that is shown twice is one.
  return [...new Map(films.map((film) => [film.contentUrl, film])).values()];
}

function attributesIn(tag: string): Readonly<Partial<Record<string, string>>> {
  const pairs = tag.matchAll(/([\w-]+)="([^"]*)"/g);
  return Object.fromEntries([...pairs].map(([, name = "", value = ""]) => [name, unescape(value)]));
}

/** The words of a piece of HTML, on one line. */
function textOf(html: string): string {
  return unescape(html.replace(/<[^>]*>/g, ""))
    .replace(/\s+/g, " ")
    .trim();
}
