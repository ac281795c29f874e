import { RULE_IDS } from "#lib/rules.ts";

/**
 * What each frontmatter field takes, in the words of an error message.
 * `what` completes "… is not", `example` completes "Write …".
 */
interface FieldHelp {
  readonly what: string;
  readonly example: string;
  /** Whether it takes words, in which a colon can hide. */
  readonly isText?: boolean;
  /** How a wrong value is put right, where that can be told. */
  readonly mend?: (value: unknown) => string | undefined;
}

const YES = new Set(["yes", "y", "on", "1", "true"]);
const NO = new Set(["no", "n", "off", "0", "false"]);

const yesNo = (field: string): FieldHelp => ({
  what: "true or false",
  example: `${field}: true or ${field}: false`,
  mend(value) {
    const word = String(value).trim().toLowerCase();
    if (YES.has(word)) return `${field}: true`;
    return NO.has(word) ? `${field}: false` : undefined;
  },
});

/** Words that can stand in brackets without quotation marks. */
const PLAIN_ITEM = /^[\p{L}\p{N}/][\p{L}\p{N} /_.+-]*$/u;

const list = (field: string, items: string): FieldHelp => ({
  what: "a list",
  example: `${field}: [${items}]`,
  mend(value) {
    if (typeof value !== "string" || value.length > 80) return undefined;
    const words = value.split(",").map((word) => word.trim().replace(/^#/, ""));
    return words.every((word) => PLAIN_ITEM.test(word))
      ? `${field}: [${words.join(", ")}]`
      : undefined;
  },
});

const text = (field: string, sample: string): FieldHelp => ({
  what: "a line of text",
  isText: true,
  example: `${field}: ${JSON.stringify(sample)}`,
  mend: (value) => (typeof value === "boolean" ? `${field}: "${String(value)}"` : undefined),
});

const address = (field: string, sample: string): FieldHelp => ({
  what: "a full address",
  example: `${field}: ${sample}`,
  mend(value) {
    const isHost = typeof value === "string" && /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(value);
    return isHost ? `${field}: https://${value}` : undefined;
  },
});

const date: FieldHelp = { what: "a date", example: "it as 2026-08-14 or 2026-08-14T09:30" };

/** By field, or by path for nested ones: "cover.alt". */
export const FIELD_HELP: ReadonlyMap<string, FieldHelp> = new Map<string, FieldHelp>([
  ["title", text("title", "A walk in the snow")],
  ["description", text("description", "What the article is about")],
  ["id", text("id", "https://example.org/posts/old-name/")],
  ["pubDatetime", date],
  ["modDatetime", date],
  ["author", text("author", "Ada Lovelace")],
  ["authors", list("authors", "ada, grace")],
  ["slug", text("slug", "a-walk-in-the-snow")],
  ["tags", list("tags", "diffusion, text to video")],
  ["featured", yesNo("featured")],
  ["draft", yesNo("draft")],
  ["unlisted", yesNo("unlisted")],
  ["feed", yesNo("feed")],
  ["hideEditPost", yesNo("hideEditPost")],
  [
    "cover",
    {
      what: "a picture with its description",
      example: 'cover: { src: ./picture.png, alt: "What the picture shows" }',
      mend: (value) =>
        typeof value === "string" && /^(?!\/|[a-z]+:)[^\s"]+$/i.test(value)
          ? `cover: { src: ${value}, alt: "What the picture shows" }`
          : undefined,
    },
  ],
  ["cover.src", text("src", "./picture.png")],
  ["cover.alt", text("alt", "What the picture shows")],
  ["cover.caption", text("caption", "A line below the picture")],
  ["ogImage", text("ogImage", "./card.png")],
  ["canonicalURL", address("canonicalURL", "https://example.org/first-published/")],
  ["timezone", text("timezone", "Asia/Tokyo")],
  ["lang", text("lang", "ja")],
  ["translationKey", text("translationKey", "snow")],
  ["aliases", list("aliases", "/2023/old-name/")],
  ["series", { what: "a series", example: "series: { name: How Sora works, part: 1 }" }],
  ["series.name", text("name", "How Sora works")],
  ["series.description", text("description", "What the series is about")],
  ["series.part", { what: "a part's number, counted from 1", example: "part: 1" }],
  [
    "toc",
    {
      what: "a setting of the contents list",
      example: "toc: false or toc: { depth: 3 }",
      mend: (value) =>
        /^[2-6]$/.test(String(value))
          ? `toc: { depth: ${String(value)} }`
          : yesNo("toc").mend?.(value),
    },
  ],
  ["toc.depth", { what: "a depth from 2 to 6", example: "depth: 3" }],
  ["checks", { what: "a group of rules", example: "checks: { dead-anchor: off }" }],
  ...RULE_IDS.map(
    (id) => [`checks.${id}`, { what: "off, warn or error", example: `${id}: off` }] as const,
  ),
  ["name", text("name", "Ada Lovelace")],
  ["url", address("url", "https://example.org/")],
  ["me", list("me", "https://mastodon.example/@ada")],
  ["organization", yesNo("organization")],
  ["picture", text("picture", "./ada.jpg")],
  ["label", text("label", "text to video")],
]);
