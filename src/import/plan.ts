/** What an import would write, and what is here already. Reads the disk, writes nothing. */
import { aliasesOf, pathsOf } from "./aliases.ts";
import type { ImportedSite, PlacedNote } from "./article.ts";
import { authorsOf } from "./authors.ts";
import { commentFiles } from "./comment-files.ts";
import { convertAll, draftAll } from "./convert-all.ts";
import type { Converted, Surroundings } from "./conversion-types.ts";
import { readExisting } from "./existing.ts";
import { writtenId } from "./feed-ids.ts";
import { frontmatterOf } from "./frontmatter-text.ts";
import { labelsOf } from "./labels.ts";
import { lostLists, newLists } from "./lists.ts";
import { findPlaces, type Place } from "./places.ts";
import type { Plan, PlannedArticle, PlannedFile } from "./plan-types.ts";
import { stateOf } from "./states.ts";
import { tagFiles } from "./tag-files.ts";

interface PlanOptions {
  readonly contentDir: string;
  readonly publicDir: string;
  /** Origin of the new site; without it, every article of the source keeps its id in words. */
  readonly url?: string;
  /** Base path of the new site. */
  readonly base: string;
  readonly isForced: boolean;
  /** How many texts were converted so far. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Decides about every file of an import. */
export async function makePlan(site: ImportedSite, options: PlanOptions): Promise<Plan> {
  const existing = await readExisting(options);
  const places = findPlaces(site.articles, existing, options.base);
  const drafts = await draftAll(places, options.onProgress);
  const notes: PlacedNote[] = [...site.notes];
  const labels = labelsOf(places, existing, notes);
  const authors = authorsOf(site, existing);
  const { base } = options;
  const tags = new Set(labels.slugs.keys());
  const around: Surroundings = {
    byOrigin: new Map(drafts.map((draft) => [draft.place.article.origin, draft])),
    byPath: pathsOf(drafts, options.base),
    tags,
    lists: newLists({ site, pageOf: authors.pageOf, tags, base }),
    publicFiles: existing.publicFiles,
    url: site.url,
    base: options.base,
    faults: new Map(),
  };
  const converted = await convertAll(drafts, around);
  notes.push(...lostLists({ site, pageOf: authors.pageOf, tags, base }));
  const aliases = aliasesOf(places, existing, options.base, notes);
  const articles = places.flatMap((place, index) => {
    const result = converted[index];
    if (!result) return [];
    const { origin } = place.article;
    for (const note of result.notes) notes.push({ ...note, origin });
    const own = labels.of(place, result);
    if (own.suggested.length > 0) {
      const message = `Its tags were suggested from those of your site: ${own.suggested.join(", ")}.`;
      notes.push({ kind: "changed", message, origin });
    }
    const old = aliases.paths.get(place) ?? [];
    const head = frontmatterOf(place, {
      tags: own.all,
      authors: place.article.authors.map((name) => authors.idOf(name)),
      aliases: old,
      cover: result.cover,
      ogImage: result.ogImage,
      id: writtenId(place, old, options),
    });
    const text = head + (result.body === "" ? "" : `\n${result.body}\n`);
    return [plannedArticle(place, result, text, options)];
  });
  const others = [
    ...sharedPictures(converted).map((file) => ({ ...file, kind: "picture" as const })),
    ...authors.files.map((file) => ({ ...file, kind: "author" as const })),
    ...tagFiles({ site, existing, labels, aliases, base: options.base, notes }).map((file) => ({
      ...file,
      kind: "tag" as const,
    })),
    ...commentFiles(places).map((file) => ({ ...file, kind: "comments" as const })),
  ].map((file) => ({ ...file, state: stateOf([file], options) }));
  const remote = [...new Set(converted.flatMap((each) => each.remote))];
  return { site, articles, others, notes, remote, queries: aliases.queries };
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

/** Pictures that lie where several articles find them. */
function sharedPictures(converted: readonly Converted[]): readonly PlannedFile[] {
  const files = converted.flatMap(({ companions }) =>
    companions.flatMap(({ target, from }) => (target ? [[target, from] as const] : [])),
  );
  return [...new Map(files)].map(([to, from]) => ({ to, from }));
}
