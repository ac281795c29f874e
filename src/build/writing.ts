/** The site while it is written: every save is seen in the browser, and mistakes in the terminal. */
import { join } from "node:path";
import type { AstroIntegration } from "astro";
import { currentCatalogue, setCurrentCatalogue } from "#catalogue/current.ts";
import { loadCatalogue } from "#catalogue/load.ts";
import { formatProblems, type Problem, summarise } from "#lib/problems.ts";
import { keepAstroLog } from "./astro-log.ts";
import { readConfig } from "./build-site.ts";
import type { CommandContext } from "./command.ts";
import { takeLock } from "./lock.ts";
import { isWithin } from "./paths.ts";

/** Editors save a file in several steps; problems are told once they have settled. */
const SETTLE_MS = 300;

/** Serves what is written until the person stops it, and starts anew when the site config changes. */
export async function write(context: CommandContext): Promise<never> {
  const { environment, reporter, isVerbose, isPublic } = context;
  takeLock(environment.cacheDir, "dev server");
  reporter.begin("content", "Reading articles");
  const catalogue = await loadCatalogue({ environment, onProgress: reporter.count });
  setCurrentCatalogue(catalogue);
  reporter.end("Read articles");
  const tell = createTeller(context);
  tell(catalogue.problems);
  keepAstroLog(isVerbose ? (message) => console.log(`  ${message}`) : undefined, (message) =>
    console.error(message),
  );
  const { dev } = await import("astro");
  let restart = () => {};
  for (let round = 0; ; round += 1) {
    const changed = new Promise<void>((resolve) => (restart = resolve));
    const watch = watchContent(context, tell, () => restart());
    const config = await readConfig(watch, round);
    const server = await dev({ ...config, server: { ...config.server, host: isPublic } });
    const base = config.base ?? "/";
    console.log(`\n  Write and read at http://localhost:${server.address.port}${base}`);
    console.log("  Press Ctrl-C to stop.\n");
    await changed;
    console.log("  The site config changed; starting anew.");
    await server.stop();
  }
}

/** Prints problems whenever they differ from those printed last. */
function createTeller({ reporter }: CommandContext): (problems: readonly Problem[]) => void {
  let told = "";
  return (problems) => {
    const text = problems.length === 0 ? "" : formatProblems(problems, { color: reporter.color });
    if (text === told) return;
    told = text;
    console.error(text ? `\n${text}\n\n${summarise(problems)}\n` : "\nNo problems.\n");
  };
}

function watchContent(
  { environment }: CommandContext,
  tell: (problems: readonly Problem[]) => void,
  onConfigChange: () => void,
): AstroIntegration {
  const { contentDir } = environment;
  let timer: NodeJS.Timeout | undefined;
  return {
    name: "paper-planes-writing",
    hooks: {
      "astro:server:setup": ({ server }) => {
        server.watcher.add(contentDir);
        server.watcher.on("all", (_event, path) => {
          if (path === join(contentDir, "site.config.ts")) return onConfigChange();
          if (!isWithin(path, contentDir)) return;
          clearTimeout(timer);
          timer = setTimeout(() => {
            void currentCatalogue(environment).then(
              ({ problems }) => tell(problems),
              (error: unknown) => console.error(String(error)),
            );
          }, SETTLE_MS);
        });
      },
    },
  };
}
