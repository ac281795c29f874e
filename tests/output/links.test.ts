/** Every address that a site of ours names in itself leads to a file of it. */
import { describe, expect, it } from "vitest";
import { elementsOf, readBuiltSites } from "./built.ts";
import { faultsOf, linksIn, linksInCss, linksOnPages, pagesOutOfReach, textsIn } from "./links.ts";

describe.each(readBuiltSites())("the links of $name", (site) => {
  const xmlFiles = [...site.files].filter((file) => file.endsWith(".xml"));

  it("lead somewhere on every page, anchors and pictures too", () => {
    const links = linksOnPages(site);
    expect(links.length).toBeGreaterThan(50);
    expect(faultsOf(site, links)).toEqual([]);
  });

  it("lead somewhere in stylesheets", () => {
    const styles = [...site.files].filter((file) => file.endsWith(".css"));
    const links = styles.flatMap((file) => linksInCss(file, site.read(file)));
    expect(links.length).toBeGreaterThan(0);
    expect(faultsOf(site, links)).toEqual([]);
  });

  it("lead somewhere in feeds, absolute ones only, down to the text they carry", () => {
    const feeds = xmlFiles.filter((file) => /(rss|atom)\.xml$/.test(file));
    expect(feeds).toContain("rss.xml");
    for (const file of feeds) {
      const xml = site.read(file);
      const attributes = xml.matchAll(
        /<(?:atom:)?(?:link|enclosure|media:content) [^>]*?(?:href|url)="([^"]*)"/g,
      );
      const direct = [
        ...["link", "guid"].flatMap((name) => textsIn(xml, name)),
        ...[...attributes].map(([, href = ""]) =>
          href.replaceAll("&apos;", "'").replaceAll("&amp;", "&"),
        ),
      ].filter((href) => /^https?:/.test(href));
      const carried = ["description", "content:encoded", "content", "summary"]
        .flatMap((name) => textsIn(xml, name))
        .flatMap((html) => linksIn(file, elementsOf(html)));
      const links = [...direct.map((href) => ({ from: file, href })), ...carried];
      expect(links.length).toBeGreaterThan(0);
      expect(faultsOf(site, links)).toEqual([]);
      expect(links.filter(({ href }) => !URL.canParse(href))).toEqual([]);
    }
  });

  it("lead somewhere in the sitemap and in robots.txt", () => {
    const maps = xmlFiles.filter((file) => file.startsWith("sitemap"));
    expect(maps).toContain("sitemap-index.xml");
    const links = maps.flatMap((from) =>
      textsIn(site.read(from), "loc").map((href) => ({ from, href })),
    );
    const robots = [...site.read("robots.txt").matchAll(/^Sitemap: (.+)$/gm)];
    expect(robots).toHaveLength(1);
    links.push({ from: "robots.txt", href: robots[0]?.[1] ?? "" });
    expect(faultsOf(site, links)).toEqual([]);
    expect(links.filter(({ href }) => !href.startsWith(`${site.origin}${site.base}`))).toEqual([]);
  });

  it("lead somewhere in the search index", () => {
    const [, tags, posts] = JSON.parse(site.read("search/index.json")) as [
      number,
      [start: string, labels: string[], rests: string[]],
      [start: string, rests: string[]],
    ];
    const hrefs = [
      ...tags[2].map((rest) => tags[0] + rest),
      ...posts[1].map((rest) => posts[0] + rest),
    ];
    expect(
      faultsOf(
        site,
        hrefs.map((href) => ({ from: "search/index.json", href })),
      ),
    ).toEqual([]);
  });

  it("reach every page from the home page, but for unlisted ones", () => {
    expect(pagesOutOfReach(site).filter((file) => !file.includes("zqunlisted"))).toEqual([]);
  });
});
