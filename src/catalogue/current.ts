import type { Environment } from "#build/environment.ts";
import { ContentError } from "#lib/problems.ts";
import type { Catalogue } from "./load.ts";

/**
 * Node and Vite each keep an instance of our modules, so that a variable of a module is not shared between
 * a command and the Astro build inside it. The global registry of symbols is.
 */
const KEY = Symbol.for("paper-planes.catalogue");
const shared = globalThis as { [KEY]?: Promise<Catalogue> };

/** Makes a catalogue that a command has loaded the one that Astro's loaders use. */
export function setCurrentCatalogue(catalogue: Catalogue): void {
  shared[KEY] = Promise.resolve(catalogue);
}

/** Forgets the catalogue, so that the next use reads the content folder again. */
export function forgetCatalogue(): void {
  delete shared[KEY];
}

/** The catalogue of this run: the command's, or loaded now when Astro runs by itself. */
export function currentCatalogue(environment: Environment): Promise<Catalogue> {
  shared[KEY] ??= load(environment);
  return shared[KEY];
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
