/** Who may read what. @param sitemapUrl Absolute address of the sitemap index. */
export function robotsTxt({ sitemapUrl }: { readonly sitemapUrl: string }): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${sitemapUrl}\n`;
}
