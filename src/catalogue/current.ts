import type { Environment } from "#build/environment.ts";
import { ContentError } from "#lib/problems.ts";
import type { Catalogue } from "./load.ts";

/** Is told of a catalogue that takes the place of another. */
type Follower = (catalogue: Catalogue) => void;

interface Shared {
  catalogue?: Promise<Catalogue>;
  readonly followers: Set<Follower>;
}

/**
 * Node and Vite each keep an instance of our modules, so that a variable of a module is not shared between
 * a command and the Astro build inside it. The global registry of symbols is.
 */
const KEY = Symbol.for("paper-planes.catalogue");
const world = globalThis as { [KEY]?: Shared };
const shared = (world[KEY] ??= { followers: new Set() });

/** Makes a catalogue that a command has loaded the one that Astro's loaders use. */
export function setCurrentCatalogue(catalogue: Catalogue): void {
  shared.catalogue = Promise.resolve(catalogue);
  for (const follow of shared.followers) follow(catalogue);
}

/** Calls `follower` whenever a command has loaded the content anew. */
export function followCatalogue(follower: Follower): void {
  shared.followers.add(follower);
}

/** Forgets followers, before a server starts whose own will follow. */
export function forgetFollowers(): void {
  shared.followers.clear();
}

/** The catalogue of this run: the command's, or loaded now when Astro runs by itself. */
export function currentCatalogue(environment: Environment): Promise<Catalogue> {
  shared.catalogue ??= load(environment);
  return shared.catalogue;
}

/** In a build the command has loaded it, and Vite need not go through the modules that do. */
async function load(environment: Environment): Promise<Catalogue> {
  const { loadCatalogue } = await import("./load.ts");
  return loadCatalogue({ environment });
}

/** @throws {ContentError} If the catalogue holds an error. */
export function assertNoErrors({ problems }: Catalogue): void {
  if (problems.some(({ severity }) => severity === "error")) throw new ContentError(problems);
}
