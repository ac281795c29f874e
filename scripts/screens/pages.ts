/** Of which pages pictures are taken: every kind, and what the fixtures are for. */
import { articlePaths } from "./paths.ts";
import type { StateName } from "./states.ts";

/** A page of a site, by the name of its pictures. */
export interface Screen {
  readonly name: string;
  /** Below the base. */
  readonly path: string;
  readonly state?: StateName;
  /** Besides those that were asked for. */
  readonly moreWidths?: readonly number[];
  readonly isPrinted?: boolean;
}

/** @param folder Where the site was built. */
export type Screens = (folder: string) => readonly Screen[];

const page = (name: string, path: string, more: Partial<Screen> = {}): Screen => ({
  name,
  path,
  ...more,
});

/** The narrowest and the widest window that the design is for. */
const EXTREMES = [320, 1920];

export const LISTS: readonly Screen[] = [
  page("home", "", { moreWidths: EXTREMES }),
  page("list", "posts/"),
  page("tags", "tags/"),
  page("archives", "archives/"),
  page("feeds", "feeds/"),
  page("search", "search/"),
  page("404", "posts/a-page-that-moved/"),
];

const MORE_LISTS: readonly Screen[] = [
  page("list-2", "posts/page/2/"),
  page("tags-by-count", "tags/by-count/"),
  page("authors", "authors/"),
  page("about", "about/"),
];

const LONG_ARTICLE = "posts/from-static-to-scene/";

const ownPages: Screens = (folder) => [
  ...LISTS,
  ...MORE_LISTS,
  page("tag", "tags/diffusion/"),
  page("month", "archives/2024/04/"),
  page("author", "authors/paper-planes/"),
  page("series", "series/how-sora-works/"),
  page("all-series", "series/"),
  page("search-query", "search/?q=diffusion"),
  page("search-slip", "search/?q=difusoin"),
  page("search-nothing", "search/?q=xqzwv"),
  page("dialog", "about/", { state: "search" }),
  page("dialog-nothing", "about/", { state: "search-nothing" }),
  page("panel", LONG_ARTICLE, { state: "panel" }),
  page("picture", LONG_ARTICLE, { state: "picture" }),
  page("middle", LONG_ARTICLE, { state: "middle" }),
  page("focus", "", { state: "focus" }),
  page("largest-home", "", { state: "largest" }),
  page("largest-article", LONG_ARTICLE, { state: "largest", moreWidths: EXTREMES }),
  ...articlePaths(folder).map((path) =>
    page(`article-${path.split("/")[1]}`, path, {
      isPrinted: true,
      ...(path === LONG_ARTICLE && { moreWidths: EXTREMES }),
    }),
  ),
];

/** Pages of our content and of fixtures, by the names that the tests give them. */
export const SCREENS: Readonly<Record<string, Screens>> = {
  default: ownPages,
  // Without a sky, and with a mark of its own.
  foreign: () => [
    ...LISTS,
    ...MORE_LISTS,
    page("cover", "posts/box-kite/", { isPrinted: true }),
    page("mathematics", "posts/reading-the-wind/"),
    page("nothing", "posts/silent-reel/"),
    page("tag", "tags/wind/"),
    page("month", "archives/2026/02/"),
    page("author", "authors/night-shift/"),
  ],
  arabic: (folder) => [
    ...LISTS,
    ...articlesOf(folder),
    page("tag", "tags/طيران/"),
    page("month", "archives/2025/08/"),
    page("search-query", "search/?q=طيران"),
    page("dialog", "about/", { state: "search" }),
    page("panel", "", { state: "panel" }),
  ],
  japanese: (folder) => [
    ...LISTS,
    page("list-2", "posts/page/2/"),
    ...articlesOf(folder),
    page("tag", "tags/折り方/"),
    page("month", "archives/2026/09/"),
    page("search-query", "search/?q=紙"),
    page("panel", "", { state: "panel" }),
  ],
  reading: (folder) => [
    page("home", ""),
    ...articlesOf(folder),
    page("series", "series/from-wick-to-beam/"),
    page("all-series", "series/"),
    page("author", "authors/lamp-room/"),
    page("authors", "authors/"),
    page("print", "posts/what-a-lens-does/", { isPrinted: true }),
  ],
  tags: () => [
    page("list", "posts/"),
    page("tags", "tags/"),
    page("tag-of-a-sign", "tags/c-plus-plus/"),
    page("tag-of-an-emoji", "tags/🎈/"),
  ],
  text: (folder) => [
    ...articlesOf(folder),
    page("about", "about/"),
    page("print", "posts/everything/", { isPrinted: true }),
  ],
  hostile: (folder) => [...LISTS, ...articlesOf(folder), page("author", "authors/markup/")],
  empty: () => LISTS,
};

/** The same content, while it is written: what only its author sees. */
export const WRITTEN: Readonly<Record<string, readonly Screen[]>> = {
  reading: [
    page("home", ""),
    page("list", "posts/"),
    page("draft", "posts/zqdraft/"),
    page("scheduled", "posts/zqscheduled/"),
  ],
};

/** Articles by their number: not every file system takes the names of all languages. */
function articlesOf(folder: string): readonly Screen[] {
  return articlePaths(folder).map((path, index) => page(`article-${index + 1}`, path));
}
