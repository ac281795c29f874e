import { describe, expect, it } from "vitest";
import { jsonForHtml } from "#lib/escape.ts";
import { createAddresses } from "#lib/urls.ts";
import type { Metadata } from "#queries/metadata.ts";
import type { Author, Post } from "#queries/view.ts";
import { structuredData } from "./structured-data.ts";

const HOME = "https://example.org/blog/";
const addresses = createAddresses({ site: HOME, base: "/blog/" });
const SITE = { title: "Paper Planes", lang: "en", me: [] as string[] };

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
    { id: "ada", name: "Ada", href: "/blog/authors/ada/", isOrganization: false },
    { id: undefined, name: "Paper Planes", href: undefined, isOrganization: false },
    { id: undefined, name: "The Night Shift", href: undefined, isOrganization: true },
  ],
  tags: [{ slug: "tokens", label: "tokens", href: "/blog/tags/tokens/" }],
  cardUrl: `${HOME}og/posts/patches.png`,
  cardSize: { width: 1200, height: 630 },
  words: 900,
} as unknown as Post;

const CRUMBS = [
  { label: "Home", href: "/blog/" },
  { label: "Articles", href: "/blog/posts/" },
];

/** The graph, by type. */
function graph(
  meta: Metadata,
  post?: Post,
  { crumbs = CRUMBS, site = SITE, html = "" } = {},
): Record<string, Record<string, unknown>> {
  const data = structuredData({ meta, crumbs, site, addresses, post, html }) as {
    "@graph": Record<string, unknown>[];
  };
  return Object.fromEntries(data["@graph"].map((node) => [node["@type"], node]));
}

const ARTICLE: Metadata = { ...LIST, title: POST.title, canonical: POST.url };

describe("structured data", () => {
  it("of an article tells what its page shows", () => {
    expect(graph(ARTICLE, POST)).toMatchObject({
      WebSite: {
        "@id": `${HOME}#site`,
        url: HOME,
        name: "Paper Planes",
        inLanguage: "en",
        publisher: { "@id": `${HOME}#publisher` },
      },
      Organization: {
        "@id": `${HOME}#publisher`,
        name: "Paper Planes",
        logo: { url: `${HOME}icon-512.png`, width: 512, height: 512 },
      },
      BlogPosting: {
        mainEntityOfPage: POST.url,
        headline: "Patches",
        description: "Essays",
        inLanguage: "ja",
        datePublished: "2026-08-14T09:30:00+09:00",
        author: [
          {
            "@type": "Person",
            "@id": `${HOME}authors/ada/#author`,
            name: "Ada",
            url: `${HOME}authors/ada/`,
          },
          // The publication is named once.
          { "@id": `${HOME}#publisher` },
          { "@type": "Organization", name: "The Night Shift" },
        ],
        publisher: { "@id": `${HOME}#publisher` },
        image: { url: `${HOME}og/posts/patches.png`, width: 1200, height: 630 },
        wordCount: 900,
        keywords: ["tokens"],
        isPartOf: { "@id": `${HOME}#site` },
      },
    });
  });

  it("of a part tells of its series, by the id that the page of the series has", () => {
    const series = { name: "How it flies", href: "/blog/series/how-it-flies/" };
    const id = `${HOME}series/how-it-flies/#series`;
    const post = { ...POST, series: { name: series.name, part: 2, description: undefined } };
    expect(graph({ ...ARTICLE, series }, post).BlogPosting).toMatchObject({
      isPartOf: [{ "@id": `${HOME}#site` }, { "@type": "CreativeWorkSeries", "@id": id }],
      position: 2,
    });
    const page = graph({ ...LIST, href: series.href, series });
    expect(page.CollectionPage).toMatchObject({ mainEntity: { "@id": id } });
  });

  it("of an author tells who they are, by the id that their articles name", () => {
    const author = {
      ...POST.authors[0],
      description: "Folds.",
      url: "https://ada.example/",
      me: ["https://mastodon.example/@ada", "https://ada.example/"],
    } as unknown as Author;
    const page = graph({ ...LIST, description: "Folds.", author }).ProfilePage;
    expect(page).not.toHaveProperty("description");
    expect(page).toMatchObject({
      breadcrumb: { "@id": `${HOME}posts/#crumbs` },
      mainEntity: {
        "@type": "Person",
        "@id": `${HOME}authors/ada/#author`,
        description: "Folds.",
        sameAs: ["https://ada.example/", "https://mastodon.example/@ada"],
      },
    });
  });

  it("names the profiles of the publication", () => {
    const me = ["https://mastodon.example/@paper"];
    expect(graph(LIST).Organization).not.toHaveProperty("sameAs");
    const { Organization } = graph(LIST, undefined, { site: { ...SITE, me } });
    expect(Organization).toMatchObject({ sameAs: me });
  });

  it("tells of films only where one is played", () => {
    const html = '<video src="/blog/media/a.1.mp4" aria-label="A kite"></video>';
    expect(graph(ARTICLE, POST).BlogPosting).not.toHaveProperty("video");
    expect(graph(ARTICLE, POST, { html }).BlogPosting).toMatchObject({
      video: [{ "@type": "VideoObject", contentUrl: `${HOME}media/a.1.mp4` }],
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
    const nodes = graph(
      { ...ARTICLE, description: "" },
      { ...POST, tags: [] },
      {
        crumbs: CRUMBS.slice(0, 1),
      },
    );
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
