/** The content folders of which pictures are taken. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeArticles } from "../bench/articles.ts";
import { createRandom } from "../bench/random.ts";
import { name as inventName } from "../bench/words.ts";
import { listSites } from "../test/sites.ts";
import { LISTS, SCREENS, type Screen, type Screens, WRITTEN } from "./pages.ts";
import { articlePaths } from "./paths.ts";

export interface ScreenSite {
  readonly name: string;
  /** Of its build. */
  readonly switches: Readonly<Record<string, string>>;
  readonly screens: Screens;
  /** Whether it is not built but served while it is written, with its drafts. */
  readonly isWritten?: boolean;
  /** Writes its content folder, where that is generated. */
  readonly write?: () => void;
}

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
const COUNTS = [1, 5, 14, 5000];

/** More tags than stand on one page: they are split by letters. */
const TAGGED_ARTICLES = 60;
const TAGS_OF_EACH = 10;

/** @param into Where generated content is written. */
export function listScreenSites(into: string): readonly ScreenSite[] {
  const known = listSites().flatMap(({ name, switches }): ScreenSite[] => {
    const screens = SCREENS[name];
    const written = WRITTEN[name];
    return [
      ...(screens ? [{ name, switches, screens }] : []),
      ...(written
        ? [{ name: `${name}-written`, switches, screens: () => written, isWritten: true }]
        : []),
    ];
  });
  return [...known, ...COUNTS.map((count) => countedSite(count, into)), taggedSite(into)];
}

function countedSite(count: number, into: string): ScreenSite {
  const name = `articles-${count}`;
  const folder = join(into, name);
  // A single article is an ordinary one.
  const hasEdge = count > 1;
  return {
    name,
    switches: { CONTENT_DIR: folder },
    write() {
      clear(folder);
      writeArticles(folder, hasEdge ? count - 1 : count);
      if (hasEdge) writeFileSync(join(folder, "posts", "edge.md"), EDGE_ARTICLE);
    },
    screens: (built) => [
      ...LISTS,
      { name: "article", path: articlePaths(built)[0] ?? "" },
      ...(hasEdge ? EDGES : []),
      ...(count > 1000 ? MANY : []),
    ],
  };
}

const EDGES: readonly Screen[] = [
  { name: "edge", path: "posts/edge/" },
  { name: "tag-of-one", path: "tags/twelve/" },
  { name: "tags-by-count", path: "tags/by-count/" },
];

const MANY: readonly Screen[] = [
  { name: "list-200", path: "posts/page/200/" },
  { name: "month", path: "archives/2025/12/" },
];

function taggedSite(into: string): ScreenSite {
  const folder = join(into, "many-tags");
  return {
    name: "many-tags",
    switches: { CONTENT_DIR: folder },
    write() {
      clear(folder);
      mkdirSync(join(folder, "posts"), { recursive: true });
      const random = createRandom(7);
      for (let index = 0; index < TAGGED_ARTICLES; index += 1) {
        const tags = Array.from({ length: TAGS_OF_EACH }, () =>
          inventName(random, 1 + random.below(2)),
        );
        const title = inventName(random, 4);
        const text = `---\ntitle: ${title}\npubDatetime: 2026-01-01\ntags: ${JSON.stringify(tags)}\n---\n\nA sentence.\n`;
        writeFileSync(join(folder, "posts", `article-${index}.md`), text);
      }
    },
    screens: () => [
      { name: "tags", path: "tags/" },
      { name: "tags-by-count", path: "tags/by-count/" },
      { name: "tags-by-letter", path: "tags/by-letter/b/" },
    ],
  };
}

function clear(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}
