import { join } from "node:path";
import mdx from "@astrojs/mdx";
import { satteri } from "@astrojs/markdown-satteri";
import sitemap from "@astrojs/sitemap";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "astro/config";
import { readEnvironment } from "./src/build/environment.ts";
import { contentModules } from "./src/build/content-modules.ts";
import { byLanguage } from "./src/build/mdx-languages.ts";
import { liveContent } from "./src/build/live-content.ts";
import { overlayEscape } from "./src/build/overlay-escape.ts";
import { plainImports } from "./src/build/plain-imports.ts";
import { bundleKey, bundleOf } from "./src/build/style-bundles.ts";
import { currentCatalogue } from "./src/catalogue/current.ts";
import { loadSite } from "./src/catalogue/site-config.ts";
import { homeOf, markdownPlugins } from "./src/markdown/plugins.ts";
import { sitemapOptions } from "./src/outputs/sitemap.ts";

const environment = readEnvironment();
const site = await loadSite(environment);
const { root, cacheDir, contentDir } = environment;

export default defineConfig({
  // Each content folder has its own Astro root, so that what Astro writes there (`.astro/`, its store,
  // its cache) never meets another content folder's, and two builds can run at once.
  root: cacheDir,
  srcDir: join(root, "src"),
  publicDir: environment.publicDir,
  cacheDir: join(cacheDir, "astro"),
  outDir: environment.staging,
  site: site.url,
  base: site.base,
  trailingSlash: "always",
  prerenderConflictBehavior: "error",
  integrations: [
    mdx({
      processor: byLanguage(site.lang, (lang) =>
        satteri(
          markdownPlugins({ base: site.base, lang, frames: site.frames, home: homeOf(site) }),
        ),
      ),
      syntaxHighlight: false,
    }),
    sitemap(sitemapOptions(() => currentCatalogue(environment))),
  ],
  markdown: { syntaxHighlight: false },
  image: {
    responsiveStyles: false,
    // AVIF at Sharp's usual effort of 4 takes six times as long and saves a tenth of the bytes.
    service: { entrypoint: "astro/assets/services/sharp", config: { avif: { effort: 2 } } },
  },
  build: { inlineStylesheets: "never", concurrency: 8 },
  devToolbar: { enabled: false },
  experimental: { incrementalBuild: true },
  vite: {
    plugins: [
      tailwindcss(),
      contentModules({ environment, site }),
      liveContent(),
      overlayEscape(),
      plainImports(),
    ],
    build: { assetsInlineLimit: 0 },
    define: { "import.meta.env.BUNDLES": JSON.stringify(bundleKey) },
    environments: {
      prerender: {
        build: {
          rolldownOptions: { output: { codeSplitting: { groups: [{ name: bundleOf }] } } },
        },
      },
    },
    cacheDir: join(cacheDir, "vite"),
    // Found only at the first search, it would make Vite reload the page and close the dialog.
    optimizeDeps: { include: ["fuse.js/basic"] },
    server: {
      fs: { allow: [root, contentDir] },
      // One file for every article, which only we write.
      watch: { ignored: [join(cacheDir, "bodies", "**")] },
    },
  },
});
