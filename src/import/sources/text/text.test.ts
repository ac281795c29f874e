/**
 * Pasted texts: each file of `fixtures/text` is a text as people copy it, and `fixtures/text-read` holds
 * what becomes of it. `UPDATE=1` writes the latter again.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { decode } from "../../read-text.ts";
import type { ImportedArticle } from "../../article.ts";
import { readPasted } from "./text.ts";

const FOLDER = fileURLToPath(new URL("../../fixtures/text", import.meta.url));
const MODIFIED = Date.UTC(2025, 5, 1, 12);

function readAll(name: string, text: string): readonly ImportedArticle[] {
  return readPasted(text, { origin: name, modified: MODIFIED, find: () => undefined });
}

function read(name: string, text: string): ImportedArticle {
  const [first] = readAll(name, text);
  if (!first) throw new Error(`${name} gave no article.`);
  return first;
}

/** What a person would look at. */
function describeArticle(article: ImportedArticle): string {
  const { title, description, published, updated, authors, tags, notes, body } = article;
  const facts = [
    `title: ${title}`,
    `description: ${description ?? "–"}`,
    `published: ${published ?? "–"}`,
    `updated: ${updated ?? "–"}`,
    `authors: ${authors.join("; ") || "–"}`,
    `tags: ${tags.join("; ") || "–"}`,
    ...notes.map(({ kind, message }) => `${kind}: ${message}`),
  ];
  return `${facts.join("\n")}\n\n${body}\n`;
}

// One of them has frontmatter, and is no pasted text.
const names = readdirSync(FOLDER).filter(
  (name) => name.endsWith(".txt") && name !== "frontmatter.txt",
);

describe("pasted texts", () => {
  it.each(names)("%s", (name) => {
    const articles = readAll(name, decode(readFileSync(`${FOLDER}/${name}`), name));
    const found = articles.map(describeArticle).join("\n\f\n");
    const file = `${FOLDER}-read/${name.replace(/\.txt$/, ".md")}`;
    if (process.env.UPDATE || !existsSync(file)) writeFileSync(file, found);
    expect(found).toBe(readFileSync(file, "utf8"));
  });
});

it("any two of them in one file are parted at the second title, or not at all", () => {
  const single = names.filter((name) => !name.startsWith("several"));
  const texts = new Map(
    single.map((name) => [name, decode(readFileSync(`${FOLDER}/${name}`), name)]),
  );
  const titles = new Map([...texts].map(([name, text]) => [name, read(name, text).title]));
  let parted = 0;
  for (const [one, first] of texts) {
    for (const [other, second] of texts) {
      if (one === other) continue;
      const found = readAll("both.txt", `${first}\n\n\n${second}`).map(({ title }) => title);
      const isParted = found.length > 1;
      if (isParted) expect(found).toEqual([titles.get(one), titles.get(other)]);
      parted += Number(isParted);
    }
  }
  expect(parted).toBeGreaterThan(100);
});

describe("a head", () => {
  it.each([
    ["4 min readMar 3, 2025", "2025-03-03", []],
    ["Mara Lindqvist · 4 min read · Mar 3, 2025", "2025-03-03", ["Mara Lindqvist"]],
    ["Mara LindqvistMar 03, 2025", "2025-03-03", ["Mara Lindqvist"]],
    ["By Mara Lindqvist, 4 July 2019", "2019-07-04", ["Mara Lindqvist"]],
    ["Posted on March 3, 2025 by Mara", "2025-03-03", ["Mara"]],
    ["March 3, 2025 | By Jo Beck and Ann Lee | 12 comments", "2025-03-03", ["Jo Beck", "Ann Lee"]],
    ["Published: 3rd of March 2025 at 10:15 pm", "2025-03-03T22:15", []],
    ["Publié le 3 mars 2025 par Zoé Blanc", "2025-03-03", ["Zoé Blanc"]],
    ["公開日：2025年3月3日", "2025-03-03", []],
    ["著者：佐藤 みどり 2025.03.03", "2025-03-03", ["佐藤 みどり"]],
    ["２０２５年３月３日 ・ 読了時間 ４分", "2025-03-03", []],
    ["佐藤 みどり・2025年3月3日", "2025-03-03", ["佐藤 みどり"]],
    ["Geschrieben von Eva Blüm am 3. März 2025", "2025-03-03", ["Eva Blüm"]],
    ["Text: Eva Blüm | Stand: 3.3.2025 | Lesedauer: 6 Minuten", "2025-03-03", ["Eva Blüm"]],
    ["3. März 2025 · 6 Minuten Lesezeit", "2025-03-03", []],
  ])("%s", (line, published, authors) => {
    const found = read(
      "a.txt",
      `A title of it\n\n${line}\n\nAnd here the words begin, as they must.`,
    );
    expect([found.published, found.authors]).toEqual([published, authors]);
    expect(found.body).toBe("And here the words begin, as they must.");
  });

  it("finds when it was updated", () => {
    const found = read(
      "a.txt",
      "A title\n\nBy Jo, May 1, 2024\nUpdated on: May 9, 2024\n\nWords that follow.",
    );
    expect([found.published, found.updated]).toEqual(["2024-05-01", "2024-05-09"]);
  });

  it("finds that behind the date, too", () => {
    const found = read(
      "a.txt",
      "紙飛行機の折り方\n\n2024.05.01 公開\n2024.05.09 更新\n\n本文です。",
    );
    expect([found.published, found.updated]).toEqual(["2024-05-01", "2024-05-09"]);
  });

  it("does not take a first paragraph for a title, nor a diary for a head", () => {
    const paragraph = "Once there was a kite that would not fly. ".repeat(8).trim();
    expect(read("my-notes.txt", paragraph).title).toBe("My notes");
    const diary = read("a.txt", "Log\n\nMarch 3, 2025\nIt rained.\n\nMarch 4, 2025\nIt did not.");
    expect(diary.published).toBe("2025-03-03");
    expect(diary.body).toContain("March 4, 2025");
  });

  it("says that it took the date of the file", () => {
    const { published, notes } = read("a.txt", "A title\n\nWords.");
    expect(published).toBe("2025-06-01");
    expect(notes.map(({ message }) => message).join()).toContain("2025-06-01");
  });
});

describe("plain words", () => {
  it("stay plain", () => {
    const words = "5 * 3 = 15, snake_case, *stars*, <b>, `ticks`, [a](b), $x$ and 1986. A year";
    const { body } = read("a.txt", `A title\n\n${words}`);
    expect(body).toBe(
      "5 * 3 = 15, snake_case, \\*stars\\*, \\<b>, `ticks`, \\[a](b), \\$x$ and 1986. A year",
    );
  });
});

/** A generator of numbers that always begins anew: https://en.wikipedia.org/wiki/Linear_congruential_generator */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

describe("odd texts", () => {
  const pieces = [
    ...[
      "",
      " ",
      "\t",
      "\n",
      "\n\n",
      "•",
      "1.",
      "- ",
      "> ",
      "```",
      "---",
      "#",
      "Title",
      "By X",
      "4 min read",
    ],
    ...[
      "Mar 3, 2025",
      "Leave a Comment",
      "“",
      "”",
      "用",
      "。",
      "🙂",
      "\u200B",
      "\uFFFD",
      "a".repeat(300),
    ],
    ...[
      "{",
      "};",
      "=>",
      "|",
      "<div>",
      "[x](",
      "$",
      "~~",
      "\\",
      "\u202E",
      "1.1.1 ",
      "Step 1",
      ":",
      "\v",
      "\f",
    ],
  ];

  it("are read without an end of patience or of the stack", () => {
    const random = createRandom(7);
    for (let round = 0; round < 600; round += 1) {
      const many = random(60);
      const text = `x${Array.from({ length: many }, () => pieces[random(pieces.length)] ?? "").join(random(2) === 0 ? " " : "\n")}`;
      const found = read("odd.txt", text);
      expect(found.title).not.toBe("");
      expect(found.published).toMatch(/^\d{4}-\d{2}-\d{2}/);
    }
  });

  it.each([
    ["one line of a megabyte", "word ".repeat(200_000)],
    ["many lines", "A line of it.\n".repeat(20_000)],
    ["many dots", "• ".repeat(100_000)],
    ["many numbers", Array.from({ length: 5_000 }, (_, index) => `${index}. x`).join("\n")],
    ["many dashes", "-".repeat(200_000)],
    ["many tabs", "a\tb\tc\n".repeat(20_000)],
  ])("%s: within seconds", (_name, text) => {
    // The runner gives up on a test that takes longer.
    expect(() => read("long.txt", `Title\n\n${text}`)).not.toThrow();
  });
});
