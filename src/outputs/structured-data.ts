/** JSON-LD: the same facts as the page, each once, in schema.org's words. @see https://schema.org */
import { withoutControls } from "#lib/escape.ts";
import type { Addresses } from "#lib/urls.ts";
import type { Crumb } from "#queries/crumbs.ts";
import type { Metadata } from "#queries/metadata.ts";
import type { Author, AuthorRef, Post } from "#queries/view.ts";
import type { Site } from "#schemas/site.ts";
import { filmsIn } from "./films-in.ts";

interface Facts {
  readonly meta: Metadata;
  readonly crumbs: readonly Crumb[];
  readonly site: Pick<Site, "title" | "lang" | "me">;
  readonly addresses: Pick<Addresses, "home" | "file" | "absolute">;
  readonly post?: Post | undefined;
  /** The rendered article, for its films. */
  readonly html?: string;
}

type Node = Readonly<Record<string, unknown>>;

/** The mark as search engines want it: a square of enough pixels. */
const LOGO = { file: "icon-512.png", size: 512 };

/** The graph of a page: the publication, the way to the page, and the article or list that it is. */
export function structuredData(facts: Facts): object {
  const { crumbs, post } = facts;
  const graph = [webSite(facts), publisher(facts)];
  if (crumbs.length > 1) graph.push(breadcrumbs(facts));
  graph.push(post ? article(facts, post) : otherPage(facts));
  return { "@context": "https://schema.org", "@graph": graph };
}

/** Ids of what more than one page names. */
function ids({ addresses }: Facts) {
  const home = addresses.absolute(addresses.home());
  return { home, site: `${home}#site`, publisher: `${home}#publisher` };
}

function webSite(facts: Facts): Node {
  const { home, site, publisher } = ids(facts);
  return {
    "@type": "WebSite",
    "@id": site,
    url: home,
    name: withoutControls(facts.site.title),
    inLanguage: facts.site.lang,
    publisher: { "@id": publisher },
  };
}

function publisher(facts: Facts): Node {
  const { addresses, site } = facts;
  const { home, publisher } = ids(facts);
  return {
    "@type": "Organization",
    "@id": publisher,
    name: withoutControls(site.title),
    url: home,
    logo: {
      "@type": "ImageObject",
      url: addresses.absolute(addresses.file(LOGO.file)),
      width: LOGO.size,
      height: LOGO.size,
    },
    ...(site.me.length > 0 && { sameAs: site.me }),
  };
}

function breadcrumbs({ meta, crumbs, addresses }: Facts): Node {
  return {
    "@type": "BreadcrumbList",
    "@id": `${addresses.absolute(meta.href)}#crumbs`,
    itemListElement: crumbs.map(({ label, href }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: withoutControls(label),
      item: addresses.absolute(href),
    })),
  };
}

function article(facts: Facts, post: Post): Node {
  const { meta, html = "", addresses } = facts;
  const { site, publisher } = ids(facts);
  const films = filmsIn(html, post, addresses.absolute);
  const { part } = post.series ?? {};
  return {
    "@type": "BlogPosting",
    "@id": `${post.url}#article`,
    // An article that first appeared elsewhere says so here as in its canonical address.
    mainEntityOfPage: meta.canonical,
    headline: withoutControls(post.title),
    ...describe(meta),
    inLanguage: post.lang,
    datePublished: post.published.dateTime,
    ...(post.updated && { dateModified: post.updated.dateTime }),
    author: post.authors.map((author) => writer(facts, author)),
    publisher: { "@id": publisher },
    image: { "@type": "ImageObject", url: post.cardUrl, ...post.cardSize },
    wordCount: post.words,
    ...(post.tags.length > 0 && {
      keywords: post.tags.map(({ label }) => withoutControls(label)),
    }),
    isPartOf: meta.series ? [{ "@id": site }, series(facts, meta.series)] : { "@id": site },
    ...(meta.series && part !== undefined && { position: part }),
    ...(films.length > 0 && { video: films }),
  };
}

/** Who wrote. The publication itself may sign; anybody else is a person unless their file says otherwise. */
function writer(facts: Facts, { name, href, isOrganization }: AuthorRef): Node {
  if (name === facts.site.title) return { "@id": ids(facts).publisher };
  const url = href && facts.addresses.absolute(href);
  return {
    "@type": isOrganization ? "Organization" : "Person",
    ...(url && { "@id": `${url}#author` }),
    name: withoutControls(name),
    ...(url && { url }),
  };
}

function series({ addresses }: Facts, { name, href }: NonNullable<Metadata["series"]>): Node {
  const url = addresses.absolute(href);
  return {
    "@type": "CreativeWorkSeries",
    "@id": `${url}#series`,
    name: withoutControls(name),
    url,
  };
}

/** Home is the publication itself; every other page is a list unless it says otherwise. */
function otherPage(facts: Facts): Node {
  const { meta, crumbs, addresses } = facts;
  const { site } = ids(facts);
  const url = addresses.absolute(meta.href);
  return {
    "@type": typeOf(meta),
    "@id": `${meta.canonical}#page`,
    url: meta.canonical,
    name: withoutControls(meta.title),
    // Of an author's page it is the description of the author.
    ...(!meta.author && describe(meta)),
    inLanguage: meta.lang,
    isPartOf: { "@id": site },
    ...(crumbs.length > 1 && { breadcrumb: { "@id": `${url}#crumbs` } }),
    ...(meta.author && { mainEntity: profile(facts, meta.author) }),
    ...(meta.series && { mainEntity: series(facts, meta.series) }),
  };
}

function typeOf({ isHome, author, kind }: Metadata): string {
  if (isHome) return "Blog";
  if (author) return "ProfilePage";
  return kind === "text" ? "WebPage" : "CollectionPage";
}

function profile(facts: Facts, author: Author): Node {
  const sameAs = [author.url, ...author.me].filter((url) => url !== undefined);
  return {
    ...writer(facts, author),
    ...(author.description && { description: withoutControls(author.description) }),
    ...(sameAs.length > 0 && { sameAs: [...new Set(sameAs)] }),
  };
}

function describe({ description }: Metadata): { description?: string } {
  return description === "" ? {} : { description: withoutControls(description) };
}
