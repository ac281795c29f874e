/** The site while it is written: every save is seen in the browser, and mistakes in the terminal. */
import { watch } from "node:fs";
import { forgetFollowers, setCurrentCatalogue } from "#catalogue/current.ts";
import { loadCatalogue } from "#catalogue/load.ts";
import { Memory } from "#catalogue/memory.ts";
import { formatProblems, type Problem, summarise } from "#lib/problems.ts";
import { keepAstroLog } from "./astro-log.ts";
import { readConfig } from "./build-site.ts";
import type { CommandContext } from "./command.ts";
import { writeEditorHelp } from "./editor-help.ts";
import { explainFailure } from "./failures.ts";
import { followContent, SITE_CONFIG } from "./follow-content.ts";
import { readPort } from "./hosting.ts";
import { fillLiveContent } from "./live-content.ts";
import { takeLock } from "./lock.ts";

/** Editors save a file in several steps; nothing starts anew before they have settled. */
const SETTLE_MS = 300;

/** Serves what is written until the person stops it, and starts anew when the site config changes. */
export async function write(context: CommandContext): Promise<never> {
  const { environment, reporter, isVerbose } = context;
  // What no save of the content can mend ends the command.
  readPort();
  takeLock(environment.cacheDir, "dev server");
  const tell = createTeller(context);
  const print = (line: string) => console.log(`  ${line}`);
  keepAstroLog(isVerbose ? print : undefined, (message) => {
    // Those are told below, in our own words.
    if (!message.startsWith("[UnhandledRejection]")) console.error(`\n${message}`);
  });
  let failed = "";
  const fail = (error: unknown) => {
    reporter.fail();
    const { root } = environment;
    const text = explainFailure(error, { root, color: reporter.color, isVerbose });
    // Every collection reads the content and meets the same mistake.
    if (text !== failed) console.error(`\n${text}`);
    failed = text;
  };
  // A mistake that is saved is told, and the server goes on until it is mended.
  process.removeAllListeners("unhandledRejection");
  process.on("unhandledRejection", (error) => {
    if (!isFromStoppedServer(error)) fail(error);
  });
  for (let round = 0; ; round += 1) {
    const changed = configChange(context);
    failed = "";
    const stop = await start(context, { tell, fail }, round).catch(fail);
    await changed;
    console.log("\n  The site config changed; starting anew.");
    await stop?.();
  }
}

/** Reads the content and serves it. @returns What stops the server. */
async function start(
  context: CommandContext,
  { tell, fail }: { tell: (problems: readonly Problem[]) => void; fail: (error: unknown) => void },
  round: number,
): Promise<() => Promise<void>> {
  const { environment, reporter, isPublic } = context;
  reporter.begin("content", "Reading articles");
  const memory = new Memory();
  const catalogue = await loadCatalogue({ environment, memory, onProgress: reporter.count });
  forgetFollowers();
  setCurrentCatalogue(catalogue);
  fillLiveContent(catalogue, environment);
  writeEditorHelp(environment, catalogue);
  reporter.end("Read articles");
  tell(catalogue.problems);
  const { dev } = await import("astro");
  const following = followContent({
    environment,
    catalogue,
    memory,
    onFailure: fail,
    onRest(found) {
      tell(found.problems);
      writeEditorHelp(environment, found);
    },
  });
  const config = await readConfig(following, round);
  const settings = { ...config.server, host: isPublic, port: readPort() };
  const server = await dev({ ...config, server: settings });
  const home = `http://localhost:${server.address.port}${config.base ?? "/"}`;
  console.log(`\n  Write and read at ${home}`);
  console.log(`  Drafts, warnings and other loose ends at ${home.replace(/\/?$/, "/")}_desk/`);
  console.log("  Press Ctrl-C to stop.\n");
  return () => server.stop();
}

/** Resolves after the site config has been saved. */
function configChange({ environment }: CommandContext): Promise<void> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const watcher = watch(environment.contentDir, (_event, name) => {
      if (name !== SITE_CONFIG) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        watcher.close();
        resolve();
      }, SETTLE_MS);
    });
  });
}

/** Prints problems whenever they differ from those printed last. */
function createTeller({ reporter }: CommandContext): (problems: readonly Problem[]) => void {
  let told = "";
  return (problems) => {
    const text = problems.length === 0 ? "" : formatProblems(problems, { color: reporter.color });
    if (text === told) return;
    told = text;
    console.error(text ? `\n${text}\n\n${summarise(problems)}\n` : "\nNo problems any more.\n");
  };
}

/** What was under way in a server when it was stopped ends with such an error. */
function isFromStoppedServer(error: unknown): boolean {
  return String(error).includes("module runner has been closed");
}
