import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Environment } from "#build/environment.ts";
import { checkContent, withLevels } from "#check/check.ts";
import type { BodyTraces, Model } from "#check/model.ts";
import type { Problem } from "#lib/problems.ts";
import type { Checks } from "#lib/rules.ts";
import type { Site } from "#schemas/site.ts";
import { sweepBodies } from "./body-cache.ts";
import { crossCheck } from "./cross-checks.ts";
import type { AuthorEntry, PageEntry, PostEntry, TagEntry } from "./entries.ts";
import { reportDropped } from "./ledger-checks.ts";
import { checkLinks } from "./links.ts";
import { readAuthor, readPage, readTag } from "./others.ts";
import { readPost } from "./posts.ts";
import { type Desk, openDesk } from "./desk.ts";
import type { Memory } from "./memory.ts";
import { listRoom, readBodies, readHeads, type Articles } from "./rooms.ts";
import { loadSite } from "./site-config.ts";
import { fileName } from "./source.ts";
import { findStrays } from "./strays.ts";
import { checkTheme } from "./theme-checks.ts";

/** A content folder, read and checked whole. Entries with an error are left out and named in `problems`. */
export interface Catalogue {
  readonly site: Site;
  /** Every article, drafts and scheduled ones included; newest first, then by slug. */
  readonly posts: readonly PostEntry[];
  readonly pages: readonly PageEntry[];
  readonly authors: readonly AuthorEntry[];
  readonly tags: readonly TagEntry[];
  /** What only the checks look at, by name of the file in messages. */
  readonly traces: ReadonlyMap<string, BodyTraces>;
  /** How texts set the rules for themselves, by the same name. */
  readonly checks: ReadonlyMap<string, Checks>;
  /** By file and line. */
  readonly problems: readonly Problem[];
}

/** How far reading has come. */
type Progress = (done: number, total: number) => void;

interface LoadOptions {
  readonly environment: Environment;
  readonly onProgress?: Progress;
  /** Called when threads begin to render, and this one has nothing to do meanwhile. */
  readonly onRender?: () => void;
  /** Of earlier loads of the same folder, while it is written. */
  readonly memory?: Memory;
}

/**
 * Reads, checks and renders a content folder. What did not change since the last time is taken from the
 * cache of the folder, and comes out the same.
 * @throws {ContentError} Only if `site.config.ts` cannot be used; everything else is in `problems`.
 */
export async function loadCatalogue({
  environment,
  onProgress = () => {},
  onRender = () => {},
  memory,
}: LoadOptions): Promise<Catalogue> {
  const site = await loadSite(environment);
  const desk = await openDesk(environment, site, { memory, onRender });
  try {
    return await readCatalogue(desk, onProgress);
  } finally {
    await desk.renderer.close();
  }
}

async function readCatalogue(desk: Desk, onProgress: Progress): Promise<Catalogue> {
  const { environment, report, site } = desk;
  const authorFiles = await listRoom(desk, "authors", [".md"]);
  const authors = await readHeads(desk, authorFiles, readAuthor);
  const tagFiles = await listRoom(desk, "tags", [".md"]);
  const tags = await readHeads(desk, tagFiles, readTag);
  const postFiles = await listRoom(desk, "posts", [".md", ".mdx"]);
  const pageFiles = await listRoom(desk, "pages", [".md", ".mdx"]);
  const total = postFiles.sources.length + pageFiles.sources.length;
  const posts = await readBodies(desk, postFiles, readPost, (done) => onProgress(done, total));
  const pages = await readBodies(desk, pageFiles, readPage, (done) =>
    onProgress(postFiles.sources.length + done, total),
  );
  const { publicDir } = environment;
  const assembly = { posts: posts.heads, pages: pages.heads, authors, tags, publicDir };
  const publicFiles = crossCheck(assembly, report);
  report.add(...findStrays(environment));
  await checkTheme(environment, report);
  checkLinks(
    [...entriesOf<PostEntry>(posts), ...entriesOf<PageEntry>(pages)],
    [...posts.heads, ...pages.heads].map(({ entry }) => entry),
    environment.mode === "dev" ? undefined : environment.now,
    report,
  );
  await keep(desk);
  const found = {
    posts: entriesOf<PostEntry>(posts).toSorted(newestFirst),
    pages: entriesOf<PageEntry>(pages).toSorted(bySlug),
    authors: authors.map(({ entry }) => entry),
    tags: tags.map(({ entry }) => entry),
    traces: new Map([...posts.traces, ...pages.traces]),
  };
  await reportDropped(environment, found, publicFiles, report);
  const model: Model = {
    ...found,
    ...namesOf(environment),
    environment,
    site,
    posts: posts.heads,
    pages: pages.heads,
    bodies: new Map([...found.posts, ...found.pages].map((entry) => [entry.file, entry])),
    otherFiles: [...postFiles.others, ...pageFiles.others],
    publicFiles,
    isComplete:
      posts.heads.length + pages.heads.length === total &&
      authors.length === authorFiles.sources.length &&
      tags.length === tagFiles.sources.length,
  };
  for (const finding of await checkContent(model)) report.add(finding);
  const checks = new Map([...posts.checks, ...pages.checks]);
  return { site, ...found, checks, problems: withLevels(report.problems, site.checks, checks) };
}

/** How files are called in messages. */
function namesOf(environment: Environment): Pick<Model, "configFile" | "nameOf"> {
  const nameOf = (path: string) => fileName(environment, path);
  const config = join(environment.contentDir, "site.config.ts");
  return { nameOf, configFile: existsSync(config) ? nameOf(config) : undefined };
}

/** Stores what was learnt for the next run. */
async function keep({ snapshot, pictures, environment }: Desk): Promise<void> {
  const isNew = await snapshot.save(await pictures.measured(Date.now()));
  if (isNew) await sweepBodies(environment.cacheDir, snapshot.bodies());
}

function entriesOf<Entry>({ entries }: Articles<Omit<Entry, "body">>): readonly Entry[] {
  return entries as readonly unknown[] as readonly Entry[];
}

function newestFirst(a: PostEntry, b: PostEntry): number {
  return b.published - a.published || bySlug(a, b);
}

function bySlug(a: { readonly slug: string }, b: { readonly slug: string }): number {
  return a.slug < b.slug ? -1 : 1;
}
