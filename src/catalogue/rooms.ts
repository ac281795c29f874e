import { join } from "node:path";
import { digest } from "#lib/digest.ts";
import type { RenderOutcome, RenderSettings, RenderTask, RenderedFacts } from "./body-worker.ts";
import type { Desk } from "./desk.ts";
import type { BodyFacts, LocalPicture } from "./entries.ts";
import { type Frontmatter, parseFile, placeFrontmatter } from "./frontmatter.ts";
import { importFault } from "./mdx-imports.ts";
import type { ReadContext } from "./posts.ts";
import { Report } from "./report.ts";
import { digestBytes } from "./snapshot.ts";
import { decodeText, fileName, posixRelative, readSource, type Source } from "./source.ts";
import { listFiles } from "./walk.ts";

/** An entry beside the frontmatter it came from, so that a problem finds its line. */
export interface Placed<Entry> {
  readonly entry: Entry;
  readonly frontmatter: Frontmatter;
}

/** Checks the fields of a file; undefined if an error was reported. */
export type ReadHead<Head> = (
  frontmatter: Frontmatter,
  context: ReadContext,
) => Head | undefined | Promise<Head | undefined>;

/** Articles or pages. */
export interface Articles<Head> {
  /** Those whose fields are right, for the checks of one against another. */
  readonly heads: readonly Placed<Head>[];
  /** Those whose bodies are right as well. */
  readonly entries: readonly (Head & { readonly body: BodyFacts })[];
}

/** Files read at once: a folder of 10,000 articles must not open 10,000 files, nor hold their text. */
const READ_AT_ONCE = 256;

/** Files of a folder of the content folder, by path. */
export async function listRoom(
  { environment, report }: Desk,
  name: string,
  extensions: readonly string[],
): Promise<readonly Source[]> {
  const folder = join(environment.contentDir, name);
  const nameOf = (path: string) => fileName(environment, path);
  const { paths, problems } = await listFiles({ folder, extensions, nameOf });
  report.add(...problems);
  return paths.map((path) => ({ file: nameOf(path), path, name: posixRelative(folder, path) }));
}

/** Reads files of which only the fields matter. */
export async function readHeads<Head>(
  desk: Desk,
  sources: readonly Source[],
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
  sources: readonly Source[],
  read: ReadHead<Head>,
  onProgress: (done: number) => void,
): Promise<Articles<Head>> {
  const heads: Placed<Head>[] = [];
  const entries: (Head & { body: BodyFacts })[] = [];
  const finish = async (files: readonly ReadFile<Head>[], done: number) => {
    const bodies = await renderAll(desk, files);
    for (const [index, file] of files.entries()) {
      const { placed, frontmatter, report } = file;
      const outcome = bodies[index];
      const body = frontmatter && outcome && (await settle(desk, frontmatter, outcome, report));
      if (placed) heads.push(placed);
      if (placed && body) entries.push({ ...placed.entry, body });
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
  return { heads, entries };
}

/** A file with what its reading found. */
interface ReadFile<Head> {
  readonly report: Report;
  /** Absent if the frontmatter cannot be read at all. */
  readonly frontmatter?: Frontmatter;
  /** Absent if a field is wrong. */
  readonly placed?: Placed<Head>;
  readonly bytes?: Buffer;
  readonly bodyStart?: number;
}

async function readFile<Head>(
  { snapshot, site, pictures }: Desk,
  source: Source,
  readHead: ReadHead<Head>,
): Promise<ReadFile<Head>> {
  const report = new Report();
  const { file } = source;
  const read = await readSource(source);
  if ("problem" in read) {
    report.add(read.problem);
    return { report };
  }
  const { bytes } = read;
  const fingerprint = digestBytes(bytes);
  let parsed = snapshot.parsed(file, fingerprint);
  if (!parsed) {
    const result = parseFile(decodeText(bytes));
    if ("faults" in result) {
      report.add(...result.faults.map((fault) => ({ file, severity: "error" as const, ...fault })));
      return { report };
    }
    parsed = result;
    snapshot.keepParsed(file, fingerprint, parsed);
  }
  const frontmatter = placeFrontmatter(source, parsed);
  const entry = await readHead(frontmatter, { site, pictures, report });
  const { bodyStart } = parsed;
  const placed = entry === undefined ? undefined : { entry, frontmatter };
  return { report, frontmatter, bytes, bodyStart, ...(placed && { placed }) };
}

/** Outcomes in the order of the files; undefined where a file has no body to render. */
async function renderAll<Head extends { readonly lang: string }>(
  desk: Desk,
  files: readonly ReadFile<Head>[],
): Promise<readonly (RenderOutcome | undefined)[]> {
  const { snapshot, renderer } = desk;
  const outcomes: (RenderOutcome | undefined)[] = [];
  const tasks: RenderTask[] = [];
  const missing: { index: number; settings: string }[] = [];
  for (const [index, { frontmatter, placed, bytes, bodyStart }] of files.entries()) {
    if (!frontmatter || !bytes) continue;
    const { file } = frontmatter.source;
    // A file with wrong frontmatter is rendered too: its body may hold mistakes of its own.
    const settings = settingsFor(desk, file, placed?.entry.lang ?? desk.site.lang);
    const key = keyOf(settings);
    const facts = snapshot.facts(file, key);
    if (facts) {
      outcomes[index] = { facts };
      continue;
    }
    const source = decodeText(bytes).slice(bodyStart);
    tasks.push({ ...settings, file, source, line: frontmatter.bodyLine });
    missing.push({ index, settings: key });
  }
  const rendered = await renderer.render(tasks);
  for (const [number, { index, settings }] of missing.entries()) {
    const outcome = rendered[number];
    const task = tasks[number];
    outcomes[index] = outcome;
    if (outcome && task && "facts" in outcome)
      snapshot.keepFacts(task.file, settings, outcome.facts);
  }
  return outcomes;
}

function settingsFor(
  { site, engine, components }: Desk,
  file: string,
  lang: string,
): RenderSettings {
  const isMdx = file.endsWith(".mdx");
  return {
    format: isMdx ? "mdx" : "md",
    lang,
    base: site.base,
    engine,
    components: isMdx ? components : [],
  };
}

const keys = new Map<string, string>();

/** Thousands of articles share their settings. */
function keyOf(settings: RenderSettings): string {
  const text = JSON.stringify(settings);
  const known = keys.get(text) ?? digest(settings);
  keys.set(text, known);
  return known;
}

async function settle(
  { environment, pictures }: Desk,
  { source }: Frontmatter,
  outcome: RenderOutcome,
  report: Report,
): Promise<BodyFacts | undefined> {
  const { file, path } = source;
  const error = (line: number, message: string) =>
    report.add({ file, line, severity: "error", message });
  if ("errors" in outcome) {
    for (const { line, message } of outcome.errors) error(line, message);
    return undefined;
  }
  const { notes, images, imports, ...facts }: RenderedFacts = outcome.facts;
  report.add(...notes.map((note) => ({ file, severity: "warning" as const, ...note })));
  const found: LocalPicture[] = [];
  for (const { src, line } of images) {
    const result = await pictures.find(src, path);
    if ("picture" in result) found.push(result.picture);
    else error(line, result.message);
  }
  for (const each of imports) {
    const message = importFault(each, path, environment);
    if (message !== undefined) error(each.line, message);
  }
  return found.length === images.length ? { ...facts, images: found } : undefined;
}
