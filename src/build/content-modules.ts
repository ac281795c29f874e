import { existsSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import type { Plugin } from "vite";
import { wordsFor } from "../i18n/words.ts";
import type { Site } from "../schemas/site.ts";
import type { Environment } from "./environment.ts";
import { readOwn } from "./own-files.ts";
import { isWithin } from "./paths.ts";
import { sharedAsset } from "./shared-assets.ts";

const SITE = "virtual:paper-planes/site";
const SEARCH_WORDS = "virtual:paper-planes/search-words";
const DISPLAY_WORDS = "virtual:paper-planes/display-words";
const READING_WORDS = "virtual:paper-planes/reading-words";
const THEME = "virtual:paper-planes/theme.css";
const ORIGIN = "virtual:paper-planes/origin.css";

/**
 * Gives pages what belongs to the content folder: the checked site config as `virtual:paper-planes/site`,
 * what the search and an article say in its language as `virtual:paper-planes/search-words` and
 * `virtual:paper-planes/reading-words`, the owner's `theme.css`
 * as `virtual:paper-planes/theme.css`, and what paper says before paths as `virtual:paper-planes/origin.css`. Resolves `@/assets/…` and `../assets/…` of MDX articles, as
 * AstroPaper writes them, and lets articles outside the project import the project's packages, as MDX does.
 */
export function contentModules({
  environment,
  site,
}: {
  environment: Environment;
  site: Site;
}): Plugin {
  const { contentDir, cacheDir, root } = environment;
  const theme = join(contentDir, "theme.css");
  return {
    name: "paper-planes:content-modules",
    enforce: "pre",
    async resolveId(id, importer) {
      if (id === SITE) return `\0${SITE}`;
      if (id === SEARCH_WORDS) return `\0${SEARCH_WORDS}`;
      if (id === DISPLAY_WORDS) return `\0${DISPLAY_WORDS}`;
      if (id === READING_WORDS) return `\0${READING_WORDS}`;
      if (id === THEME) return existsSync(theme) ? theme : `\0${THEME}`;
      if (id === ORIGIN) return `\0${ORIGIN}`;
      if (importer === undefined || !isWithin(importer, contentDir)) return null;
      if (id.startsWith("@/")) return join(contentDir, id.slice(2));
      const shared = sharedAsset(id, importer, contentDir);
      if (shared !== undefined) return shared;
      if (id.startsWith(".") || isAbsolute(id) || isWithin(contentDir, root)) return null;
      return this.resolve(id, join(root, "package.json"), { skipSelf: true });
    },
    async load(id) {
      if (id === `\0${SITE}`) {
        const own = await readOwn(environment);
        if (existsSync(theme)) this.addWatchFile(theme);
        const isWriting = environment.mode === "dev";
        return `export default ${JSON.stringify({ site, cacheDir, contentDir, root, own, isWriting })};`;
      }
      if (id === `\0${SEARCH_WORDS}`) {
        const { searching, lang } = wordsFor(site.lang);
        return `export default ${JSON.stringify({ ...searching, lang })};`;
      }
      if (id === `\0${DISPLAY_WORDS}`) {
        return `export default ${JSON.stringify(wordsFor(site.lang).displaying)};`;
      }
      if (id === `\0${READING_WORDS}`) {
        const { reading, lang } = wordsFor(site.lang);
        return `export default ${JSON.stringify({ ...reading, lang })};`;
      }
      if (id === `\0${THEME}`) return "";
      if (id === `\0${ORIGIN}`)
        return `@media print { :root { --origin: ${JSON.stringify(site.url)}; } }`;
      return null;
    },
  };
}
