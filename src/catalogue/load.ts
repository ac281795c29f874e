import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Environment } from "#build/environment.ts";
import { excerpt } from "#lib/excerpt.ts";
import type { Problem } from "#lib/problems.ts";
import type { RenderOutcome, RenderTask } from "#markdown/worker.ts";
import { isIgnoredFile } from "#lib/slug.ts";
import type { Site } from "#schemas/site.ts";
import { engineDigest, renderBodies } from "./bodies.ts";
import { crossCheck, type Placed } from "./cross-checks.ts";
import type { AuthorEntry, BodyFacts, LocalPicture, PageEntry, PostEntry, TagEntry } from "./entries.ts";
import { splitFrontmatter, type Frontmatter } from "./frontmatter.ts";
import { readAuthor, readPage, readTag, type PageHead } from "./others.ts";
import { findPicture } from "./pictures.ts";
import { readPost, type PostHead, type ReadContext } from "./posts.ts";
import { Report } from "./report.ts";
import { loadSite } from "./site-config.ts";
import { listFiles, readSource } from "./source.ts";

/** A content folder, read and checked whole. Entries with an error are left out and named in `problems`. */
export interface Catalogue {
  readonly site: Site;
  /** Every article, drafts and scheduled ones included; newest first, then by slug. */
  readonly posts: readonly PostEntry[];
  readonly pages: readonly PageEntry[];
  readonly authors: readonly AuthorEntry[];
  readonly tags: readonly TagEntry[];
  readonly problems: readonly Problem[];
}

/** How far reading has come. */
export type Progress = (done: number, total: number) => void;

/** Files read at once: a folder of 10,000 articles must not open 10,000 files. */
const READ_AT_ONCE = 64;

/**
 * Reads, checks and renders a content folder.
 * @throws {ContentError} Only if `site.config.ts` cannot be used; everything else is in `problems`.
 */
export async function loadCatalogue({
  environment,
  onProgress = () => {},
}: {
  environment: Environment;
  onProgress?: Progress;
}): Promise<Catalogue> {
  const site = await loadSite(environment);
  const report = new Report();
  const context: ReadContext = { site, folders: environment, report };
  const room = (name: string, extensions: readonly string[]) =>
    readRoom(environment, name, extensions, report);

  const authors = await collect(await room("authors", [".md"]), (file) => readAuthor(file, context));
  const tags = await collect(await room("tags", [".md"]), (file) => readTag(file, context));
  const postFiles = await room("posts", [".md", ".mdx"]);
  const pageFiles = await room("pages", [".md", ".mdx"]);
  const posts = await collectPlaced(postFiles, (file) => readPost(file, context));
  const pages = await collectPlaced(pageFiles, (file) => readPage(file, context));

  const bodies = await renderAll(
    environment,
    [...postFiles, ...pageFiles],
    new Map([...posts, ...pages].map(({ entry, frontmatter }) => [frontmatter, entry])),
    context,
    onProgress,
  );
  crossCheck({ posts, pages, tags, publicDir: environment.publicDir }, report);
  const withBody = <Head>({ entry, frontmatter }: Placed<Head>) => {
    const body = bodies.get(frontmatter);
    return body ? [{ ...entry, body }] : [];
  };
  return {
    site,
    posts: posts.flatMap(withBody).toSorted(newestFirst),
    pages: pages.flatMap(withBody).toSorted((a, b) => (a.slug < b.slug ? -1 : 1)),
    authors,
    tags,
    problems: report.problems,
  };
}

function newestFirst(a: PostEntry, b: PostEntry): number {
  return b.published - a.published || (a.slug < b.slug ? -1 : 1);
}

async function readRoom(
  environment: Environment,
  name: string,
  extensions: readonly string[],
  report: Report,
): Promise<readonly Frontmatter[]> {
  const folder = join(environment.contentDir, name);
  const paths = await listFiles(folder, extensions);
  const wanted = paths.filter((path) => !isIgnoredFile(path.slice(folder.length + 1)));
  const files: Frontmatter[] = [];
  for (let start = 0; start < wanted.length; start += READ_AT_ONCE) {
    const batch = wanted.slice(start, start + READ_AT_ONCE);
    const read = await Promise.all(batch.map((path) => readSource(environment.root, folder, path)));
    for (const result of read) {
      if ("problem" in result) report.add(result.problem);
      else {
        const split = splitFrontmatter(result.source);
        if ("problems" in split) report.add(...split.problems);
        else files.push(split.frontmatter);
      }
    }
  }
  return files;
}

async function collect<Entry>(
  files: readonly Frontmatter[],
  read: (file: Frontmatter) => Entry | undefined | Promise<Entry | undefined>,
): Promise<readonly NonNullable<Entry>[]> {
  const placed = await collectPlaced(files, read);
  return placed.map(({ entry }) => entry);
}

async function collectPlaced<Entry>(
  files: readonly Frontmatter[],
  read: (file: Frontmatter) => Entry | undefined | Promise<Entry | undefined>,
): Promise<readonly Placed<NonNullable<Entry>>[]> {
  const placed: Placed<NonNullable<Entry>>[] = [];
  for (const frontmatter of files) {
    const entry = await read(frontmatter);
    if (entry !== undefined && entry !== null) placed.push({ entry, frontmatter });
  }
  return placed;
}

async function renderAll(
  environment: Environment,
  files: readonly Frontmatter[],
  heads: ReadonlyMap<Frontmatter, PostHead | PageHead>,
  context: ReadContext,
  onProgress: Progress,
): Promise<ReadonlyMap<Frontmatter, BodyFacts>> {
  const engine = await engineDigest(environment.root);
  const components = mdxComponents(environment.root);
  const { lang: siteLanguage, base } = context.site;
  // A file with wrong frontmatter is rendered too: its body may hold mistakes of its own.
  const tasks = files.map(
    (file): RenderTask => ({
      file: file.source.file,
      format: file.source.name.endsWith(".mdx") ? "mdx" : "md",
      source: file.body,
      lang: heads.get(file)?.lang ?? siteLanguage,
      line: file.bodyLine,
      base,
      engine,
      components: file.source.name.endsWith(".mdx") ? components : [],
    }),
  );
  const outcomes = await renderBodies(environment, tasks, (done) => onProgress(done, tasks.length));
  const bodies = new Map<Frontmatter, BodyFacts>();
  for (const [index, file] of files.entries()) {
    const facts = await settle(file, outcomes[index] as RenderOutcome, context);
    if (facts) bodies.set(file, facts);
  }
  return bodies;
}

/** Names of the components that MDX may use without importing them. */
export function mdxComponents(root: string): readonly string[] {
  return readdirSync(join(root, "src/components/mdx"))
    .filter((name) => name.endsWith(".astro"))
    .map((name) => name.slice(0, -".astro".length))
    .toSorted();
}

async function settle(
  { source }: Frontmatter,
  outcome: RenderOutcome,
  { folders, report }: ReadContext,
): Promise<BodyFacts | undefined> {
  const { file } = source;
  if ("errors" in outcome) {
    report.add(...outcome.errors.map((error): Problem => ({ file, severity: "error", ...error })));
    return undefined;
  }
  const { notes, images, excerpt: lead, ...facts } = outcome.facts;
  report.add(...notes.map((note): Problem => ({ file, severity: "warning", ...note })));
  const pictures: LocalPicture[] = [];
  for (const { src, line } of images) {
    const found = await findPicture(src, source.path, folders);
    if ("picture" in found) pictures.push(found.picture);
    else report.add({ file, line, severity: "error", message: found.message });
  }
  return { ...facts, images: pictures, excerpt: excerpt(lead) };
}
