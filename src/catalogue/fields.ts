/**
 * What each frontmatter field takes, in the words of an error message.
 * `what` completes "… is not", `example` completes "Write …".
 */
export interface FieldHelp {
  readonly what: string;
  readonly example: string;
}

const yesNo = (field: string): FieldHelp => ({
  what: "true or false",
  example: `${field}: true or ${field}: false`,
});
const list = (field: string, items: string): FieldHelp => ({
  what: "a list",
  example: `${field}: [${items}]`,
});
const text = (field: string, sample: string): FieldHelp => ({
  what: "a line of text",
  example: `${field}: ${JSON.stringify(sample)}`,
});

/** By field, or by path for nested ones: "cover.alt". */
export const FIELD_HELP: Readonly<Record<string, FieldHelp>> = {
  title: text("title", "A walk in the snow"),
  description: text("description", "One sentence about the article."),
  id: text("id", "https://example.org/posts/old-name/"),
  pubDatetime: {
    what: "a date",
    example: "it as 2026-08-14 or 2026-08-14T09:30",
  },
  modDatetime: {
    what: "a date",
    example: "it as 2026-08-14 or 2026-08-14T09:30",
  },
  author: text("author", "Ada Lovelace"),
  authors: list("authors", "ada, grace"),
  slug: text("slug", "a-walk-in-the-snow"),
  tags: list("tags", "diffusion, text to video"),
  featured: yesNo("featured"),
  draft: yesNo("draft"),
  unlisted: yesNo("unlisted"),
  hideEditPost: yesNo("hideEditPost"),
  cover: {
    what: "a picture with its description",
    example: 'cover: { src: ./picture.png, alt: "What it shows" }',
  },
  "cover.src": text("src", "./picture.png"),
  "cover.alt": text("alt", "What the picture shows"),
  "cover.caption": text("caption", "A line below the picture"),
  ogImage: text("ogImage", "./card.png"),
  canonicalURL: {
    what: "a full address",
    example: "canonicalURL: https://example.org/first-published/",
  },
  timezone: text("timezone", "Asia/Tokyo"),
  lang: text("lang", "ja"),
  translationKey: text("translationKey", "snow"),
  aliases: list("aliases", "/2023/old-name/"),
  series: {
    what: "a series",
    example: "series: { name: How Sora works, part: 1 }",
  },
  "series.name": text("name", "How Sora works"),
  "series.part": { what: "a part's number", example: "part: 1" },
  toc: { what: "a setting of the contents list", example: "toc: false or toc: { depth: 3 }" },
  name: text("name", "Ada Lovelace"),
  url: { what: "a full address", example: "url: https://example.org/" },
  picture: text("picture", "./ada.jpg"),
  label: text("label", "text to video"),
};
