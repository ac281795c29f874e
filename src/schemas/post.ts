import { z } from "astro/zod";
import { checksSchema } from "./checks.ts";

const name = z.string().trim().min(1);
/** A date as written; it is interpreted in the article's time zone afterwards (see lib/dates). */
const date = z.string();

/** Frontmatter of an article. A superset of AstroPaper's, so that its articles build unchanged. */
export const postSchema = z.strictObject({
  /** Heading of the article and of its entry in every list. */
  title: z.string().trim().min(1),
  /** One or two sentences (90–160 characters) for lists, feeds and cards. Default: the first sentences. */
  description: z.string().trim().optional(),
  /**
   * Permanent identity in feeds. Default: the oldest address, which is the first of `aliases` below
   * `/posts/`, else its own.
   */
  id: name.optional(),
  /** When it was, or will be, published: 2026-08-14, 2026-08-14T09:30, either with an offset. */
  pubDatetime: date,
  /** When its text last changed in a way worth telling. */
  modDatetime: date.optional(),
  /** A name, or an id from `content/authors/`. Default: the site's author. */
  author: z.union([name, z.array(name)]).optional(),
  /** Several authors. */
  authors: z.array(name).optional(),
  /** Last segment of the address; the whole path under `/posts/` if it begins with "/". Default: the file name. */
  slug: z.string().optional(),
  /** Labels in any script, spaces allowed: [diffusion, text to video]. */
  tags: z.array(name).optional(),
  /** Shown first on the home page, up to seven; of more, the newest. */
  featured: z.boolean().optional(),
  /** Visible while writing, absent from a build. */
  draft: z.boolean().optional(),
  /** Reachable by its address, listed nowhere. */
  unlisted: z.boolean().optional(),
  /** Whether feeds carry it; lists and the search do either way. Default: they do. */
  feed: z.boolean().optional(),
  /** Leaves out the edit link. */
  hideEditPost: z.boolean().optional(),
  /** Picture at the head of the article; `src` lies beside the article. */
  cover: z
    .strictObject({
      src: name,
      alt: z.string().trim().min(1),
      caption: z.string().trim().optional(),
    })
    .optional(),
  /** Own share picture: a file beside the article, a path in `public/`, or an address. Default: drawn. */
  ogImage: z.string().optional(),
  /** Where this text was published first, if elsewhere. */
  canonicalURL: z.url({ protocol: /^https?$/ }).optional(),
  /** IANA time zone in which its dates are read and shown. Default: the site's. */
  timezone: name.optional(),
  /** Language of the article, as a BCP 47 tag. Default: the site's. */
  lang: name.optional(),
  /** Articles that share it are translations of each other and lead to each other; one a language. */
  translationKey: name.optional(),
  /** Old paths that should lead here: ["/2023/old-name/"]. */
  aliases: z.array(name).optional(),
  /**
   * A series' name, or its name and this part's number; its articles list each other so. What one of
   * them, best the first, says in `description` stands on the page of the series.
   */
  series: z
    .union([
      name,
      z.strictObject({
        name,
        part: z.number().int().positive().optional(),
        description: z.string().trim().optional(),
      }),
    ])
    .optional(),
  /** The list of contents: on, off, or down to a heading depth (2–6). Default: from three sections on. */
  toc: z.union([z.boolean(), z.strictObject({ depth: z.number().int().min(2).max(6) })]).optional(),
  /** Rules of `npm run check` for this text: { dead-anchor: off, left-over: error }. */
  checks: checksSchema.optional(),
});

export type PostFrontmatter = z.output<typeof postSchema>;

/** Frontmatter of a page in `content/pages/`. */
export const pageSchema = z.strictObject({
  /** Heading of the page. */
  title: z.string().trim().min(1),
  /** One or two sentences for search engines and cards. Default: the first sentences. */
  description: z.string().trim().optional(),
  /** Last segment of the address. Default: the file name. */
  slug: z.string().optional(),
  /** Visible while writing, absent from a build. */
  draft: z.boolean().optional(),
  /** Reachable by its address, in no index of search engines. */
  unlisted: z.boolean().optional(),
  /** Old paths that should lead here: ["/who-we-are/"]. */
  aliases: z.array(name).optional(),
  /** Language of the page, as a BCP 47 tag. Default: the site's. */
  lang: name.optional(),
  /** Rules of `npm run check` for this text: { dead-anchor: off }. */
  checks: checksSchema.optional(),
});

/** Frontmatter of an author in `content/authors/<id>.md`. */
export const authorSchema = z.strictObject({
  /** The name as readers see it. */
  name,
  /** One sentence about the author. */
  description: z.string().trim().optional(),
  /** The author's own page elsewhere. */
  url: z.url({ protocol: /^https?$/ }).optional(),
  /** Their profiles elsewhere, which lead back to their page here (`rel="me"`): [https://mastodon.example/@ada]. */
  me: z.array(z.url({ protocol: /^https?$/ })).optional(),
  /** Whether this is a group or a company, and not one person. */
  organization: z.boolean().optional(),
  /** Picture beside this file; a square is cut from its middle. */
  picture: name.optional(),
});

/** Frontmatter of a tag in `content/tags/<slug>.md`. */
export const tagSchema = z.strictObject({
  /** The label as readers see it. Default: the one most used. */
  label: name.optional(),
  /** Heading of the tag's page, when it should say more than the label. */
  title: name.optional(),
  /** One or two sentences at the head of the tag's page. */
  description: z.string().trim().optional(),
  /**
   * Old slugs that should lead to this tag, which no article may carry any more; and old paths, which
   * begin with a slash: [ml, /category/learning/]. An old path of its feed stays that feed
   * if it ends in `.xml`, and leads to it if it ends in `/feed/`.
   */
  aliases: z.array(name).optional(),
});
