/**
 * Content while it is written. Astro keeps its collections in a file, which it writes half a second
 * after a change and then reads whole: too late for somebody who looks at the page. So they are kept in
 * memory, where a change costs what has changed.
 */
import type { Plugin } from "vite";
import { COLLECTIONS, type Item, itemsOf } from "#catalogue/items.ts";
import { type LiveEntry, toLiveEntry } from "#catalogue/live-entries.ts";
import type { Catalogue } from "#catalogue/load.ts";
import type { Environment } from "./environment.ts";

/** Vite's modules and ours meet here. */
const KEY = "paper-planes.live-content";
const world = globalThis as Record<symbol, unknown>;

/** The module in which Astro looks for the collections. */

const STORE = /^\0astro:data-layer-content$/;

type Collections = Map<string, Map<string, LiveEntry>>;

/** Makes Astro look into memory. */
export function liveContent(): Plugin {
  return {
    name: "paper-planes:live-content",
    apply: "serve",
    transform: {
      filter: { id: STORE },
      handler: () => ({
        code: `export default globalThis[Symbol.for(${JSON.stringify(KEY)})];`,
        map: { mappings: "" },
      }),
    },
  };
}

const made = new WeakMap<Item, LiveEntry>();

/** Puts a catalogue into memory, where the next page finds it. */
export function fillLiveContent(catalogue: Catalogue, environment: Environment): void {
  const collections = (world[Symbol.for(KEY)] ??= new Map()) as Collections;
  for (const name of COLLECTIONS) {
    const entries = itemsOf(name, catalogue, environment).map((item) => {
      const entry = made.get(item) ?? toLiveEntry(item, environment.cacheDir);
      made.set(item, entry);
      return [item.id, entry] as const;
    });
    collections.set(name, new Map(entries));
  }
}
