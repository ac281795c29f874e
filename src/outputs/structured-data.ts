/** JSON-LD: the same facts as the page, once, in schema.org's words. @see https://schema.org */
import { withoutControls } from "#lib/escape.ts";
import type { Crumb } from "#queries/crumbs.ts";
import type { Metadata } from "#queries/metadata.ts";
import type { Post } from "#queries/view.ts";

interface Facts {
  readonly meta: Metadata;
  readonly crumbs: readonly Crumb[];
  /** Absolute address of the home page. */
  readonly home: string;
  readonly post?: Post | undefined;
  /** Makes a root-relative address absolute. */
  readonly absolute: (href: string) => string;
}

/** The graph of a page: the site, the way to the page, and the article or list that it is. */
export function structuredData(facts: Facts): object {
  const { meta, home, post } = facts;
  const site = { "@type": "WebSite", "@id": `${home}#site`, url: home, name: meta.siteTitle };
  const graph: object[] = [site];
  if (facts.crumbs.length > 1) graph.push(breadcrumbs(facts));
  graph.push(post ? article(facts, post) : otherPage(facts));
  return { "@context": "https://schema.org", "@graph": graph };
}

function breadcrumbs({ crumbs, absolute }: Facts): object {
  return {
    "@type": "BreadcrumbList",
    itemListElement: crumbs.map(({ label, href }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: withoutControls(label),
      item: absolute(href),
    })),
  };
}

function article({ meta, home, absolute }: Facts, post: Post): object {
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
    author: post.authors.map(({ name, href }) => ({
      // The publication itself may sign; anybody else is taken for a person.
      "@type": name === meta.siteTitle ? "Organization" : "Person",
      name: withoutControls(name),
      ...(href && { url: absolute(href) }),
    })),
    image: post.cardUrl,
    wordCount: post.words,
    ...(post.tags.length > 0 && {
      keywords: post.tags.map(({ label }) => withoutControls(label)),
    }),
    isPartOf: { "@id": `${home}#site` },
  };
}

/** Home is the publication itself; every other page is a list unless it says otherwise. */
function otherPage({ meta, home }: Facts): object {
  const kind = meta.kind === "text" ? "WebPage" : "CollectionPage";
  return {
    "@type": meta.isHome ? "Blog" : kind,
    "@id": `${meta.canonical}#page`,
    url: meta.canonical,
    name: withoutControls(meta.title),
    ...describe(meta),
    inLanguage: meta.lang,
    isPartOf: { "@id": `${home}#site` },
  };
}

function describe({ description }: Metadata): { description?: string } {
  return description === "" ? {} : { description: withoutControls(description) };
}
