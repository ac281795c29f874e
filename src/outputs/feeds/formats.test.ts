/** The three formats, read by a parser that wrote none of them. */
import { XMLParser } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { readFeed } from "../../../tests/feed-reader.ts";
import { atomFeed } from "./atom.ts";
import type { FeedHead, FeedItem } from "./feed.ts";
import { jsonFeed } from "./json-feed.ts";
import { opml } from "./opml.ts";
import { fillJson, fillXml, placeOfText, toFeedText } from "./places.ts";
import { rssFeed } from "./rss.ts";

const HEAD: FeedHead = {
  title: "Planes & <Paper>",
  description: "Essays",
  link: "https://example.org/blog/",
  self: "https://example.org/blog/feed",
  lang: "en",
};

const URL = "https://example.org/blog/posts/patches/";

function item(change: Partial<FeedItem> = {}): FeedItem {
  return {
    id: URL,
    title: "Patches",
    url: URL,
    description: "A tokenizer.",
    lang: "en",
    published: { iso: "2026-08-14T00:30:00.000Z" },
    updated: { iso: "2026-09-01T10:00:00.000Z" },
    authors: [
      { name: "Ada", url: "https://example.org/blog/authors/ada/" },
      { name: "Bo", url: undefined },
    ],
    tags: [{ slug: "c-plus-plus", label: "C++" }],
    enclosures: [
      { url: "https://example.org/blog/_astro/cover.webp", type: "image/webp" },
      { url: "https://example.org/blog/media/clip.mp4?a=1&b=2", type: "video/mp4" },
    ],
    content: placeOfText("patches"),
    ...change,
  };
}

const TEXT = '<p lang="ja">空 &amp; <code>]]&gt; &lt;img src=x&gt;</code> $& $1</p>';

const FILLING = {
  textOf: () => toFeedText(TEXT),
  bytesOf: (url: string) => (url.includes("clip") ? 1234 : 567),
  limit: 100_000,
};

interface JsonFeed {
  readonly items: readonly Record<string, unknown>[];
}

async function written(items: readonly FeedItem[], filling = FILLING) {
  return {
    rss: await readFeed(fillXml(await rssFeed(HEAD, items), filling)),
    atom: await readFeed(fillXml(atomFeed(HEAD, items), filling)),
    json: JSON.parse(fillJson(jsonFeed(HEAD, items), filling)) as JsonFeed,
  };
}

const HOSTILE = [
  "a ]]> b",
  "</script><script>alert(1)</script>",
  "“quotes” \"double\" 'single' & &amp; &#39;",
  "<![CDATA[x]]>",
  "🛩️ 紙飛行機 طائرة",
  "$& $1 $$ paper-planes:text:patches",
];

describe("every format", () => {
  it("carries the whole text, unharmed", async () => {
    const { rss, atom, json } = await written([item()]);
    expect(rss.items[0]?.description).toBe(TEXT);
    expect(atom.items[0]?.description).toBe(TEXT);
    expect(json.items[0]?.content_html).toBe(TEXT);
    expect(rss.items[0]?.summary).toBe("A tokenizer.");
  });

  it("leaves texts out that find no room, and keeps their summaries", async () => {
    const { rss, atom, json } = await written([item()], { ...FILLING, limit: 100 });
    expect(rss.items[0]?.description).toBe("A tokenizer.");
    expect(atom.items[0]?.description).toBe("A tokenizer.");
    expect(json.items[0]).toMatchObject({ content_text: "A tokenizer." });
    expect(json.items[0]).not.toHaveProperty("content_html");
  });

  it("names files with their bytes and types", async () => {
    const { rss, atom, json } = await written([item()]);
    const files = [
      { url: "https://example.org/blog/_astro/cover.webp", type: "image/webp", length: "567" },
      { url: "https://example.org/blog/media/clip.mp4?a=1&b=2", type: "video/mp4", length: "1234" },
    ];
    expect(rss.items[0]?.enclosures).toMatchObject(files);
    expect(atom.items[0]?.enclosures).toMatchObject(files);
    expect(json.items[0]).toMatchObject({
      image: files[0]?.url,
      attachments: files.map(({ url, type, length }) => ({
        ...{ url, mime_type: type },
        size_in_bytes: Number(length),
      })),
    });
  });

  it("tells when, by whom and about what", async () => {
    const { rss, atom, json } = await written([item()]);
    const published = new Date("2026-08-14T00:30:00Z");
    expect(rss.items[0]).toMatchObject({ pubdate: published, categories: ["C++"] });
    expect(atom.items[0]).toMatchObject({
      pubdate: published,
      date: new Date("2026-09-01T10:00:00Z"),
      categories: ["c-plus-plus"],
    });
    expect(json.items[0]).toMatchObject({
      date_published: "2026-08-14T00:30:00.000Z",
      date_modified: "2026-09-01T10:00:00.000Z",
      authors: [{ name: "Ada", url: "https://example.org/blog/authors/ada/" }, { name: "Bo" }],
      tags: ["C++"],
    });
    expect(rss.items[0]?.author).toContain("Ada");
    // The parser takes one author of Atom; both are there.
    const names = [...atomFeed(HEAD, [item()]).matchAll(/<author>\s*<name>(.*?)</g)];
    expect(names.map(([, name]) => name)).toEqual(["Ada", "Bo"]);
  });

  it("names the language of the feed, and of an article in another one", async () => {
    const items = [item({ lang: "ar" })];
    const { rss, atom, json } = await written(items);
    expect(rss.meta.language).toBe("en");
    expect(atom.meta.language).toBe("en");
    expect(json).toMatchObject({ language: "en", items: [{ language: "ar" }] });
    expect(atomFeed(HEAD, items)).toMatch(/<entry[^>]* xml:lang="ar"/);
    expect(await rssFeed(HEAD, items)).toMatch(/<rss xml:lang="en"/);
  });

  it.each(HOSTILE)("gives back as written: %s", async (text) => {
    const { rss, atom, json } = await written([
      item({ title: text, description: text, authors: [{ name: text, url: undefined }] }),
    ]);
    // The parser strips tags from titles by itself: what it took for text is looked at.
    const titles = [rss, atom].map(({ items }) => titleIn(items[0]));
    expect(titles).toEqual([text, text]);
    expect(json.items[0]).toMatchObject({ title: text, summary: text, authors: [{ name: text }] });
  });

  it("drops what XML forbids, and nothing else", async () => {
    const { rss, atom, json } = await written([
      item({ title: "a\u0000b\u001Bc\uFFFFd\uD800e\tf" }),
    ]);
    expect(rss.items[0]?.title).toBe("abcde\tf");
    expect(atom.items[0]?.title).toBe("abcde\tf");
    expect(json.items[0]?.title).toBe("abcde\tf");
  });

  it("knows an article by its id, whatever else changes", async () => {
    const before = await written([item({ id: "old-engine-42" })]);
    const after = await written([
      item({
        id: "old-engine-42",
        title: "Renamed",
        url: "https://example.org/blog/posts/renamed/",
        updated: { iso: "2027-01-01T00:00:00.000Z" },
      }),
    ]);
    const identity = ({ rss, atom, json }: typeof before) => [
      [rss.items[0]?.guid, rss.items[0]?.pubdate],
      [atom.items[0]?.guid, atom.items[0]?.pubdate],
      [json.items[0]?.id, json.items[0]?.date_published],
    ];
    expect(identity(after)).toEqual(identity(before));
    // Atom takes only addresses.
    expect(atomFeed(HEAD, [item({ id: "old-engine-42" })])).toMatch(/<id>urn:uuid:[\da-f-]{36}</);
    expect(atomFeed(HEAD, [item({ id: "tag:old.example,2020:7" })])).toContain(
      "<id>tag:old.example,2020:7<",
    );
  });

  it("is a feed without an article too", async () => {
    const { rss, atom, json } = await written([]);
    expect([rss.items, atom.items, json.items]).toEqual([[], [], []]);
    expect(atomFeed(HEAD, [])).toContain("<updated>1970-01-01T00:00:00.000Z</updated>");
  });
});

/** As the file has it, its escapes undone once. */
function titleIn(found: object | undefined): unknown {
  const titles = found as Record<string, { "#"?: string }> | undefined;
  return (titles?.["rss:title"] ?? titles?.["atom:title"])?.["#"];
}

describe("the list of feeds", () => {
  it("names each feed with its page, those of tags under a heading", () => {
    const feed = (title: string) => ({
      ...{ title, lang: "en" },
      feed: `https://example.org/${encodeURIComponent(title)}/rss.xml?a=1&b=2`,
      page: "https://example.org/",
    });
    const text = opml("Planes", [feed('A & "B" <C>')], { title: "By tag", feeds: [feed("kites")] });
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "" });
    expect(parser.parse(text)).toMatchObject({
      opml: {
        version: "2.0",
        head: { title: "Planes" },
        body: {
          outline: [
            { text: 'A & "B" <C>', type: "rss", xmlUrl: feed('A & "B" <C>').feed },
            { text: "By tag", outline: { text: "kites", htmlUrl: "https://example.org/" } },
          ],
        },
      },
    });
  });
});
