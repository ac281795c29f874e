/** The links of the header of a site whose owner named none. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { wordsFor } from "#i18n/words.ts";
import type { Site } from "#schemas/site.ts";

const ABOUT_FILES = ["about.md", "about.mdx", "about/index.md", "about/index.mdx"];

/** In the language of the interface; to /about/ only where there is such a page. */
export function defaultNavigation(lang: string, contentDir: string): Site["nav"] {
  const { articles, tags, archives, about } = wordsFor(lang);
  const hasAbout = ABOUT_FILES.some((name) => existsSync(join(contentDir, "pages", name)));
  return [
    { label: articles, href: "/posts/" },
    { label: tags, href: "/tags/" },
    { label: archives, href: "/archives/" },
    ...(hasAbout ? [{ label: about, href: "/about/" }] : []),
  ];
}
