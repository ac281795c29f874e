import { lettersWithoutFont } from "#outputs/cards/coverage.ts";
import type { Finding } from "./finding.ts";
import type { Model } from "./model.ts";

/** Titles with letters that no font of the share cards has, of articles whose card is drawn. */
export async function checkCards({ posts, site, configFile }: Model): Promise<Finding[]> {
  const drawn = posts.filter(({ entry }) => entry.ownCard === undefined);
  const ofPosts = await Promise.all(
    drawn.map(async ({ entry: { file, title }, frontmatter }): Promise<Finding[]> => {
      const message = faultOf(await lettersWithoutFont(title), "the article a picture of its own");
      const at = { file, field: "title", line: frontmatter.lineOf(["title"]) };
      return message === undefined ? [] : [{ ...at, rule: "card-letter", message }];
    }),
  );
  if (configFile === undefined) return ofPosts.flat();
  const ofSite = await Promise.all(
    (["title", "tagline"] as const).map(async (field): Promise<Finding[]> => {
      const message = faultOf(await lettersWithoutFont(site[field]), undefined);
      const at = { file: configFile, field };
      return message === undefined ? [] : [{ ...at, rule: "card-letter", message }];
    }),
  );
  return [...ofPosts, ...ofSite].flat();
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
