/**
 * Lets the script of every page fetch the search without Vite's preload helper.
 *
 * Vite wraps each `import()` in a helper of 1.8 KB, which alone would outweigh the code that waits
 * for a key. It fetches a chunk's imports and styles ahead; ours are one file each, and their
 * styles come through `?url`. @see https://github.com/vitejs/vite/issues/13952
 */
import type { Plugin } from "vite";

const HELPER = /^\0vite\/preload-helper/;

export function leanImports(): Plugin {
  return {
    name: "paper-planes:lean-imports",
    enforce: "pre",
    applyToEnvironment: ({ config }) => config.consumer === "client",
    // No list of files to fetch ahead either: it would stand in the script of every page.
    config: () => ({ build: { modulePreload: { resolveDependencies: () => [] } } }),
    load: {
      filter: { id: HELPER },
      handler: () => "export const __vitePreload = (load) => load();",
    },
    generateBundle(_, bundle) {
      const files = Object.values(bundle).filter((file) => file.type === "chunk");
      for (const name of new Set(files.flatMap(({ dynamicImports }) => dynamicImports))) {
        const file = bundle[name];
        const styles = file?.type === "chunk" ? file.viteMetadata?.importedCss.size : 0;
        if (!styles) continue;
        this.error(
          `${name} is fetched with import() and imports a stylesheet, which nothing would load. ` +
            'Import it with "?url" and add a <link>.',
        );
      }
    },
  };
}
