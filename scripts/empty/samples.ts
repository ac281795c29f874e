/** What of the content folder is the magazine that comes with the engine, and not its owner's. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Files and folders of articles in `posts/`. */
export const ARTICLES = [
  "a-simulator-or-a-guess",
  "bite-marks",
  "from-a-minute-to-a-soundtrack",
  "from-static-to-scene",
  "how-this-site-is-made.md",
  "make-it-yours.md",
  "one-model-any-shape",
  "red-teams-and-watermarks",
  "spacetime-patches",
  "ten-questions",
  "the-caption-is-the-director",
  "upgrading.md",
  "what-stays-when-nobody-looks",
  "why-it-is-called-sora",
  "writing-for-paper-planes.mdx",
];

const TAGS = [
  "architecture",
  "diffusion",
  "language",
  "manual",
  "physics",
  "safety",
  "text-to-video",
];

const AUTHORS = ["paper-planes"];

/** By which the page about the magazine is known; another one is the owner's. */
const ABOUT_OPENING = "Paper Planes is a small magazine about Sora";

export const ABOUT_PAGE = "pages/about.md";

/** A page that can be published as it is, and asks to be written over. */
export const NEW_ABOUT = `---
title: About
description: What this publication is about, who writes it, and how to reach them.
---

This publication has just begun. What it is about, who writes it and how to reach them will stand here.
`;

/** Paths below the content folder. */
interface Samples {
  readonly articles: readonly string[];
  readonly tags: readonly string[];
  readonly authors: readonly string[];
  /** Whether the page about the magazine is there as it came. */
  readonly hasAbout: boolean;
}

/** Samples that are there. */
export function findSamples(contentDir: string): Samples {
  const there = (paths: readonly string[]) =>
    paths.filter((path) => existsSync(join(contentDir, path)));
  const about = join(contentDir, ABOUT_PAGE);
  const isFile = statSync(about, { throwIfNoEntry: false })?.isFile() ?? false;
  return {
    articles: there(ARTICLES.map((name) => `posts/${name}`)),
    tags: there(TAGS.map((name) => `tags/${name}.md`)),
    authors: there(AUTHORS.map((name) => `authors/${name}.md`)),
    hasAbout: isFile && readFileSync(about, "utf8").includes(ABOUT_OPENING),
  };
}

/** Whether the articles are the samples, all of them and no other. */
export function isMagazine(contentDir: string): boolean {
  const posts = join(contentDir, "posts");
  const names = existsSync(posts) ? readdirSync(posts).filter((name) => !/^[_.]/.test(name)) : [];
  return names.length === ARTICLES.length && ARTICLES.every((name) => names.includes(name));
}
