/** Writes a content folder of invented articles, the same in every run. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { codeBlock } from "./code.ts";
import { createRandom, type Random } from "./random.ts";
import { name, sentence } from "./words.ts";

/** What an article holds; with sentences of about a dozen words it comes to 900 words. */
const HEADINGS = 6;
const PARAGRAPHS_PER_HEADING = 3;
const SENTENCES_PER_PARAGRAPH = 4;
const CODE_BLOCKS = 2;
const TAGS_PER_ARTICLE = 3;
const TAGS = 60;

/** The newest article; each one before it is some hours older. */
const NEWEST = Date.UTC(2026, 0, 1);
const HOURS_BETWEEN = 7;
const HOUR_MS = 3_600_000;

/** Bodies are drawn by other numbers than heads. */
const BODY_SEED = 1_000_003;

/** Writes `count` articles into `folder`/posts. */
export function writeArticles(folder: string, count: number): void {
  const posts = join(folder, "posts");
  mkdirSync(posts, { recursive: true });
  writeFileSync(join(folder, "site.config.ts"), siteConfig());
  for (let index = 0; index < count; index += 1) {
    writeFileSync(articlePath(folder, index), article(index));
  }
}

/** Changes the title and the body of one article, as an author does. */
export function editArticle(folder: string, index: number, words = "Edited"): void {
  const text = article(index).replace('title: "', `title: "${words} `);
  writeFileSync(articlePath(folder, index), `${text}\nA sentence that was added.\n`);
}

function articlePath(folder: string, index: number): string {
  return join(folder, "posts", `${slugOf(index)}.md`);
}

function siteConfig(): string {
  return `import { defineSite } from "paper-planes";

export default defineSite({ title: "Benchmark", url: "https://bench.example" });
`;
}

/** What an invented article says of itself. */
export interface Invented {
  readonly title: string;
  readonly description: string;
  /** ISO, UTC. */
  readonly date: string;
  readonly tags: readonly string[];
  readonly headings: readonly string[];
}

/** Invents all of an article but its paragraphs; the same for the same index in every run. */
export function invent(index: number): Invented {
  const random = createRandom(index + 2);
  const tags = new Set<string>();
  const title = `${name(random, 3)} ${index}`;
  const description = sentence(random);
  while (tags.size < TAGS_PER_ARTICLE) tags.add(random.pick(tagNames));
  return {
    title,
    description,
    date: new Date(NEWEST - index * HOURS_BETWEEN * HOUR_MS).toISOString(),
    tags: [...tags],
    headings: Array.from({ length: HEADINGS }, () => name(random, 3)),
  };
}

const tagNames = inventTags();

function inventTags(): readonly string[] {
  const random = createRandom(0);
  return Array.from({ length: TAGS }, () => name(random, 1 + random.below(2)));
}

/** The name of its file, without the ending. */
export function slugOf(index: number): string {
  return `article-${String(index).padStart(5, "0")}`;
}

function article(index: number): string {
  const { title, description, date, tags, headings } = invent(index);
  return `---
title: "${title}"
description: "${description}"
pubDatetime: ${date}
tags:
${tags.map((tag) => `  - ${tag}`).join("\n")}
---

${sections(headings, createRandom(index + BODY_SEED))}
`;
}

function sections(headings: readonly string[], random: Random): string {
  const parts: string[] = [paragraph(random)];
  for (const [index, heading] of headings.entries()) {
    parts.push(`${index % 3 === 2 ? "###" : "##"} ${heading}`);
    for (let count = 0; count < PARAGRAPHS_PER_HEADING; count += 1) parts.push(paragraph(random));
    if (index % (HEADINGS / CODE_BLOCKS) === 1) parts.push(codeBlock(random));
  }
  return parts.join("\n\n");
}

function paragraph(random: Random): string {
  const list = Array.from({ length: SENTENCES_PER_PARAGRAPH }, () => sentence(random));
  // A link and an emphasis now and then, as people write.
  if (random.below(3) === 0)
    list.push(`See [${name(random, 2)}](https://example.org/${random.below(99)}) for *more*.`);
  return list.join(" ");
}
