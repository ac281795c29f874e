/** What a reader may know of an article, above its text. */
export interface PublicFacts {
  readonly title: string;
  readonly description: string;
  readonly authors: readonly string[];
  /** With its offset. */
  readonly published: string;
  readonly updated: string | undefined;
  readonly tags: readonly string[];
  readonly series?: string | undefined;
  /** Number in its series. */
  readonly part?: number | undefined;
  /** BCP 47. */
  readonly lang: string;
  /** Absolute address of the page, or of where the text first appeared. */
  readonly url: string;
}

/** YAML between two lines of hyphens; its values are JSON, which YAML is too. */
export function frontMatter(facts: PublicFacts): string {
  const { title, description, authors, published, updated, tags, series, part, lang, url } = facts;
  const fields = {
    title,
    description: description || undefined,
    ...{ authors, published, updated },
    tags: tags.length > 0 ? tags : undefined,
    ...{ series, part, lang, url },
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${valueOf(value)}`],
  );
  return `---\n${lines.join("\n")}\n---\n`;
}

function valueOf(value: string | number | readonly string[]): string {
  return typeof value === "object" ? `[${value.map(valueOf).join(", ")}]` : JSON.stringify(value);
}
