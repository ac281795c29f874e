/** Pages to look at: one of every kind, and every article of our own. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { BUILDS } from "./site.ts";

/** What a page is, and its path below the base. */
type Kind = readonly [name: string, path: string];

/** The fixture "foreign" has every kind, under a base path and with an owner's own colours. */
export const FOREIGN_KINDS: readonly Kind[] = [
  ["home", ""],
  ["list", "posts/"],
  ["second page of the list", "posts/page/2/"],
  ["article with a cover", "posts/box-kite/"],
  ["article with code, a table and mathematics", "posts/reading-the-wind/"],
  ["article in another language", "posts/日本の凧/"],
  ["article in MDX", "posts/delta/"],
  ["article without description and tags", "posts/silent-reel/"],
  ["unlisted article", "posts/zqunlistedslug/"],
  ["tags", "tags/"],
  ["tag", "tags/wind/"],
  ["second page of a tag", "tags/wind/page/2/"],
  ["archives", "archives/"],
  ["month", "archives/2026/02/"],
  ["page", "about/"],
  ["authors", "authors/"],
  ["author", "authors/night-shift/"],
  ["feeds", "feeds/"],
  ["search", "search/"],
  ["search with a query", "search/?q=kite"],
  ["missing page", "404.html"],
];

/** How our own articles are named; each of them is of a kind that another site shows by night too. */
export const ARTICLE_OF_OURS = "article";

/** Pages of our own content: the lists, and every article. */
const DEFAULT_KINDS: readonly Kind[] = [
  ["home", ""],
  ["list", "posts/"],
  ...ownArticles().map((slug): Kind => [`${ARTICLE_OF_OURS} ${slug}`, `posts/${slug}/`]),
  ["tags", "tags/"],
  ["archives", "archives/"],
  ...(existsSync(join(BUILDS, "default", "about")) ? [["about", "about/"] as Kind] : []),
  ["feeds", "feeds/"],
  ["search", "search/"],
];

/** Content folders, each with its pages or those that differ. */
export const KINDS: Readonly<Record<string, readonly Kind[]>> = {
  foreign: FOREIGN_KINDS,
  default: DEFAULT_KINDS,
  empty: [
    ["home", ""],
    ["list", "posts/"],
    ["tags", "tags/"],
    ["archives", "archives/"],
    ["feeds", "feeds/"],
    ["search", "search/"],
    ["missing page", "404.html"],
  ],
  arabic: [
    ["home", ""],
    ["list", "posts/"],
    ["article", "posts/الطية-الأولى/"],
    ["article with Latin in its title", "posts/gpu/"],
    ["article in English", "posts/english/"],
    ["tags", "tags/"],
    ["tag", "tags/طيران/"],
    ["month", "archives/2025/08/"],
    ["search with a query", "search/?q=طيران"],
  ],
  japanese: [
    ["home", ""],
    ["second page of the list", "posts/page/2/"],
    ["article with ruby, emphasis and a quote", "posts/最初の一折り/"],
    ["article with code and Latin", "posts/飛距離を測るプログラム/"],
    ["article in English", "posts/why-i-fold/"],
    ["article in eleven languages", "posts/言葉の見本/"],
    ["tag", "tags/折り方/"],
    ["archives", "archives/"],
    ["month", "archives/2026/09/"],
    ["feeds", "feeds/"],
    ["search with a query", "search/?q=紙"],
    ["missing page", "404.html"],
  ],
  tags: [
    ["tags", "tags/"],
    ["tag of a sign", "tags/c-plus-plus/"],
    ["tag of an emoji", "tags/🎈/"],
    ["tag of Chinese letters", "tags/中文/"],
  ],
  text: [
    ["article with everything", "posts/everything/"],
    ["the same in MDX", "posts/in-mdx/"],
    ["page with code", "about/"],
  ],
  weight: [["article", "posts/measuring-a-throw/"]],
  reading: [
    ["article with everything around it", "posts/what-a-lens-does/"],
    ["article with nothing around it", "posts/nothing/"],
    ["translated article", "posts/عدسة/"],
    ["series", "series/from-wick-to-beam/"],
    ["all series", "series/"],
    ["author with a picture", "authors/lamp-room/"],
  ],
};

/** Slugs of the built articles, which may lie in folders of each other. */
function ownArticles(): readonly string[] {
  const folder = join(BUILDS, "default", "posts");
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name === "index.html")
    .map(({ parentPath }) => parentPath.slice(folder.length + 1))
    .filter((slug) => slug !== "" && !slug.startsWith("page/"))
    .toSorted();
}
