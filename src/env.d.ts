/// <reference types="astro/client" />

declare module "virtual:paper-planes/site" {
  const content: {
    readonly site: import("#schemas/site.ts").Site;
    readonly cacheDir: string;
    readonly root: string;
    /** Which of these files `public/` holds: `mark.svg` replaces our mark, `favicon.svg` is the tab's. */
    readonly own: { readonly mark: boolean; readonly favicon: boolean };
  };
  export default content;
}

declare module "virtual:paper-planes/theme.css";
