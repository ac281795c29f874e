import type { Plugin } from "vite";

/** The id under which Vite keeps what it wraps around every dynamic import: "\0vite/preload-helper.js". */
const HELPER = /vite\/preload-helper\.js$/;

/**
 * Leaves dynamic imports to the browser. Vite wraps them in a helper that preloads what they import and
 * waits for their stylesheets; our lazy modules are few, load their own styles, and every page would
 * carry the helper's 700 bytes (with Brotli) for the one import of the search.
 */
export function plainImports(): Plugin {
  return {
    name: "paper-planes:plain-imports",
    enforce: "pre",
    apply: "build",
    // Without the helper, nobody reads the list of files that Vite writes for it into every page.
    config: () => ({ build: { modulePreload: { resolveDependencies: () => [] } } }),
    load: {
      filter: { id: HELPER },
      handler: () => "export const __vitePreload = (load) => load();",
    },
  };
}
