/** Links to other sites, and pictures there, that stand in fields: of articles, of authors, and of the site config. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Catalogue } from "#catalogue/load.ts";

export interface FieldLink {
  readonly href: string;
  /** Name in messages. */
  readonly file: string;
  /** 1-based; undefined where the address is put together. */
  readonly line: number | undefined;
  /** "canonicalURL", "nav" */
  readonly field: string;
  readonly isPicture?: true;
}

type Content = Pick<Catalogue, "site" | "posts" | "authors">;

/** A file, and what its fields lead to. */
interface Holder {
  readonly file: string;
  /** Absolute. */
  readonly path: string;
  readonly links: readonly (readonly [field: string, href: string])[];
}

/** @param nameOf The name of a file in messages. */
export function fieldLinks(
  content: Content,
  contentDir: string,
  nameOf: (path: string) => string,
): FieldLink[] {
  const config = join(contentDir, "site.config.ts");
  const holders = [...holdersOf(content), configHolder(content, config, nameOf(config))];
  return holders.flatMap(({ file, path, links }) => {
    if (links.length === 0) return [];
    const lines = existsSync(path) ? readFileSync(path, "utf8").split("\n") : [];
    return links.map(([field, href]) => {
      const line = lines.findIndex((text) => text.includes(href)) + 1;
      const isPicture = field === "ogImage" && { isPicture: true as const };
      return { href, file, line: line || undefined, field, ...isPicture };
    });
  });
}

function holdersOf({ posts, authors }: Content): Holder[] {
  return [
    ...posts.map(({ file, path, canonicalURL, ownCard }) => ({
      file,
      path,
      links: [
        ...(canonicalURL === undefined ? [] : [["canonicalURL", canonicalURL] as const]),
        ...(ownCard?.kind === "remote" ? [["ogImage", ownCard.url] as const] : []),
      ],
    })),
    ...authors.map(({ file, path, url, me }) => ({
      file,
      path,
      links: [
        ...(url === undefined ? [] : [["url", url] as const]),
        ...me.map((href) => ["me", href] as const),
      ],
    })),
  ];
}

function configHolder({ site }: Content, path: string, file: string): Holder {
  const links = (["nav", "footer"] as const).flatMap((field) =>
    site[field].map(({ href }) => [field, href] as const),
  );
  return { file, path, links: [...links, ...site.me.map((href) => ["me", href] as const)] };
}
