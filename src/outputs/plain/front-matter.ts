/** What a reader may know of an article, above its text. */
import { stringify } from "yaml";

export interface PublicFacts {
  readonly title: string;
  readonly description: string;
  readonly authors: readonly string[];
  /** With its offset. */
  readonly published: string;
  readonly updated: string | undefined;
  readonly tags: readonly string[];
  /** BCP 47. */
  readonly lang: string;
  /** Absolute address of the page, or of where the text first appeared. */
  readonly url: string;
}

/** YAML between two lines of hyphens. */
export function frontMatter(facts: PublicFacts): string {
  const { updated, description, tags, ...rest } = facts;
  const { title, authors, published, lang, url } = rest;
  const fields = {
    title,
    ...(description && { description }),
    authors,
    published,
    ...(updated && { updated }),
    ...(tags.length > 0 && { tags }),
    ...{ lang, url },
  };
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n`;
}
