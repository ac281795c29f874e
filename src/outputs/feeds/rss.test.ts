import { parseRssFeed } from "feedsmith";
import { describe, expect, it } from "vitest";
import type { FeedHead, FeedItem } from "./feed.ts";
import { rssFeed } from "./rss.ts";

const HEAD: FeedHead = {
  title: "Paper Planes",
  description: "Essays",
  link: "https://example.org/blog/",
  self: "https://example.org/blog/rss.xml",
  lang: "en",
};

function moment(iso: string): FeedItem["published"] {
  return { iso };
}

function item(change: Partial<FeedItem> = {}): FeedItem {
  return {
    title: "Patches",
    url: "https://example.org/blog/posts/patches/",
    id: "https://example.org/blog/posts/patches/",
    description: "A tokenizer you can do with scissors.",
    lang: "en",
    published: moment("2026-08-14T00:30:00.000Z"),
    updated: undefined,
    authors: [{ name: "Ada", url: undefined }],
    tags: [{ slug: "tokens", label: "tokens" }],
    enclosures: [],
    ...change,
  };
}

const HOSTILE = [
  "a ]]> b",
  "</script><script>alert(1)</script>",
  "“quotes” \"double\" 'single' & &amp; &#39;",
  "<![CDATA[x]]>",
  "🛩️ 紙飛行機 طائرة",
  "kept-0",
  "$& $1 $$",
];

async function parse(...items: FeedItem[]) {
  return parseRssFeed(await rssFeed(HEAD, items));
}

describe("a feed", () => {
  it("says what it follows", async () => {
    expect(await parse(item())).toMatchObject({
      title: "Paper Planes",
      description: "Essays",
      link: "https://example.org/blog/",
      language: "en",
      atom: { links: [{ href: HEAD.self, rel: "self", type: "application/rss+xml" }] },
    });
  });

  it("carries what a subscriber sees of an article", async () => {
    const { items } = await parse(item());
    expect(items?.[0]).toMatchObject({
      title: "Patches",
      link: "https://example.org/blog/posts/patches/",
      description: "A tokenizer you can do with scissors.",
      guid: { value: "https://example.org/blog/posts/patches/", isPermaLink: true },
      pubDate: "Fri, 14 Aug 2026 00:30:00 GMT",
      categories: [{ name: "tokens" }],
      dc: { creators: ["Ada"] },
    });
  });

  it("names the language of an article that has another one than the feed", async () => {
    const { items } = await parse(item({ lang: "zh-Hant" }), item());
    expect(items?.[0]?.dc).toMatchObject({ languages: ["zh-Hant"] });
    expect(JSON.stringify(items?.[1])).not.toContain("language");
  });

  it("carries the whole text where it is handed one", async () => {
    const content = '<p lang="ja">空 &amp; <code>]]&gt;</code></p>';
    const { items } = await parse(item({ content }), item());
    expect(items?.[0]?.content?.encoded).toBe(content);
    expect(items?.[1]?.content).toBeUndefined();
  });

  it.each(HOSTILE)("gives back as written: %s", async (text) => {
    const { items } = await parse(
      item({
        title: text,
        description: text,
        id: text,
        authors: [
          { name: text, url: undefined },
          { name: "Bo", url: undefined },
        ],
        tags: [{ slug: "x", label: text }],
      }),
    );
    expect(items?.[0]).toMatchObject({
      title: text,
      guid: { value: text, isPermaLink: false },
      categories: [{ name: text }],
      dc: { creators: [text, "Bo"] },
    });
    const shown = items?.[0]?.description?.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    expect(items?.[0]?.description).not.toContain("<");
    expect(shown?.replaceAll("&amp;", "&")).toBe(text);
  });

  it.each(["007", "0x1F", "1e3", "1.0", "true"])(
    "keeps the identity %s to the letter",
    async (id) => {
      const xml = await rssFeed(HEAD, [item({ id })]);
      expect(xml).toContain(`<guid isPermaLink="false">${id}</guid>`);
    },
  );

  it("drops what XML forbids, and nothing else", async () => {
    const text = "a\u0000b\u001Bc\uFFFFd\uD800e\tf";
    const { items } = await parse(
      item({
        title: text,
        id: text,
        authors: [{ name: text, url: undefined }],
      }),
    );
    expect(items?.[0]).toMatchObject({
      title: "abcde\tf",
      guid: { value: "abcde\tf" },
      dc: { creators: ["abcde\tf"] },
    });
  });

  it("is as new as its newest change, whatever the clock says", async () => {
    const old = item({ updated: moment("2026-09-01T00:00:00.000Z") });
    expect((await parse(item(), old)).lastBuildDate).toBe("Tue, 01 Sep 2026 00:00:00 GMT");
    expect((await parse()).lastBuildDate).toBeUndefined();
  });

  it("is the same text for the same articles", async () => {
    expect(await rssFeed(HEAD, [item()])).toBe(await rssFeed(HEAD, [item()]));
  });

  it("is named by its title where it has no description", async () => {
    const xml = await rssFeed({ ...HEAD, description: "" }, []);
    expect(parseRssFeed(xml).description).toBe("Paper Planes");
  });

  it("keeps an address with signs that XML knows", async () => {
    const self = "https://example.org/tags/rock'n'roll/rss.xml?a=1&b=2";
    const { atom } = parseRssFeed(await rssFeed({ ...HEAD, self }, []));
    expect(atom?.links?.[0]?.href).toBe(self);
  });
});
