import { RULE_IDS } from "#lib/rules.ts";
import { SHARE_TARGETS } from "#lib/share.ts";

/** What each setting of `site.config.ts` takes: completes "… is not" and "Write …". */
interface SettingHelp {
  readonly what: string;
  readonly example: string;
}

const text = (key: string, sample: string): SettingHelp => ({
  what: "a text",
  example: `${key}: ${JSON.stringify(sample)}`,
});

const count = (key: string, sample: number): SettingHelp => ({
  what: "a whole number above 0",
  example: `${key}: ${sample}`,
});

const links = (key: string): SettingHelp => ({
  what: "a list of links",
  example: `${key}: [{ label: "Tags", href: "/tags/" }]`,
});

const origins = (key: string, sample: string): SettingHelp => ({
  what: "a list of addresses",
  example: `${key}: [${JSON.stringify(sample)}]`,
});

const slot = (key: string): SettingHelp => ({
  what: "markup with the origins it needs",
  example: `${key}: { html: "…", origins: ["https://example.org"] }`,
});

/** By setting; of nested ones by their last key. */
export const SITE_HELP: ReadonlyMap<string, SettingHelp> = new Map([
  ["url", { what: "the address of a site", example: 'url: "https://example.org"' }],
  ["base", { what: "a path", example: 'base: "/blog/"' }],
  ["title", text("title", "My magazine")],
  ["tagline", text("tagline", "What it is about")],
  ["description", text("description", "One sentence about the site")],
  ["lang", { what: "a language tag", example: "one such as en, ja or pt-BR" }],
  ["timezone", { what: "a time zone", example: "one such as Europe/Paris or Asia/Tokyo" }],
  ["author", text("author", "Ada Lovelace")],
  ["me", origins("me", "https://mastodon.example/@me")],
  [
    "trainingCrawlers",
    {
      what: "a way to treat these crawlers",
      example: 'trainingCrawlers: "admit" or trainingCrawlers: "refuse"',
    },
  ],
  ["nav", links("nav")],
  ["footer", links("footer")],
  ["label", text("label", "Tags")],
  ["href", text("href", "/tags/")],
  ["postsPerPage", count("postsPerPage", 12)],
  ["latest", count("latest", 7)],
  ["feedLength", { what: "a whole number from 1 to 1000", example: "feedLength: 50" }],
  ["feedContent", { what: "a length", example: 'feedContent: "full" or feedContent: "summary"' }],
  ["wordsPerMinute", count("wordsPerMinute", 230)],
  [
    "editUrl",
    {
      what: "an address with {path} in it",
      example: 'editUrl: "https://github.com/me/site/edit/main/{path}"',
    },
  ],
  [
    "share",
    {
      what: "a way to share that we know",
      example: `share: [${SHARE_TARGETS.map((target) => JSON.stringify(target)).join(", ")}]`,
    },
  ],
  ["extraFields", { what: "a list of names", example: 'extraFields: ["mood"]' }],
  ["sky", { what: "a kind of sky", example: 'sky: "flock" or sky: "plain"' }],
  ["frames", origins("frames", "https://player.vimeo.com")],
  ["origins", origins("origins", "https://giscus.app")],
  ["head", slot("head")],
  ["afterArticle", slot("afterArticle")],
  ["checks", { what: "a group of rules", example: 'checks: { "dead-url": "off" }' }],
  ...RULE_IDS.map((id): [string, SettingHelp] => [
    id,
    { what: "a level", example: `"${id}": "off", "warn" or "error"` },
  ]),
  ["replyTo", { what: "an e-mail address", example: 'replyTo: "desk@example.org"' }],
  [
    "newsletter",
    {
      what: "a form of a newsletter service",
      example: 'newsletter: { action: "https://news.example.org/subscribe" }',
    },
  ],
  ["action", text("action", "https://news.example.org/subscribe")],
  ["field", text("field", "email")],
  ["hidden", { what: "a group of texts", example: 'hidden: { tag: "magazine" }' }],
  ["html", text("html", "<script src=…></script>")],
]);
