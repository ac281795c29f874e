import { findRelated } from "#lib/related.ts";
import { gatherTranslations, nameOfLanguage } from "#lib/translations.ts";
import { getListedPosts } from "./posts.ts";
import { getSeries, type Series } from "./series.ts";
import { isWriting } from "./site.ts";
import type { Post, WayTo } from "./view.ts";

/** The series of an article, as the article shows it. */
export interface OwnSeries {
  readonly name: string;
  readonly href: string;
  readonly parts: readonly WayTo[];
}

/** An article in another language. */
export interface Translation extends WayTo {
  /** Absolute. */
  readonly url: string;
  /** Of its language, in that language. */
  readonly languageName: string;
  /** Whether search engines may be told of it: what first appeared elsewhere belongs there. */
  readonly isOwn: boolean;
}

/** Where a reader of an article can go from there, each told by what is shown of it and no more. */
export interface Ways {
  readonly previous: WayTo | undefined;
  readonly next: WayTo | undefined;
  readonly series: OwnSeries | undefined;
  /** The most alike first; none that the others name. */
  readonly related: readonly WayTo[];
  readonly translations: readonly Translation[];
  /** Aeroplanes above it: itself and older ones, so that a new article changes none. */
  readonly planes: number;
}

const MOST_RELATED = 3;
const MOST_PLANES = 12;

/** Finds the ways on from all articles at once; an unlisted one is beside none of the others. */
export async function getWays(): Promise<(post: Post) => Ways> {
  const listed = await getListedPosts();
  const positions = new Map(listed.map(({ slug }, index) => [slug, index]));
  const series = seriesByPost(await getSeries());
  const translations = translationsByPost(listed);
  const related = relations(listed, { series, translations });
  return (post) => {
    const index = positions.get(post.slug);
    const at = (place: number) => (index === undefined ? undefined : toWay(listed[place]));
    return {
      previous: at((index ?? 0) + 1),
      next: at((index ?? 0) - 1),
      series: toOwnSeries(series.get(post.slug)),
      related: index === undefined ? [] : (related[index] ?? []).map((other) => wayTo(other)),
      translations: (translations.get(post.slug) ?? [])
        .filter(({ slug }) => slug !== post.slug)
        .map(toTranslation),
      planes: index === undefined ? 1 : Math.min(MOST_PLANES, listed.length - index),
    };
  };
}

function seriesByPost(all: readonly Series[]): ReadonlyMap<string, Series> {
  return new Map(all.flatMap((series) => series.parts.map(({ slug }) => [slug, series] as const)));
}

/** Only what readers can reach is a translation; while writing there are also drafts. */
function translationsByPost(listed: readonly Post[]): ReadonlyMap<string, readonly Post[]> {
  const published = listed.filter(({ isDraft, isScheduled }) => !isDraft && !isScheduled);
  return new Map(
    [...gatherTranslations(published).values()].flatMap((texts) =>
      texts.map(({ slug }) => [slug, texts] as const),
    ),
  );
}

interface Company {
  readonly series: ReadonlyMap<string, Series>;
  readonly translations: ReadonlyMap<string, readonly Post[]>;
}

let last: { readonly of: string; readonly related: readonly (readonly string[])[] } | undefined;

/**
 * Related articles of each. While writing they are found anew only when an article comes or goes:
 * among thousands it takes longer than anybody would wait for a saved comma.
 */
function relations(listed: readonly Post[], company: Company): readonly (readonly Post[])[] {
  if (!isWriting) return relate(listed, company);
  const of = listed.map(({ slug }) => slug).join("\n");
  if (last?.of !== of) {
    const related = relate(listed, company).map((others) => others.map(({ slug }) => slug));
    last = { of, related };
  }
  const bySlug = new Map(listed.map((post) => [post.slug, post]));
  return last.related.map((slugs) => slugs.flatMap((slug) => bySlug.get(slug) ?? []));
}

/** Related articles of each, without its neighbours, the parts of its series and its translations. */
function relate(
  listed: readonly Post[],
  { series, translations }: Company,
): readonly (readonly Post[])[] {
  const articles = listed.map(({ lang, tags, title, description, headings }) => ({
    lang,
    tags: tags.map(({ slug }) => slug),
    title,
    text: [description, ...headings.map(({ text }) => text)].join("\n"),
  }));
  const isExcluded = (index: number, other: number) => {
    const [one, two] = [listed[index]?.slug ?? "", listed[other]?.slug ?? ""];
    const isTogether = (of: ReadonlyMap<string, unknown>) =>
      of.has(one) && of.get(one) === of.get(two);
    return Math.abs(index - other) === 1 || isTogether(series) || isTogether(translations);
  };
  return findRelated(articles, { most: MOST_RELATED, isExcluded }).map((others) =>
    others.flatMap((other) => listed[other] ?? []),
  );
}

function toOwnSeries(series: Series | undefined): OwnSeries | undefined {
  if (!series) return undefined;
  return { name: series.name, href: series.href, parts: series.parts.map(wayTo) };
}

function toTranslation(post: Post): Translation {
  return {
    ...wayTo(post),
    url: post.url,
    languageName: nameOfLanguage(post.lang),
    isOwn: post.canonical === post.url,
  };
}

function toWay(post: Post | undefined): WayTo | undefined {
  return post && wayTo(post);
}

function wayTo({ href, title, lang, dir, published }: Post): WayTo {
  return { href, title, lang, dir, published };
}
