/// <reference types="astro/client" />

declare module "virtual:paper-planes/site" {
  const content: {
    readonly site: import("#schemas/site.ts").Site;
    readonly cacheDir: string;
    readonly contentDir: string;
    readonly root: string;
    readonly isWriting: boolean;
    readonly own: import("#build/own-files.ts").Own;
  };
  export default content;
}

/** What the search says, in the language of the site. */
declare module "virtual:paper-planes/search-words" {
  const words: import("#i18n/words.ts").SearchWords;
  export default words;
}

/** What an article says once somebody does something in it, in the language of the site. */
declare module "virtual:paper-planes/reading-words" {
  const words: import("#i18n/words.ts").ReadingWords;
  export default words;
}

/** What the display panel says, likewise. */
declare module "virtual:paper-planes/display-words" {
  const words: import("#i18n/words.ts").DisplayWords;
  export default words;
}

declare module "virtual:paper-planes/origin.css";
declare module "virtual:paper-planes/theme.css";
