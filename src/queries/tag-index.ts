import { wordsFor } from "#i18n/words.ts";
import { toSlugSegment } from "#lib/slug.ts";
import { addresses, site } from "./site.ts";
import { getTags, type TagWithPosts } from "./tags.ts";

/** Tags that begin alike. */
export interface Letter {
  readonly label: string;
  readonly slug: string;
  readonly href: string;
  readonly tags: readonly TagWithPosts[];
}

interface TagIndex {
  /** What `/tags/` itself shows. */
  readonly shown: readonly TagWithPosts[];
  /** Of all tags, shown or not. */
  readonly total: number;
  /** Pages by first letter; none while one page holds all tags. */
  readonly letters: readonly Letter[];
}

/** More tags than these are split by first letter, so that no page grows without bound. */
const TAGS_ON_ONE_PAGE = 500;

/** What the index itself shows when it is split. */
const MOST_USED = 60;

/** What the index by number of articles shows then; the others are rare, and found by their letter. */
const MOST_COUNTED = 400;

/** The index of all tags, by label. */
export async function getTagIndex(): Promise<TagIndex> {
  const tags = await getTags();
  if (tags.length <= TAGS_ON_ONE_PAGE) return { shown: tags, total: tags.length, letters: [] };
  const mostUsed = tags.toSorted((a, b) => b.count - a.count).slice(0, MOST_USED);
  const groups = Map.groupBy(tags, ({ label }) => firstLetter(label));
  return {
    shown: tags.filter((tag) => mostUsed.includes(tag)),
    total: tags.length,
    letters: [...groups].flatMap(([label, members]) => split(label, members)),
  };
}

/** The index by number of articles, the most used first. */
export async function getTagsByCount(): Promise<TagIndex> {
  const { letters, total } = await getTagIndex();
  const tags = (await getTags()).toSorted((a, b) => b.count - a.count);
  return { shown: letters.length > 0 ? tags.slice(0, MOST_COUNTED) : tags, total, letters };
}

/** Letters as readers look them up: without accents, digits and signs together, and all Chinese characters. */
function firstLetter(label: string): string {
  if (/^\p{Script=Han}/u.test(label)) return "漢";
  const letter = label.normalize("NFD").charAt(0).toLocaleUpperCase(site.lang);
  return /\p{L}/u.test(letter) ? letter : wordsFor(site.lang).otherLetters;
}

/** A letter that many tags share takes several pages: "S", "S 2". */
function split(label: string, tags: readonly TagWithPosts[]): Letter[] {
  const pages: Letter[] = [];
  for (let start = 0; start < tags.length; start += TAGS_ON_ONE_PAGE) {
    const number = start / TAGS_ON_ONE_PAGE + 1;
    const name = number === 1 ? label : `${label} ${number}`;
    const slug = toSlugSegment(name);
    pages.push({
      label: name,
      slug,
      href: addresses.file(`tags/by-letter/${slug}/`),
      tags: tags.slice(start, start + TAGS_ON_ONE_PAGE),
    });
  }
  return pages;
}
