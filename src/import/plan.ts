/** What an import would write, and what is here already. Reads the disk, writes nothing. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { foldPath, readAddress } from "./addresses.ts";
import { aliasesOf } from "./aliases.ts";
import type { ImportedArticle, ImportedSite, PlacedNote } from "./article.ts";
import { authorsOf } from "./authors.ts";
import type { Converted, Draft, Surroundings } from "./conversion-types.ts";
import { convert, draftOf } from "./convert.ts";
import { readExisting } from "./existing.ts";
import { frontmatterOf } from "./frontmatter-text.ts";
import { labelsOf } from "./labels.ts";
import { PictureFaults } from "./pictures.ts";
import { findPlaces, type Place } from "./places.ts";
import { tagFiles } from "./tag-files.ts";

/** A file to write: a text, or a copy. */
export interface PlannedFile {
  /** Below the content folder, with forward slashes. */
  readonly to: string;
  readonly text?: string;
  /** Absolute path of what is copied. */
  readonly from?: string;
}

/** "kept" is here and differs; "replaced" is, too, and is written over because that was asked for. */
export type State = "new" | "same" | "kept" | "replaced";

export interface PlannedArticle {
  readonly article: ImportedArticle;
  readonly address: string;
  /** Its own file, and those that lie beside it. */
  readonly files: readonly PlannedFile[];
  readonly state: State;
  /** Files that make room for it. */
  readonly removes: readonly string[];
}

export interface Plan {
  readonly site: ImportedSite;
  readonly articles: readonly PlannedArticle[];
  /** Authors, tags, shared pictures and comments. */
  readonly others: readonly (PlannedFile & { readonly kind: OtherKind; readonly state: State })[];
  readonly notes: readonly PlacedNote[];
  /** Pictures and films that stay where they are in the web, each once. */
  readonly remote: readonly string[];
  /** Old addresses that only a host with rules can answer, and what they should lead to. */
  readonly queries: readonly (readonly [from: string, to: string])[];
}

export type OtherKind = "author" | "tag" | "picture" | "comments";

interface PlanOptions {
  readonly contentDir: string;
  readonly publicDir: string;
  /** Base path of the new site. */
  readonly base: string;
  readonly isForced: boolean;
  /** How many texts were converted so far. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** After so many texts a terminal may paint. */
const TEXTS_AT_ONCE = 50;

/** Decides about every file of an import. */
export async function makePlan(site: ImportedSite, options: PlanOptions): Promise<Plan> {
  const existing = await readExisting(options);
  const places = findPlaces(site.articles, existing, options.base);
  const drafts = await draftAll(places, options.onProgress);
  const notes: PlacedNote[] = [...site.notes];
  const labels = labelsOf(places, existing, notes);
  const around: Surroundings = {
    byOrigin: new Map(drafts.map((draft) => [draft.place.article.origin, draft])),
    byPath: pathsOf(drafts, options.base),
    tags: new Set([...labels.slugs.keys()]),
    publicFiles: existing.publicFiles,
    url: site.url,
    base: options.base,
    faults: new Map(),
  };
  const converted = await convertAll(drafts, around);
  const authors = authorsOf(site, existing);
  const aliases = aliasesOf(places, existing, options.base, notes);
  const remote = new Set<string>();
  const articles: PlannedArticle[] = [];
  const shared = new Map<string, PlannedFile>();
  for (const [index, place] of places.entries()) {
    const result = converted[index];
    if (!result) continue;
    for (const address of result.remote) remote.add(address);
    for (const companion of result.companions) {
      if (companion.target)
        shared.set(companion.target, { to: companion.target, from: companion.from });
    }
    const { origin } = place.article;
    for (const note of result.notes) notes.push({ ...note, origin });
    const tags = labels.of(place, result);
    if (tags.suggested.length > 0) {
      const message = `Its tags were suggested from those of your site: ${tags.suggested.join(", ")}.`;
      notes.push({ kind: "changed", message, origin });
    }
    const text =
      frontmatterOf(place, {
        tags: tags.all,
        authors: place.article.authors.map((name) => authors.idOf(name)),
        aliases: aliases.paths.get(place) ?? [],
        cover: result.cover,
        ogImage: result.ogImage,
      }) + (result.body === "" ? "" : `\n${result.body}\n`);
    articles.push(plannedArticle(place, result, text, options));
  }
  const others = [
    ...[...shared.values()].map((file) => ({ ...file, kind: "picture" as const })),
    ...authors.files.map((file) => ({ ...file, kind: "author" as const })),
    ...tagFiles({ site, existing, labels, aliases, base: options.base, notes }).map((file) => ({
      ...file,
      kind: "tag" as const,
    })),
    ...commentFiles(places).map((file) => ({ ...file, kind: "comments" as const })),
  ].map((file) => ({ ...file, state: stateOf([file], options) }));
  return { site, articles, others, notes, remote: [...remote], queries: aliases.queries };
}

async function draftAll(
  places: readonly Place[],
  onProgress: PlanOptions["onProgress"] = () => {},
): Promise<readonly Draft[]> {
  const drafts: Draft[] = [];
  for (const place of places) {
    drafts.push(draftOf(place));
    if (drafts.length % TEXTS_AT_ONCE !== 0) continue;
    onProgress(drafts.length, places.length);
    await setImmediate();
  }
  return drafts;
}

/** Pictures are looked at between two rounds: the first finds them. */
async function convertAll(
  drafts: readonly Draft[],
  around: Surroundings,
): Promise<readonly Converted[]> {
  const first = drafts.map((draft) => convert(draft, around));
  const checks = new PictureFaults();
  const faults = new Map<string, string>();
  for (const { companions } of first) {
    for (const { from } of companions) {
      const fault = await checks.of(from);
      if (fault !== undefined) faults.set(from, fault);
    }
  }
  if (faults.size === 0) return first;
  return drafts.map((draft, index) => {
    const before = first[index];
    const isWrong = before?.companions.some(({ from }) => faults.has(from)) ?? true;
    return before && !isWrong ? before : convert(draft, { ...around, faults });
  });
}

function pathsOf(drafts: readonly Draft[], base: string): Map<string, Draft> {
  const paths = new Map<string, Draft>();
  for (const draft of drafts) {
    for (const address of draft.place.article.addresses) {
      const read = readAddress(address, base);
      const number = /[?&](?:p|page_id)=(\d+)/.exec(read?.query ?? "")?.[1];
      const key = number === undefined ? read && foldPath(read.path) : `?p=${number}`;
      if (key !== undefined && key !== "/" && !paths.has(key)) paths.set(key, draft);
    }
  }
  return paths;
}

function commentFiles(places: readonly Place[]): PlannedFile[] {
  return places.flatMap(({ article, stem }) => {
    const { comments = [] } = article;
    if (comments.length === 0) return [];
    const text = `${JSON.stringify(comments, undefined, 2)}\n`;
    return [
      { to: `_import/comments/${stem.replace(/^[^/]*\//, "").replaceAll("/", "-")}.json`, text },
    ];
  });
}

function plannedArticle(
  place: Place,
  { companions, format }: Converted,
  text: string,
  options: PlanOptions,
): PlannedArticle {
  const beside = companions.filter(({ target }) => target === undefined);
  const { article, address, stem, earlier } = place;
  const isFolder = beside.length > 0 || /\/index\.mdx?$/.test(earlier?.file ?? "");
  const to = isFolder ? `${stem}/index.${format}` : `${stem}.${format}`;
  const files = [
    ...beside.map(({ from, name }) => ({ to: `${stem}/${name}`, from })),
    { to, text },
  ];
  const isMoved = earlier !== undefined && earlier.file !== to;
  const state = isMoved ? (options.isForced ? "replaced" : "kept") : stateOf(files, options, to);
  const removes = isMoved && options.isForced ? [earlier.file] : [];
  return { article, address, files, state, removes };
}

/** @param main The file that decides whether there is anything; by default the only one. */
function stateOf(
  files: readonly PlannedFile[],
  { contentDir, isForced }: PlanOptions,
  main: string = files[0]?.to ?? "",
): State {
  const isHere = existsSync(join(contentDir, main));
  if (files.every((file) => isSame(file, join(contentDir, file.to)))) return "same";
  if (
    !isHere &&
    files.every(
      (file) => !existsSync(join(contentDir, file.to)) || isSame(file, join(contentDir, file.to)),
    )
  ) {
    return "new";
  }
  return isForced ? "replaced" : "kept";
}

function isSame({ text, from }: PlannedFile, path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) return false;
  if (text !== undefined) return readFileSync(path, "utf8") === text;
  if (from === undefined || statSync(from).size !== stats.size) return false;
  return readFileSync(path).equals(readFileSync(from));
}
