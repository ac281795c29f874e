import { z } from "astro/zod";
import { canonicalLanguage, isLanguage } from "#lib/languages.ts";
import { isTimeZone } from "#lib/dates.ts";
import { SHARE_TARGETS } from "#lib/share.ts";
import { checksSchema } from "./checks.ts";

/** Something to be seen. */
const words = z.string().regex(/\S/);

const link = z.strictObject({
  /** What the reader sees. */
  label: words,
  /** A path of this site ("/tags/"), or a full address. */
  href: words,
});

const slot = z.strictObject({
  /** The markup of the service, as its manual gives it. Inline scripts are refused by the policy: use `src`. */
  html: z.string(),
  /** The origins it needs, for the Content-Security-Policy: ["https://giscus.app"]. */
  origins: z.array(z.url()).default([]),
});

const newsletter = z.strictObject({
  /** Where the form of your newsletter service posts to, as its manual gives it. */
  action: z.url({ protocol: /^https?$/ }),
  /** The name under which the service expects the reader's e-mail address. */
  field: words.default("email"),
  /** What else the service wants to be sent: { tag: "paper-planes" }. */
  hidden: z.record(z.string(), z.string()).default({}),
});

/** Everything an owner can set in `content/site.config.ts`. Every key has a default. */
export const siteSchema = z.strictObject({
  /** Where the site lives, without a path: "https://example.org". `SITE_URL` overrides it. */
  url: z.url({ protocol: /^https?$/ }).default("http://localhost:4321"),
  /** The folder of the site on its host: "/" or "/blog/". `BASE_PATH` overrides it. */
  base: z.string().default("/"),
  /** The name of the publication. */
  title: words.default("Paper Planes"),
  /** One line under the name on the home page. */
  tagline: z.string().default(""),
  /** One or two sentences for search engines, feeds and cards. */
  description: z.string().default(""),
  /** Language of the interface, and of articles that name none: a BCP 47 tag such as "en" or "pt-BR". */
  lang: z
    .string()
    .refine(isLanguage, { error: "Write a language tag such as en, ja or pt-BR." })
    .transform(canonicalLanguage)
    .default("en"),
  /** IANA time zone in which dates without an offset are read and shown: "Asia/Tokyo". */
  timezone: z
    .string()
    .refine(isTimeZone, { error: "Write an IANA time zone such as Europe/Paris or Asia/Tokyo." })
    .default("UTC"),
  /** Author of articles that name none: a name, or an id from `content/authors/`. */
  author: words.default("Paper Planes"),
  /** Profiles of the publication elsewhere, which lead back to its home page (`rel="me"`): ["https://mastodon.example/@me"]. */
  me: z.array(z.url({ protocol: /^https?$/ })).default([]),
  /** Crawlers that gather text to train models: "admit" them, or "refuse" them in robots.txt. */
  trainingCrawlers: z.enum(["admit", "refuse"]).default("admit"),
  /** Links of the header. The name of the site always leads home. The default speaks the language of the site. */
  nav: z.array(link).default([
    { label: "Articles", href: "/posts/" },
    { label: "Tags", href: "/tags/" },
    { label: "Archives", href: "/archives/" },
    { label: "About", href: "/about/" },
  ]),
  /** Links of the footer, beside the feeds. */
  footer: z.array(link).default([]),
  /** Articles on one page of a list, a tag or an author; months of the archives hold more. */
  postsPerPage: z.int().positive().default(12),
  /** Articles on the home page below the featured ones. */
  latest: z.int().positive().default(7),
  /**
   * Articles in a feed: the newest, at most 1000. Their texts are left out from where a feed would
   * grow too large for readers, the site's at 950 kB, a tag's at 250 kB; summaries stay.
   */
  feedLength: z.int().positive().max(1000).default(50),
  /** What feeds carry of an article: its whole text ("full") or its description ("summary"). */
  feedContent: z.enum(["full", "summary"]).default("full"),
  /** Words a minute for the reading time. */
  wordsPerMinute: z.int().positive().default(230),
  /** Where an article can be edited: "https://github.com/me/site/edit/main/{path}". */
  editUrl: z.string().includes("{path}").optional(),
  /** Ways to share an article where the system has none, as plain links; [] leaves sharing out. */
  share: z.array(z.enum(SHARE_TARGETS)).default(["email", "bluesky", "linkedin"]),
  /** Rules of `npm run check`, each "off", "warn" or "error": { "dead-url": "off" }. */
  checks: checksSchema.default({}),
  /** Frontmatter fields of your own that articles may carry; they are allowed and ignored. */
  extraFields: z.array(z.string()).default([]),
  /** "flock" draws an aeroplane for every article, up to sixty; "plain" leaves the sky out. */
  sky: z.enum(["flock", "plain"]).default("flock"),
  /** Origins whose frames articles may embed: ["https://player.vimeo.com"]; any other becomes a link. */
  frames: z.array(z.url()).default([]),
  /** Whether links to other sites carry a small arrow: "mark" or "plain". */
  externalLinks: z.enum(["mark", "plain"]).default("plain"),
  /** Markup of a service for every page's head, with the origins it needs. */
  head: slot.optional(),
  /** Markup below every article, such as comments, with the origins it needs. */
  afterArticle: slot.optional(),
  /** An e-mail address that readers can answer to, by a link below every article. */
  replyTo: z.email().optional(),
  /** A form below every article and beside the feeds, in which readers subscribe to your newsletter. */
  newsletter: newsletter.optional(),
});

/** What an owner writes: every key may be left out. */
export type SiteInput = z.input<typeof siteSchema>;
/** The complete configuration, after `SITE_URL` and `BASE_PATH`. */
export type Site = z.output<typeof siteSchema>;
