/// <reference types="astro/client" />

declare module "virtual:paper-planes/site" {
  const content: {
    readonly site: import("#schemas/site.ts").Site;
    readonly cacheDir: string;
    readonly root: string;
    /** Whether `public/mark.svg` replaces our mark. */
    readonly hasOwnMark: boolean;
  };
  export default content;
}

declare module "virtual:paper-planes/theme.css";
