/** The content folders of which pictures are taken, and their pages. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeArticles } from "../bench/articles.ts";
import { listSites } from "../test/sites.ts";
import { articlePaths } from "./paths.ts";

/** A page of a site, by the name of its pictures. */
export interface Screen {
  readonly name: string;
  /** Below the base. */
  readonly path: string;
  /** Whether the search is opened over it. */
  readonly hasSearch?: boolean;
}

export interface ScreenSite {
  readonly name: string;
  /** Of its build. */
  readonly switches: Readonly<Record<string, string>>;
  /** @param folder Where it was built. */
  readonly screens: (folder: string) => readonly Screen[];
}

const page = (name: string, path: string): Screen => ({ name, path });

const LISTS: readonly Screen[] = [
  page("home", ""),
  page("list", "posts/"),
  page("tags", "tags/"),
  page("archives", "archives/"),
  page("authors", "authors/"),
  page("feeds", "feeds/"),
  page("search", "search/"),
  page("404", "404.html"),
];

/** A title of 160 characters, no description, twelve tags. */
const EDGE_ARTICLE = `---
title: What happens to a design when a title goes on and on, past the point where anybody would have stopped, until it has a hundred and sixty characters, like this one ok
pubDatetime: 2026-01-02
tags: [one, two of them, three, four, five, six, seven, eight, nine, ten, eleven, twelve]
---

## A first heading

This article has a very long title, twelve tags and no description.
`;

/** How many articles the generated sites have. */
const COUNTS = [1, 5, 14, 60, 5000];

/** Pages of our content and of fixtures, by the names that the tests give them. */
const SCREENS: Readonly<Record<string, ScreenSite["screens"]>> = {
  default: (folder) => [
    ...LISTS,
    page("about", "about/"),
    page("tag", "tags/diffusion/"),
    page("search-query", "search/?q=diffusion"),
    page("search-slip", "search/?q=difusoin"),
    { name: "search-dialog", path: "about/", hasSearch: true },
    ...articlePaths(folder).map((path) => page(`article-${path.split("/")[1]}`, path)),
  ],
  // Without a sky, and with a mark of its own.
  foreign: () => [
    ...LISTS,
    page("article", "posts/box-kite/"),
    page("tag", "tags/wind/"),
    page("month", "archives/2026/02/"),
    page("author", "authors/night-shift/"),
  ],
  arabic: (folder) => [
    ...LISTS,
    ...articlePaths(folder).map((path, index) => page(`article-${index + 1}`, path)),
  ],
  empty: () => LISTS,
};

/** @param into Where generated content is written. */
export function listScreenSites(into: string): readonly ScreenSite[] {
  const known = listSites().flatMap(({ name, switches }) => {
    const screens = SCREENS[name];
    return screens ? [{ name, switches, screens }] : [];
  });
  return [...known, ...COUNTS.map((count) => generatedSite(count, into))];
}

function generatedSite(count: number, into: string): ScreenSite {
  const name = `articles-${count}`;
  return {
    name,
    switches: { CONTENT_DIR: join(into, name) },
    screens: (folder) => [
      ...LISTS.filter(({ name }) => name !== "authors"),
      page("article", articlePaths(folder)[0] ?? ""),
      ...(hasEdge(count) ? [page("tag-of-one", "tags/twelve/"), page("edge", "posts/edge/")] : []),
      ...(count > 1000 ? [page("list-last", "posts/page/200/")] : []),
    ],
  };
}

/** A single article is an ordinary one. */
function hasEdge(count: number): boolean {
  return count > 1;
}

/** Writes the content folder of a site whose articles are invented. */
export function writeContent({ name, switches }: ScreenSite): void {
  const count = Number(/^articles-(\d+)$/.exec(name)?.[1] ?? 0);
  const folder = switches.CONTENT_DIR;
  if (count === 0 || !folder) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeArticles(folder, hasEdge(count) ? count - 1 : count);
  if (hasEdge(count)) writeFileSync(join(folder, "posts", "edge.md"), EDGE_ARTICLE);
}
