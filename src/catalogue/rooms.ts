import { join } from "node:path";
import { ownChecks } from "#check/check.ts";
import type { BodyTraces } from "#check/model.ts";
import type { Checks } from "#lib/rules.ts";
import type { Desk } from "./desk.ts";
import type { BodyFacts } from "./entries.ts";
import type { Kind } from "./fences.ts";
import type { FileOutcome } from "./memory.ts";
import { type Placed, type ReadFile, type ReadHead, readFile } from "./read-file.ts";
import { renderAll, settle } from "./render-bodies.ts";
import { fileName, posixRelative, type Source } from "./source.ts";
import { listFiles } from "./walk.ts";

/** Articles or pages. */
export interface Articles<Head> {
  /** Those whose fields are right, for the checks of one against another. */
  readonly heads: readonly Placed<Head>[];
  /** Those whose bodies are right as well. */
  readonly entries: readonly (Head & { readonly body: BodyFacts })[];
  /** Of the same, by name in messages. */
  readonly traces: ReadonlyMap<string, BodyTraces>;
  /** How texts set the rules for themselves, by name in messages; of those with mistakes as well. */
  readonly checks: ReadonlyMap<string, Checks>;
}

/** What lies in a folder of the content folder. */
interface Room {
  readonly sources: readonly Source[];
  /** Absolute paths of files of other kinds. */
  readonly others: readonly string[];
}

/** Files read at once: a folder of 10,000 articles must not open 10,000 files, nor hold their text. */
const READ_AT_ONCE = 256;

/** What the files of a folder are about. */
const KINDS: Readonly<Record<string, Kind>> = {
  posts: "article",
  pages: "page",
  authors: "author",
  tags: "tag",
};

/** Files of a folder of the content folder, by path. */
export async function listRoom(
  { environment, report }: Desk,
  name: string,
  extensions: readonly string[],
): Promise<Room> {
  const folder = join(environment.contentDir, name);
  const nameOf = (path: string) => fileName(environment, path);
  const { paths, others, problems } = await listFiles({ folder, extensions, nameOf });
  report.add(...problems);
  const kind = KINDS[name] ?? "article";
  const sources = paths.map((path) => {
    return { file: nameOf(path), path, name: posixRelative(folder, path), kind };
  });
  return { sources, others };
}

/** Reads files of which only the fields matter. */
export async function readHeads<Head>(
  desk: Desk,
  { sources }: Room,
  read: ReadHead<Head>,
): Promise<readonly Placed<Head>[]> {
  const files = await Promise.all(sources.map((source) => readFile(desk, source, read)));
  for (const { report } of files) desk.report.add(...report.problems);
  return files.flatMap(({ placed }) => placed ?? []);
}

/**
 * Reads articles or pages. While the bodies of some are rendered, the next are read.
 * @param onProgress Called with the number of files done so far.
 */
export async function readBodies<Head extends { readonly lang: string }>(
  desk: Desk,
  { sources }: Room,
  read: ReadHead<Head>,
  onProgress: (done: number) => void,
): Promise<Articles<Head>> {
  const { memory } = desk;
  const outcomes = new Map(sources.map(({ path }) => [path, memory?.get(path)]));
  const unknown = sources.filter(({ path }) => !outcomes.get(path));
  const finish = async (files: readonly ReadFile<Head>[], batch: readonly Source[]) => {
    const bodies = await renderAll(desk, files);
    for (const [index, file] of files.entries()) {
      const { path, file: name } = batch[index] as Source;
      const { placed, frontmatter, report } = file;
      const outcome = bodies[index];
      const settled = frontmatter && outcome && (await settle(desk, frontmatter, outcome, report));
      const checks = frontmatter && ownChecks(frontmatter.fields);
      const entry = placed && settled && { ...placed.entry, body: settled.body };
      const found: FileOutcome = {
        file: name,
        problems: report.problems,
        ...(placed && { placed }),
        ...(checks && { checks }),
        ...(entry && { entry, traces: settled.traces }),
      };
      outcomes.set(path, found);
      memory?.keep(path, found);
    }
  };
  let rendering = Promise.resolve();
  for (let start = 0; start < unknown.length; start += READ_AT_ONCE) {
    const batch = unknown.slice(start, start + READ_AT_ONCE);
    const files = await Promise.all(batch.map((source) => readFile(desk, source, read)));
    await rendering;
    rendering = finish(files, batch).then(() => onProgress(start + batch.length));
    // Whoever awaits it next gets the error; until then it is not an unhandled one.
    rendering.catch(() => {});
  }
  await rendering;
  return gather<Head>(desk, [...outcomes.values()]);
}

/** Puts what was found of each file together, in the order of the files. */
function gather<Head>(
  { report }: Desk,
  outcomes: readonly (FileOutcome | undefined)[],
): Articles<Head> {
  const found = outcomes.filter((outcome) => outcome !== undefined);
  for (const { problems } of found) report.add(...problems);
  return {
    heads: found.flatMap(({ placed }) => (placed ? [placed as Placed<Head>] : [])),
    entries: found.flatMap(({ entry }) => (entry ? [entry as Head & { body: BodyFacts }] : [])),
    traces: new Map(found.flatMap(({ file, traces }) => (traces ? [[file, traces] as const] : []))),
    checks: new Map(found.flatMap(({ file, checks }) => (checks ? [[file, checks] as const] : []))),
  };
}
