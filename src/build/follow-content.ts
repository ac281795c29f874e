/** Follows the content folder while it is written, and shows what changed. */
import { join } from "node:path";
import type { AstroIntegration } from "astro";
import type { ViteDevServer } from "vite";
import { setCurrentCatalogue } from "#catalogue/current.ts";
import { type Catalogue, loadCatalogue } from "#catalogue/load.ts";
import type { Memory } from "#catalogue/memory.ts";
import type { Environment } from "./environment.ts";
import { serveFullText } from "./full-text-writing.ts";
import { fillLiveContent } from "./live-content.ts";
import { toOverlay } from "./overlay.ts";
import { isWithin } from "./paths.ts";

/** Editors save a file in several steps, which take less than this. */
const SAVE_MS = 20;

/** Nothing is told in the terminal before a row of saves has come to its end. */
const SETTLE_MS = 300;

export const SITE_CONFIG = "site.config.ts";

/** Address of the page of loose ends. Astro makes no route of a folder whose name begins so: no build has it. */
const DESK = "/_desk";

interface FollowOptions {
  readonly environment: Environment;
  readonly catalogue: Catalogue;
  /** Of the same content. */
  readonly memory: Memory;
  /** Is told of every state in which the content comes to rest. */
  readonly onRest: (catalogue: Catalogue) => void;
  /** Is told why the content could not be read. */
  readonly onFailure: (error: unknown) => void;
}

export function followContent(options: FollowOptions): AstroIntegration {
  const { environment, memory, onRest, onFailure } = options;
  let { catalogue } = options;
  const changes: { readonly event: string; readonly path: string }[] = [];
  let resting: NodeJS.Timeout | undefined;
  const renew = oneAtATime(async (server: ViteDevServer) => {
    try {
      // Not as soon as they are noticed: what is being read then would be kept as news.
      for (const { event, path } of changes.splice(0)) memory.forget(event, path);
      catalogue = await loadCatalogue({ environment, memory });
      setCurrentCatalogue(catalogue);
      fillLiveContent(catalogue, environment);
      show(server);
      clearTimeout(resting);
      resting = setTimeout(() => onRest(catalogue), SETTLE_MS);
    } catch (error) {
      onFailure(error);
    }
  });
  return {
    name: "paper-planes-writing",
    hooks: {
      "astro:config:setup": ({ injectRoute }) => {
        const entrypoint = join(environment.root, "src/pages/_desk/index.astro");
        injectRoute({ pattern: DESK, entrypoint, prerender: true });
      },
      "astro:server:setup": ({ server }) => {
        server.watcher.add(environment.contentDir);
        serveFullText(server, environment);
        let saving: NodeJS.Timeout | undefined;
        const { contentDir, publicDir } = environment;
        server.watcher.on("all", (event, path) => {
          if (!isWithin(path, contentDir) && !isWithin(path, publicDir)) return;
          if (path.endsWith(SITE_CONFIG)) return;
          changes.push({ event, path });
          clearTimeout(saving);
          saving = setTimeout(() => void renew(server), SAVE_MS);
        });
        // A page that is opened shows what is wrong, and one that is mended is loaded again.
        server.environments.client.hot.on("vite:client:connect", (_data, client) => {
          const err = toOverlay(catalogue.problems, environment);
          if (err) client.send({ type: "error", err });
        });
      },
    },
  };
}

/** Makes Astro forget what it made of the content before, and browsers load their page again. */
function show({ environments }: ViteDevServer): void {
  for (const name of ["ssr", "prerender"])
    environments[name]?.hot.send("astro:content-changed", {});
  environments.client.hot.send({ type: "full-reload", path: "*" });
}

/** Work that never overlaps itself: asked for while it runs, it runs once more afterwards. */
function oneAtATime<Argument>(work: (argument: Argument) => Promise<void>) {
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  return (argument: Argument): Promise<void> => {
    next ??= running.then(() => {
      next = undefined;
      running = work(argument);
      return running;
    });
    return next;
  };
}
