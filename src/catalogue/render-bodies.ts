import { hugePictures, type MeasuredUse } from "#check/pictures.ts";
import type { BodyTraces } from "#check/model.ts";
import { digest } from "#lib/digest.ts";
import type { RenderOutcome, RenderSettings, RenderTask, RenderedFacts } from "./body-worker.ts";
import type { Desk } from "./desk.ts";
import { homeOf } from "#markdown/plugins.ts";
import type { LocalFile } from "#markdown/local-files.ts";
import type { BodyFacts, BodyFile, LocalPicture, Written } from "./entries.ts";
import type { Frontmatter } from "./frontmatter.ts";
import { findArticle } from "./links.ts";
import { findMedium } from "./media.ts";
import { importFault } from "./mdx-imports.ts";
import { digestWithModules } from "./mdx-modules.ts";
import type { Pictures } from "./pictures.ts";
import type { ReadFile } from "./read-file.ts";
import type { Report } from "./report.ts";
import { decodeText } from "./source.ts";

/** Outcomes in the order of the files; undefined where a file has no body to render. */
export async function renderAll<Head extends { readonly lang: string }>(
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
  if (tasks.length > 0) desk.onRender();
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
    frames: site.frames,
    home: homeOf(site),
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

/** What a page shows of a body, and what only the checks look at. */
interface Settled {
  readonly body: BodyFacts;
  readonly traces: BodyTraces;
}

/**
 * Reports what rendering found and finds the pictures of a body.
 * @returns Undefined after an error was reported.
 */
export async function settle(
  { environment, pictures, site }: Desk,
  { source }: Frontmatter,
  outcome: RenderOutcome,
  report: Report,
): Promise<Settled | undefined> {
  const { file, path } = source;
  const error = (line: number, message: string) =>
    report.add({ file, line, severity: "error", message });
  if ("errors" in outcome) {
    for (const { line, message } of outcome.errors) error(line, message);
    return undefined;
  }
  const { notes, images, imports, files, links, ids, distant, ...facts }: RenderedFacts =
    outcome.facts;
  report.add(...notes.map((note) => ({ file, severity: "warning" as const, ...note })));
  const found: Written<LocalPicture>[] = [];
  const seen: MeasuredUse[] = [];
  for (const { src, line } of images) {
    const result = await pictures.find(src, path);
    if ("message" in result) {
      error(line, result.message);
      continue;
    }
    found.push({ ...result.picture, written: src });
    seen.push({ ...result.picture, src, line });
  }
  const led: Written<BodyFile>[] = [];
  const { contentDir } = environment;
  for (const { href, kind, line } of files) {
    const folders = { contentDir, pictures, base: site.base };
    const result = await findFile({ href, kind, line }, path, folders);
    if ("message" in result) {
      error(line, result.message);
      continue;
    }
    led.push({ ...result, written: href });
    const isPicture = result.kind === "picture";
    if (isPicture) seen.push({ src: href, line, width: result.width, format: undefined });
  }
  report.add(
    ...hugePictures(seen).map((each) => ({ ...each, file, severity: "warning" as const })),
  );
  const drawingFault = async (from: string) => {
    const name = from.replace(/[?#].*$/, "");
    if (!/^(?:\.|@\/).*\.svg$/i.test(name)) return undefined;
    const result = await pictures.find(name, path);
    return "message" in result ? result.message : undefined;
  };
  for (const each of imports) {
    const message = importFault(each, path, environment) ?? (await drawingFault(each.from));
    if (message !== undefined) error(each.line, message);
  }
  const isWhole =
    !notes.some(({ severity }) => severity === "error") &&
    found.length === images.length &&
    led.length === files.length;
  if (!isWhole) return undefined;
  const names = imports.map(({ from }) => from);
  const body = { ...facts, digest: await digestWithModules(facts.digest, names, path, contentDir) };
  const traces = { links, ids, distant, imports: names };
  return { body: { ...body, images: found, files: led }, traces };
}

/** What a reference of the text means, or what is wrong with it. */
async function findFile(
  file: LocalFile,
  from: string,
  folders: { readonly contentDir: string; readonly pictures: Pictures; readonly base: string },
): Promise<BodyFile | { readonly message: string }> {
  if (file.kind === "public") return folders.pictures.findPublic(file.href, folders.base);
  if (file.kind === "article") return findArticle(file, from, folders.contentDir);
  const found = await findMedium(file.href, from, folders);
  return "medium" in found ? found.medium : found;
}
