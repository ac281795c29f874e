import { type Case } from "../case.ts";

const config = (text: string) => ({ "site.config.ts": text });

const site = (settings: string) =>
  config(
    `import { defineSite } from "paper-planes";\n\nexport default defineSite({\n${settings}\n});\n`,
  );

/** The site config. */
export const SITE: readonly Case[] = [
  {
    name: "an unknown setting leads to the nearest",
    files: site('  titel: "Wind",'),
    says: `site.config.ts:4 · titel
  \`titel\` is not a setting here. Did you mean \`title\`?`,
  },
  {
    name: "an unknown setting unlike any is to be removed",
    files: site('  title: "Wind",\n  colour: "blue",'),
    says: `site.config.ts:5 · colour
  \`colour\` is not a setting here. Remove it.`,
  },
  {
    name: "a setting of the wrong kind is named",
    files: site("  title: 5,"),
    says: `site.config.ts:4 · title
  5 is not a text. Write title: "My magazine".`,
  },
  {
    name: "an empty title is named",
    files: site('  title: "",'),
    says: `site.config.ts:4 · title
  The title is empty. Write title: "My magazine".`,
  },
  {
    name: "a title and a label of spaces are named",
    files: site('  title: "   ",\n  nav: [{ label: " ", href: "/tags/" }],'),
    says: `site.config.ts:4 · title
  The title is empty. Write title: "My magazine".
site.config.ts:5 · nav.label
  The label is empty. Write label: "Tags".`,
  },
  {
    name: "a base that leads to another host is named",
    files: site('  base: "//evil.example/",'),
    says: `site.config.ts:4 · base
  "//evil.example/" is not a path. Write base: "/blog/".`,
  },
  {
    name: "links that run something are named",
    files: site(
      '  nav: [{ label: "Run", href: "javascript:alert(1)" }],\n  footer: [{ label: "Run", href: " java\\tscript:alert(1)" }],\n  editUrl: "javascript:{path}",',
    ),
    says: `site.config.ts:4 · nav.href
  "javascript:alert(1)" could run something instead of leading somewhere. Write a path of this site such as /tags/, or a full address.
site.config.ts:5 · footer.href
  " java\\tscript:alert(1)" could run something instead of leading somewhere. Write a path of this site such as /tags/, or a full address.
site.config.ts:6 · editUrl
  "javascript:{path}" could run something instead of leading somewhere. Write a path of this site such as /tags/, or a full address.`,
  },
  {
    name: "a config that ends the run is named",
    files: site("  title: process.exit(0),"),
    says: `site.config.ts:4
  The file stopped with an error: it calls process.exit(). Mend it, or take it out until only export default defineSite({ … }) is left.`,
  },
  {
    name: "a number below 1 is named",
    files: site("  postsPerPage: 0,"),
    says: `site.config.ts:4 · postsPerPage
  0 is not a whole number above 0. Write postsPerPage: 12.`,
  },
  {
    name: "a feed longer than any reader takes is named",
    files: site("  feedLength: 100_000,"),
    says: `site.config.ts:4 · feedLength
  100000 is not a whole number from 1 to 1000. Write feedLength: 50.`,
  },
  {
    name: "a number in quotation marks is named",
    files: site('  latest: "7",'),
    says: `site.config.ts:4 · latest
  "7" is not a whole number above 0. Write latest: 7.`,
  },
  {
    name: "an unknown sky is named",
    files: site('  sky: "clouds",'),
    says: `site.config.ts:4 · sky
  "clouds" is not a kind of sky. Write sky: "flock" or sky: "plain".`,
  },
  {
    name: "a misspelt time zone leads to the nearest",
    files: site('  timezone: "Asia/Tokio",'),
    says: `site.config.ts:4 · timezone
  "Asia/Tokio" is not a time zone. Did you mean Asia/Tokyo?`,
  },
  {
    name: "an unknown language is named",
    files: site('  lang: "english",'),
    says: `site.config.ts:4 · lang
  "english" is not a language tag. Write one such as en, ja or pt-BR.`,
  },
  {
    name: "an address without https is named",
    files: site('  url: "example.org",'),
    says: `site.config.ts:4 · url
  "example.org" is not the address of a site. Write url: "https://example.org".`,
  },
  {
    name: "an address with a path is taken apart",
    files: site('  url: "https://example.org/blog",'),
    says: `site.config.ts:4 · url
  "https://example.org/blog" says more than where the site lives. Write url: "https://example.org" and base: "/blog/".`,
  },
  {
    name: "a base that is an address is named",
    files: site('  base: "https://example.org/",'),
    says: `site.config.ts:4 · base
  "https://example.org/" is not a path. Write base: "/blog/".`,
  },
  {
    name: "a link without a label is named",
    files: site('  nav: [\n    { href: "/tags/" },\n  ],'),
    says: `site.config.ts:4 · nav.label
  Something in nav has no label. Add label: "Tags".`,
  },
  {
    name: "a misspelt key of a link is named",
    files: site('  nav: [{ label: "Tags", herf: "/tags/" }],'),
    says: `site.config.ts:4 · nav.herf
  \`herf\` is not a setting of nav. Did you mean \`href\`?`,
  },
  {
    name: "links that are no list are named",
    files: site('  footer: { label: "Tags", href: "/tags/" },'),
    says: `site.config.ts:4 · footer
  A group of settings is not a list of links. Write footer: [{ label: "Tags", href: "/tags/" }].`,
  },
  {
    name: "an edit address without its place is named",
    files: site('  editUrl: "https://github.com/me/site",'),
    says: `site.config.ts:4 · editUrl
  "https://github.com/me/site" is not an address with {path} in it. Write editUrl: "https://github.com/me/site/edit/main/{path}".`,
  },
  {
    name: "several wrong settings are told in the order of their lines",
    files: site('  latest: -1,\n  tittle: "Wind",\n  nav: "none",'),
    says: `site.config.ts:4 · latest
  -1 is not a whole number above 0. Write latest: 7.
site.config.ts:5 · tittle
  \`tittle\` is not a setting here. Did you mean \`title\`?
site.config.ts:6 · nav
  "none" is not a list of links. Write nav: [{ label: "Tags", href: "/tags/" }].`,
  },
  {
    name: "a missing comma is named on its line",
    files: site('  title: "Wind"\n  author: "Ada",'),
    says: `site.config.ts:5
  This is not JavaScript or TypeScript that can be read (Expected ',', got 'ident'). Look for a comma, a bracket or a quotation mark that is missing here or on the line above.`,
  },
  {
    name: "a quotation mark that is never closed is named",
    files: site('  title: "Wind,\n'),
    says: `site.config.ts:4
  This is not JavaScript or TypeScript that can be read (Unterminated string constant). Look for a comma, a bracket or a quotation mark that is missing here or on the line above.`,
  },
  {
    name: "a name that is nothing is named",
    files: site("  title: wind,"),
    says: `site.config.ts:4
  The file stopped with an error: wind is not defined. Mend it, or take it out until only export default defineSite({ … }) is left.`,
  },
  {
    name: "an error of the config's own is named on its line",
    files: config("const city = undefined;\nexport default { title: city.name };\n"),
    says: `site.config.ts:2
  The file stopped with an error: Cannot read properties of undefined (reading 'name'). Mend it, or take it out until only export default defineSite({ … }) is left.`,
  },
  {
    name: "TypeScript that has to be compiled is named",
    files: config("enum Sky { Plain }\nexport default { sky: Sky.Plain };\n"),
    says: `site.config.ts:1
  This part of TypeScript needs a compiler, and the file is run as it is. Write it in JavaScript.`,
  },
  {
    name: "an import of a file that is not there is named",
    files: config('import { nav } from "./nav.ts";\nexport default { nav };\n'),
    says: `site.config.ts:1
  The file imports nav.ts, which is not there. Install or write it, or remove the import.`,
  },
  {
    name: "a way to share that we do not know is named",
    files: config('export default {\n  share: ["email", "fax"],\n};\n'),
    says: `site.config.ts:2 · share
  "fax" is not a way to share that we know. Write share: ["email", "bluesky", "x", "linkedin", "reddit", "hackernews"].`,
  },
  {
    name: "what the policy would refuse of a service's markup is named",
    files: site(
      '  head: { html: `<script>count()</script><link rel="stylesheet" href="https://fonts.example/a.css">` },\n  afterArticle: {\n    html: `<p style="color: red" onclick="go()">Go</p><script src="//talk.example/t.js"></script>`,\n    origins: ["https://chat.example/client.js"],\n  },',
    ),
    says: `site.config.ts:4 · head.html
  A script that stands in the page itself is refused by the policy of the pages. Put it into public/head.js, and write <script src="/head.js" defer></script>.
site.config.ts:4 · head.html
  <link> asks https://fonts.example, which is not among the origins. Write origins: ["https://fonts.example"].
site.config.ts:6 · afterArticle.html
  The style of <p> is refused by the policy of the pages. Put it into content/theme.css, with a class.
site.config.ts:6 · afterArticle.html
  \`onclick\` of <p> is refused by the policy of the pages. Put the script into public/after-article.js, and add a listener there.
site.config.ts:6 · afterArticle.html
  <script> asks https://talk.example, which is not among the origins. Write origins: ["https://chat.example/client.js", "https://talk.example"].
site.config.ts:7 · afterArticle.origins
  "https://chat.example/client.js" is not an origin, which is a protocol and a host alone. Write "https://chat.example".`,
  },
  {
    name: "a newsletter without an address and a reply to nowhere are named",
    files: site('  newsletter: { fields: "mail" },\n  replyTo: "desk",'),
    says: `site.config.ts:4 · newsletter.fields
  \`fields\` is not a setting of newsletter. Did you mean \`field\`?
site.config.ts:4 · newsletter.action
  Something in newsletter has no action. Add action: "https://news.example.org/subscribe".
site.config.ts:5 · replyTo
  "desk" is not an e-mail address. Write replyTo: "desk@example.org".`,
  },
  {
    name: "a profile that is no address and a word for crawlers that we do not know are named",
    files: site('  me: ["@ada@mastodon.example"],\n  trainingCrawlers: "deny",'),
    says: `site.config.ts:4 · me
  "@ada@mastodon.example" is not a list of addresses. Write me: ["https://mastodon.example/@me"].
site.config.ts:5 · trainingCrawlers
  "deny" is not a way to treat these crawlers. Write trainingCrawlers: "admit" or trainingCrawlers: "refuse".`,
  },
  {
    name: "an import of a package that is not there is named",
    files: config('import { sky } from "sky-colours";\nexport default { title: sky };\n'),
    says: `site.config.ts:1
  The file imports sky-colours, which is not there. Install or write it, or remove the import.`,
  },
  {
    name: "a config without a default export is named",
    files: config('export const site = { title: "Wind" };\n'),
    says: `site.config.ts
  This file exports no site. Write export default defineSite({ title: "My magazine" }).`,
  },
  {
    name: "a config that is no group is named",
    files: config("export default 5;\n"),
    says: `site.config.ts
  The config is not a group of settings. Write export default defineSite({ title: "My magazine" }).`,
  },
  {
    name: "a rule of the theme that is not closed is named",
    files: { "theme.css": "\n:root { --ink: black;\n" },
    says: `theme.css:2
  This brace { is never closed. Write } where its rule ends.`,
  },
  {
    name: "a brace too many in the theme is named",
    files: { "theme.css": ":root { --ink: black; } }\n" },
    says: `theme.css:1
  Nothing is open that this brace } could close. Delete it.`,
  },
  {
    name: "a comment of the theme that is not closed is named",
    files: { "theme.css": ":root {}\n\n/* Colours\n" },
    says: `theme.css:3
  This comment is never closed. Write */ where it ends.`,
  },
  {
    name: "a text of the theme that is not closed is named",
    files: { "theme.css": ':root {\n  --serif: "Georgia;\n}\n' },
    says: `theme.css:2
  This quotation mark has no second one. Write it where the text ends.`,
  },
  {
    name: "a bracket of the theme that is not closed is named",
    files: { "theme.css": ":root { background: url(a.png; }\n" },
    says: `theme.css:1
  This bracket is never closed. Write ) where it ends.`,
  },
  {
    name: "a sign without a name in the theme is named",
    files: { "theme.css": "@ { color: red }\n" },
    says: `theme.css:1
  This @ has no name. Write one, such as @media, or delete it.`,
  },
  {
    name: "words in the theme that are no declaration are named",
    files: { "theme.css": ":root {\n  --ink black;\n}\n" },
    says: `theme.css:2
  This is no line of a stylesheet (Unknown word --ink). Write a name, a colon, a value and a semicolon.`,
  },
];
