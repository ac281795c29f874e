import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Environment } from "#build/environment.ts";
import type { Site } from "#schemas/site.ts";
import { engineDigest, Renderer } from "./bodies.ts";
import { bodiesFolder, listBodies } from "./body-cache.ts";
import type { Memory } from "./memory.ts";
import { Pictures } from "./pictures.ts";
import { Report } from "./report.ts";
import { Snapshot } from "./snapshot.ts";

/** What all readers of a run share. */
export interface Desk {
  readonly environment: Environment;
  readonly site: Site;
  readonly report: Report;
  readonly pictures: Pictures;
  readonly renderer: Renderer;
  readonly snapshot: Snapshot;
  /** Digest of the code that reads and renders. */
  readonly engine: string;
  /** Names that MDX may use without importing them. */
  readonly components: readonly string[];
  /** What is known while a site is being written. */
  readonly memory: Memory | undefined;
  /** To be called when threads begin to render. */
  readonly onRender: () => void;
}

/** Opens what the last run left. The renderer has to be closed. */
export async function openDesk(
  environment: Environment,
  site: Site,
  { memory, onRender = () => {} }: Partial<Pick<Desk, "memory" | "onRender">> = {},
): Promise<Desk> {
  const { cacheDir, root } = environment;
  const engine = await engineDigest(root);
  const folder = bodiesFolder(cacheDir);
  const path = join(cacheDir, "catalogue.json");
  // What lies there is known already, but for a file or two.
  const isKnown = memory !== undefined && !memory.isEmpty;
  const bodies = isKnown ? new Set<string>() : await listBodies(folder);
  const snapshot = isKnown ? Snapshot.unsaved() : await Snapshot.open(path, { engine, bodies });
  return {
    environment,
    site,
    report: new Report(),
    pictures: new Pictures(environment, snapshot.pictures),
    renderer: new Renderer(folder),
    snapshot,
    engine,
    components: mdxComponents(root),
    memory,
    onRender,
  };
}

/** Names of the components that MDX may use without importing them. */
function mdxComponents(root: string): readonly string[] {
  return readdirSync(join(root, "src/components/mdx"))
    .filter((name) => name.endsWith(".astro"))
    .map((name) => name.slice(0, -".astro".length))
    .toSorted();
}
