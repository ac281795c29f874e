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
export function editArticle(folder: string, index: number): void {
  const text = article(index).replace('title: "', 'title: "Edited ');
  writeFileSync(articlePath(folder, index), `${text}\nA sentence that was added.\n`);
}

function articlePath(folder: string, index: number): string {
  return join(folder, "posts", `article-${String(index).padStart(5, "0")}.md`);
}

function siteConfig(): string {
  return `import { defineSite } from "paper-planes";

export default defineSite({ title: "Benchmark", url: "https://bench.example" });
`;
}

function article(index: number): string {
  const random = createRandom(index + 2);
  const date = new Date(NEWEST - index * HOURS_BETWEEN * HOUR_MS).toISOString();
  const tags = new Set<string>();
  const tagNames = createRandom(0);
  const pool = Array.from({ length: TAGS }, () => name(tagNames, 1 + tagNames.below(2)));
  while (tags.size < TAGS_PER_ARTICLE) tags.add(random.pick(pool));
  return `---
title: "${name(random, 3)} ${index}"
description: "${sentence(random)}"
pubDatetime: ${date}
tags:
${[...tags].map((tag) => `  - ${tag}`).join("\n")}
---

${sections(random)}
`;
}

function sections(random: Random): string {
  const parts: string[] = [paragraph(random)];
  for (let index = 0; index < HEADINGS; index += 1) {
    parts.push(`${index % 3 === 2 ? "###" : "##"} ${name(random, 3)}`);
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
