/** Who may read what. @see https://www.rfc-editor.org/rfc/rfc9309 */

interface RobotsOptions {
  /** Absolute address of the sitemap index. */
  readonly sitemapUrl: string;
  /** Root-relative paths that nobody shall fetch. */
  readonly disallow?: readonly string[];
  /** Rules for some crawlers alone, named as they call themselves; nobody else's rules hold there. */
  readonly agents?: readonly {
    readonly names: readonly string[];
    readonly disallow: readonly string[];
  }[];
}

/** The text of `robots.txt`; unlisted pages are never in it, for it is public itself. */
export function robotsTxt({ sitemapUrl, disallow = [], agents = [] }: RobotsOptions): string {
  const groups = [...agents, { names: ["*"], disallow }].map((group) =>
    [
      ...group.names.map((name) => `User-agent: ${onOneLine(name)}`),
      ...group.disallow.map((path) => `Disallow: ${onOneLine(path)}`),
      ...(group.disallow.length === 0 ? ["Allow: /"] : []),
    ].join("\n"),
  );
  return `${groups.join("\n\n")}\n\nSitemap: ${onOneLine(sitemapUrl)}\n`;
}

/** A line break in a value would begin another rule. */
function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, " ").trim();
}
