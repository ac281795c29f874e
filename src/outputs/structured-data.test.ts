import { describe, expect, it } from "vitest";
import { jsonForHtml } from "#lib/escape.ts";
import type { Metadata } from "#queries/metadata.ts";
import type { Post } from "#queries/view.ts";
import { structuredData } from "./structured-data.ts";

const HOME = "https://example.org/blog/";

const LIST: Metadata = {
  title: "Articles",
  siteTitle: "Paper Planes",
  description: "Essays",
  href: "/blog/posts/",
  canonical: `${HOME}posts/`,
  image: undefined,
  icon: "/favicon.svg",
  lang: "en",
  isHome: false,
  isHidden: false,
  feeds: [],
  alternates: [],
  article: undefined,
};

const POST = {
  url: `${HOME}posts/patches/`,
  title: "Patches",
  lang: "ja",
  published: { dateTime: "2026-08-14T09:30:00+09:00" },
  updated: undefined,
  authors: [
    { id: "ada", name: "Ada", href: "/blog/authors/ada/" },
    { id: undefined, name: "Paper Planes", href: undefined },
  ],
  tags: [{ slug: "tokens", label: "tokens", href: "/blog/tags/tokens/" }],
  cardUrl: `${HOME}og/posts/patches.png`,
  words: 900,
} as unknown as Post;

const CRUMBS = [
  { label: "Home", href: "/blog/" },
  { label: "Articles", href: "/blog/posts/" },
];

/** The graph, by type. */
function graph(meta: Metadata, post?: Post, crumbs = CRUMBS): Record<string, unknown> {
  const absolute = (href: string): string => new URL(href, HOME).href;
  const data = structuredData({ meta, crumbs, home: HOME, post, absolute }) as {
    "@graph": Record<string, unknown>[];
  };
  return Object.fromEntries(data["@graph"].map((node) => [node["@type"], node]));
}

const ARTICLE: Metadata = { ...LIST, title: POST.title, canonical: POST.url };

describe("structured data", () => {
  it("of an article tells what its page shows", () => {
    expect(graph(ARTICLE, POST)).toMatchObject({
      WebSite: { "@id": `${HOME}#site`, url: HOME, name: "Paper Planes" },
      BlogPosting: {
        mainEntityOfPage: POST.url,
        headline: "Patches",
        description: "Essays",
        inLanguage: "ja",
        datePublished: "2026-08-14T09:30:00+09:00",
        author: [
          { "@type": "Person", name: "Ada", url: `${HOME}authors/ada/` },
          { "@type": "Organization", name: "Paper Planes" },
        ],
        image: `${HOME}og/posts/patches.png`,
        wordCount: 900,
        keywords: ["tokens"],
        isPartOf: { "@id": `${HOME}#site` },
      },
    });
  });

  it("has a date of change only where there was one", () => {
    expect(graph(ARTICLE, POST).BlogPosting).not.toHaveProperty("dateModified");
    const updated = { dateTime: "2026-09-01T00:00:00+09:00" } as Post["published"];
    expect(graph(ARTICLE, { ...POST, updated }).BlogPosting).toMatchObject({
      dateModified: "2026-09-01T00:00:00+09:00",
    });
  });

  it("agrees with the canonical address of an article that first appeared elsewhere", () => {
    const canonical = "https://elsewhere.example/patches/";
    expect(graph({ ...ARTICLE, canonical }, POST).BlogPosting).toMatchObject({
      mainEntityOfPage: canonical,
    });
  });

  it("gives the way to a page, in order, with full addresses", () => {
    expect(graph(LIST).BreadcrumbList).toMatchObject({
      itemListElement: [
        { position: 1, name: "Home", item: HOME },
        { position: 2, name: "Articles", item: `${HOME}posts/` },
      ],
    });
  });

  it.each([
    [{}, "CollectionPage"],
    [{ kind: "text" }, "WebPage"],
    [{ isHome: true }, "Blog"],
  ] as const)("calls a page with %o a %s", (change, type) => {
    expect(graph({ ...LIST, ...change })[type]).toMatchObject({ url: `${HOME}posts/` });
  });

  it("says nothing where there is nothing to say", () => {
    const nodes = graph({ ...ARTICLE, description: "" }, { ...POST, tags: [] }, CRUMBS.slice(0, 1));
    expect(nodes).not.toHaveProperty("BreadcrumbList");
    expect(nodes.BlogPosting).not.toHaveProperty("description");
    expect(nodes.BlogPosting).not.toHaveProperty("keywords");
  });

  it("cannot end the element that it is in", () => {
    const title = '</script><!-- <script> ]]> \u0000\u2028 “x” "y"';
    const data = graph(ARTICLE, { ...POST, title });
    const html = jsonForHtml(data);
    expect(html).not.toMatch(/[<>]/);
    expect(JSON.parse(html)).toEqual(data);
    expect(data.BlogPosting).toMatchObject({ headline: title.replace("\u0000", "") });
  });
});
