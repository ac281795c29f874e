import { lettersWithoutFont } from "#outputs/cards/coverage.ts";
import type { Finding } from "./finding.ts";
import type { Model } from "./model.ts";

/** Words that a card shows, and where they were written. */
interface Shown extends Omit<Finding, "rule" | "message"> {
  readonly text: string;
  /** What can have a picture of its own instead. */
  readonly owner?: string;
}

/** Titles, names and tags with letters that no font of the share cards has, where cards are drawn. */
export async function checkCards(model: Model): Promise<Finding[]> {
  const shown = [...titlesOf(model), ...firstOfEach(namesOf(model)), ...siteWords(model)];
  const findings = await Promise.all(
    shown.map(async ({ text, owner, ...place }): Promise<Finding[]> => {
      const message = faultOf(await lettersWithoutFont(text), owner);
      return message === undefined ? [] : [{ ...place, rule: "card-letter", message }];
    }),
  );
  return findings.flat();
}

function drawnPosts({ posts }: Model): Model["posts"] {
  return posts.filter(({ entry }) => entry.ownCard === undefined);
}

function titlesOf(model: Model): readonly Shown[] {
  return drawnPosts(model).map(({ entry: { file, title }, frontmatter }) => ({
    ...{ file, field: "title", line: frontmatter.lineOf(["title"]), text: title },
    owner: "the article a picture of its own",
  }));
}

/** Tags have cards of their own, and articles name their authors on theirs. */
function namesOf(model: Model): readonly Shown[] {
  const names = new Map(model.authors.map(({ id, name }) => [id, name]));
  const tags = model.posts.flatMap(({ entry, frontmatter }) =>
    entry.tags.map((text, index) => {
      const line = frontmatter.lineOf(["tags", index]);
      return { file: entry.file, field: "tags", line, text };
    }),
  );
  const authors = drawnPosts(model).flatMap(({ entry, frontmatter }) =>
    entry.authors
      .filter((id) => id !== model.site.author)
      .map((id) => {
        const line = frontmatter.lineOf(["author"]);
        return { file: entry.file, field: "author", line, text: names.get(id) ?? id };
      }),
  );
  return [...tags, ...authors];
}

/** What many articles have is told once. */
function firstOfEach(shown: readonly Shown[]): readonly Shown[] {
  return [...new Map(shown.toReversed().map((each) => [each.text, each])).values()].toReversed();
}

function siteWords({ site, authors, configFile }: Model): readonly Shown[] {
  if (configFile === undefined) return [];
  const author = authors.find(({ id }) => id === site.author)?.name ?? site.author;
  const words = { title: site.title, tagline: site.tagline, author };
  return Object.entries(words).map(([field, text]) => ({ file: configFile, field, text }));
}

function faultOf(letters: readonly string[], remedy: string | undefined): string | undefined {
  if (letters.length === 0) return undefined;
  const list = letters.map((letter) => `“${letter}” (${nameOf(letter)})`).join(", ");
  const picture = remedy === undefined ? "" : `Give ${remedy} by ogImage, or set`;
  return `No font of the share cards has ${list}. ${picture || "Set"} the rule card-letter to "warn": the card then leaves out what it cannot show.`;
}

/** "U+2D63" */
function nameOf(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
