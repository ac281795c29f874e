/** A content folder as the rules see it: what each file says, and where one can arrive. */
import type { Environment } from "#build/environment.ts";
import type { AuthorEntry, PageEntry, PostEntry, TagEntry } from "#catalogue/entries.ts";
import type { LinkTrace } from "#markdown/traces.ts";
import type { Site } from "#schemas/site.ts";

/** What is known of a body besides what its page shows. */
export interface BodyTraces {
  readonly links: readonly LinkTrace[];
  /** Ids of elements that are no headings. */
  readonly ids: readonly string[];
  /** Pictures that lie on other sites. */
  readonly distant: readonly LinkTrace[];
  /** What it imports, as written: "./Chart.astro". */
  readonly imports: readonly string[];
}

/** A field's place in its file. */
interface Fields {
  readonly fields: Readonly<Record<string, unknown>>;
  lineOf(path: readonly (string | number)[]): number;
}

/** An article or a page whose fields are right. */
export interface Checked<Head> {
  readonly entry: Head;
  readonly frontmatter: Fields;
}

export type PostHead = Omit<PostEntry, "body">;
export type PageHead = Omit<PageEntry, "body">;

export interface Model {
  readonly environment: Pick<Environment, "now" | "root" | "contentDir" | "publicDir">;
  readonly site: Site;
  /** Name of the site config in messages; undefined where there is none. */
  readonly configFile: string | undefined;
  readonly posts: readonly Checked<PostHead>[];
  readonly pages: readonly Checked<PageHead>[];
  readonly authors: readonly AuthorEntry[];
  readonly tags: readonly TagEntry[];
  /** Articles and pages whose text is right as well, by name in messages. */
  readonly bodies: ReadonlyMap<string, PostEntry | PageEntry>;
  /** Of the same. */
  readonly traces: ReadonlyMap<string, BodyTraces>;
  /** Absolute paths of files in `posts/` and `pages/` that are no articles. */
  readonly otherFiles: readonly string[];
  /** Paths below `public/`, with a slash in front. */
  readonly publicFiles: ReadonlySet<string>;
  /** Whether the fields of every file are right: else an address may be missing for another reason. */
  readonly isComplete: boolean;
  /** The name of a file in messages. */
  readonly nameOf: (path: string) => string;
}

/** Articles and pages in one list. */
export function allOf({ posts, pages }: Model): readonly Checked<PostHead | PageHead>[] {
  return [...posts, ...pages];
}

/** Whether readers see it now. */
export function isHidden(head: PostHead | PageHead, now: number): boolean {
  return head.isDraft || ("published" in head && head.published > now);
}
