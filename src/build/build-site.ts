/** The whole way from a content folder to a published site. */
import type { AstroInlineConfig, AstroIntegration } from "astro";
import { assertNoErrors, setCurrentCatalogue } from "#catalogue/current.ts";
import { type Catalogue, loadCatalogue } from "#catalogue/load.ts";
import { feedFileOf } from "#lib/old-feeds.ts";
import type { Problem } from "#lib/problems.ts";
import { astroLogger, type AstroLog, keepAstroLog } from "./astro-log.ts";
import { writeEditorHelp } from "./editor-help.ts";
import type { Environment } from "./environment.ts";
import { finishSite } from "./finish-site.ts";
import { takeLock } from "./lock.ts";
import { explainMdx } from "./mdx-failures.ts";
import { followAstro, type AstroOutcome } from "./progress.ts";
import { assertReplaceable, publish, readImprint, recover } from "./publish.ts";
import { emptyTrash } from "./sweep.ts";
import { shareTypes } from "./types.ts";
import { countOf, type Reporter, type StageTime } from "./reporter.ts";

interface BuildOptions {
  readonly environment: Environment;
  readonly reporter: Reporter;
  /** Gets every message of Astro's own log. */
  readonly onAstroMessage?: (message: string) => void;
}

export interface BuildResult {
  /** Articles that readers can reach. */
  readonly articles: number;
  readonly pages: number;
  /** Files rendered now; the others were kept from an earlier build. */
  readonly rendered: number;
  readonly base: string;
  readonly stages: readonly StageTime[];
  /** Of content: it does not stop the build. */
  readonly problems: readonly Problem[];
  /** Of Astro and what it runs. */
  readonly warnings: readonly string[];
}

/**
 * Builds and publishes. Until the last moment it writes only into the cache.
 * @throws {ContentError} If content is wrong; it carries the warnings too.
 * @throws {LockedError | PublishError | Error} If something else is; nothing was published then.
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const { environment, reporter } = options;
  const lock = takeLock(environment.cacheDir);
  try {
    recover(environment.outDir);
    emptyTrash(environment.trash);
    assertReplaceable(environment.outDir);
    const catalogue = await readContent(options);
    const { outcome, log } = await runAstro(options).catch((error: unknown) => {
      throw explainMdx(error, catalogue);
    });
    const { completeFeeds } = await import("./feeds.ts");
    const oldFeeds = catalogue.tags.flatMap(({ paths }) =>
      paths.flatMap((path) => feedFileOf(path) ?? []),
    );
    const feeds = completeFeeds({ environment, site: catalogue.site, oldFeeds });
    await Promise.all([feeds, indexFullText(options, catalogue)]);
    await finishSite(environment, catalogue);
    reporter.begin("publish", "Publishing");
    const { staging, outDir, trash } = environment;
    publish({ staging, outDir, trash, imprint: { base: outcome.base } });
    reporter.end();
    return {
      articles: countPublished(catalogue, environment),
      pages: outcome.pages,
      rendered: outcome.rendered,
      base: outcome.base,
      stages: reporter.times,
      problems: catalogue.problems,
      warnings: log.warnings,
    };
  } catch (error) {
    reporter.fail();
    throw error;
  } finally {
    lock.release();
  }
}

async function readContent({ environment, reporter }: BuildOptions): Promise<Catalogue> {
  reporter.begin("content", "Reading articles");
  const catalogue = await loadCatalogue({
    environment,
    onProgress: reporter.count,
    onRender: () => void import("astro"),
  });
  assertNoErrors(catalogue);
  setCurrentCatalogue(catalogue);
  writeEditorHelp(environment, catalogue);
  reporter.end(`Read ${countOf(catalogue.posts.length, "article")}`);
  return catalogue;
}

async function indexFullText(
  { environment, reporter }: BuildOptions,
  catalogue: Catalogue,
): Promise<void> {
  reporter.begin("full text", "Indexing the full text");
  const { writeFullText } = await import("./full-text.ts");
  const count = await writeFullText({ environment, catalogue, onProgress: reporter.count });
  reporter.end(count > 0 ? `Indexed the full text of ${countOf(count, "article")}` : undefined);
}

async function runAstro({
  environment,
  reporter,
  onAstroMessage,
}: BuildOptions): Promise<{ outcome: AstroOutcome; log: AstroLog }> {
  const log = keepAstroLog(onAstroMessage);
  const { integration, outcome } = followAstro(reporter);
  reporter.begin("prepare", "Preparing Astro");
  // Not at the beginning: it takes a second to load, in which mistakes in the content have been told.
  const { build } = await import("astro");
  await build(await readConfig(integration));
  shareTypes(environment);
  if (log.errors.length > 0) throw new Error(log.errors.join("\n"));
  if (!outcome.isDone) throw new Error("Astro ended before it had built the site.");
  return { outcome, log };
}

/**
 * The Astro config, loaded by Node and not by Astro: Astro would load it through Vite, as a second
 * instance of our modules, and print over our lines when it fails.
 * @param round Another number reads the config again, for a server that starts anew.
 */
export async function readConfig(
  integration?: AstroIntegration,
  round = 0,
): Promise<AstroInlineConfig> {
  const { default: config } = (await import(`../../astro.config.ts?${round}`)) as {
    default: AstroInlineConfig;
  };
  const integrations = [...(config.integrations ?? []), integration];
  return { ...config, configFile: false, logLevel: "info", logger: astroLogger, integrations };
}

function countPublished({ posts }: Catalogue, { now }: Environment): number {
  return posts.filter((post) => !post.isDraft && post.published <= now).length;
}

/** What a failed run says at its end. */
export function nothingPublished({ outDir }: Environment): string {
  return readImprint(outDir)
    ? "Nothing was published; your last good site is untouched."
    : "Nothing was published.";
}
