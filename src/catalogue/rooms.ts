import { join } from "node:path";
import type { BodyTraces } from "#check/model.ts";
import type { Desk } from "./desk.ts";
import type { BodyFacts } from "./entries.ts";
import type { Kind } from "./fences.ts";
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
  const heads: Placed<Head>[] = [];
  const entries: (Head & { body: BodyFacts })[] = [];
  const traces = new Map<string, BodyTraces>();
  const finish = async (files: readonly ReadFile<Head>[], done: number) => {
    const bodies = await renderAll(desk, files);
    for (const [index, file] of files.entries()) {
      const { placed, frontmatter, report } = file;
      const outcome = bodies[index];
      const settled = frontmatter && outcome && (await settle(desk, frontmatter, outcome, report));
      if (placed) heads.push(placed);
      if (placed && settled) {
        entries.push({ ...placed.entry, body: settled.body });
        traces.set(frontmatter.source.file, settled.traces);
      }
      desk.report.add(...report.problems);
    }
    onProgress(done);
  };
  let rendering = Promise.resolve();
  for (let start = 0; start < sources.length; start += READ_AT_ONCE) {
    const batch = sources.slice(start, start + READ_AT_ONCE);
    const files = await Promise.all(batch.map((source) => readFile(desk, source, read)));
    await rendering;
    rendering = finish(files, start + batch.length);
    // Whoever awaits it next gets the error; until then it is not an unhandled one.
    rendering.catch(() => {});
  }
  await rendering;
  return { heads, entries, traces };
}
