/** What hosts are told: headers that fit every page, and redirects that lead somewhere. */
import { join } from "node:path";
import { unescape } from "html-escaper";
import { describe, expect, it } from "vitest";
import { listSites } from "../../scripts/test/sites.ts";
import { readEnvironment } from "../../src/build/environment.ts";
import { publishedAddresses } from "../../src/build/record.ts";
import { findForeign } from "../../src/catalogue/ledger-checks.ts";
import { type Catalogue, loadCatalogue } from "../../src/catalogue/load.ts";
import { publicAddresses } from "../../src/catalogue/public-addresses.ts";
import { admittedOnlyBy, parsePolicy } from "../../src/lib/csp.ts";
import { headersFor, parseHeaders, parseRedirects } from "../../src/lib/host-rules.ts";
import { readings } from "../host-readings.ts";
import {
  type Built,
  isArticle,
  isHidden,
  type Page,
  readBuiltSite,
  readBuiltSites,
} from "./built.ts";
import { gradeHeaders } from "./observatory.ts";

/** Of the page itself. Not parsed as HTML: there are many pages, and this stands in each at its beginning. */
const policyOf = ({ html }: Page) =>
  unescape(/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "");

/** Where a page leads by itself. */
const goalOf = ({ html }: Page) => {
  const goal = /http-equiv="refresh" content="0; url=([^"]*)"/.exec(html)?.[1];
  return goal && unescape(goal);
};

/** The headers of a page, by name in lower case. */
function headersOf(site: Built, file: string): Readonly<Record<string, string>> {
  const rules = parseHeaders(site.read("_headers"));
  const { pathname } = new URL(site.addressOf(file));
  const headers = [...headersFor(rules, pathname)];
  return Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value]));
}

const redirectsOf = (site: Built) =>
  site.files.has("_redirects") ? parseRedirects(site.read("_redirects")) : [];

describe.each(readBuiltSites())("what hosts are told of $name", (site) => {
  it("admits what the policy of any page admits, for a browser follows both", () => {
    const header = parsePolicy(headersOf(site, "index.html")["content-security-policy"] ?? "");
    const refused = site.pages.flatMap((page) =>
      admittedOnlyBy(parsePolicy(policyOf(page)), header).map((what) => `${page.file}: ${what}`),
    );
    expect(refused).toEqual([]);
    expect(site.pages.filter((page) => policyOf(page) === "").map(({ file }) => file)).toEqual([]);
    // What the search in the full text needs of the header of its worker.
    expect(header.get("script-src")).toContain("'wasm-unsafe-eval'");
    expect(header.get("frame-ancestors")).toEqual(["'none'"]);
  });

  it("earns an A+ of the HTTP Observatory, for every kind of page", () => {
    const articles = site.pages
      .filter(({ file }) => file.startsWith("posts/"))
      .filter((page, index) => index < 5 && isArticle(page) && !isHidden(page));
    const others = ["index.html", "posts/index.html", "feeds/index.html"];
    for (const page of [...articles, ...others.flatMap((file) => site.pageOf(file) ?? [])]) {
      const { grade } = gradeHeaders(headersOf(site, page.file), page.html, site.origin);
      expect(grade, page.file).toBe("A+");
    }
  });

  it.each(readings)("opens feeds and texts to all, and pages to none, on %s", (_, headersAt) => {
    const rules = parseHeaders(site.read("_headers"));
    const isText = /(?:^|\/)(?:(?:rss|atom|feed|index)\.xml|feed\.json|llms\.txt|.*\.(?:md|opml))$/;
    for (const file of site.files) {
      const headers = headersAt(rules, new URL(site.addressOf(file)).pathname);
      const [resources, allowed] = ["cross-origin-resource-policy", "access-control-allow-origin"];
      const page = site.pageOf(file);
      const isKept = file.endsWith("index.html") && page && !isHidden(page) && !goalOf(page);
      if (isText.test(file)) {
        expect(headers.get(resources), file).toBe("cross-origin");
        expect(headers.get(allowed), file).toBe("*");
      } else {
        expect(headers.get(allowed), file).toBeUndefined();
        if (isKept) expect(headers.get(resources), file).toBe("same-origin");
      }
      expect([undefined, "nosniff"]).toContain(headers.get("x-content-type-options"));
    }
  });

  it("leads every old address on to a page, as the page that lies there does", () => {
    const redirects = redirectsOf(site);
    const feed = redirects.find(({ from }) => from === `${site.base}feed/`);
    expect(feed?.to).toBe(`${site.base}rss.xml`);
    for (const { from, to } of redirects.filter((each) => each !== feed)) {
      const page = site.pageOf(site.fileOf(from.endsWith("/") ? from : `${from}/`) ?? "");
      if (to.endsWith("/rss.xml")) {
        // A page leads people to the tag, and names the feed that programs are led to.
        expect(page?.html, from).toContain(
          `rel="alternate" type="application/rss+xml" href="${to}"`,
        );
        expect(page && `${goalOf(page) ?? ""}rss.xml`, from).toBe(to);
        continue;
      }
      expect(page && goalOf(page), from).toBe(to);
      const goal = site.pageOf(site.fileOf(to) ?? "");
      expect(goal && goalOf(goal) === undefined, to).toBe(true);
    }
    // Those that lead to what is listed nowhere are told to nobody.
    const missing = site.pages
      .filter((page) => goalOf(page) !== undefined && page.file !== "feed/index.html")
      .filter((page) => !redirects.some(({ to }) => to === goalOf(page)))
      .filter((page) => !isHidden(site.pageOf(site.fileOf(goalOf(page) ?? "") ?? "") ?? page));
    expect(missing.map(({ file }) => file)).toEqual([]);
  });

  it("is within what Cloudflare reads", () => {
    const lines = site.read("_headers").split("\n");
    expect(lines.filter((line) => line.startsWith("/")).length).toBeLessThanOrEqual(100);
    expect(lines.filter((line) => line.length > 2000)).toEqual([]);
    expect(redirectsOf(site).length).toBeLessThanOrEqual(2000);
  });
});

/** The content of a built site, read again. */
async function readContent(name: string): Promise<Catalogue & { readonly now: number }> {
  const { switches = {} } = listSites().find((site) => site.name === name) ?? {};
  const environment = readEnvironment({ ...switches, OUT_DIR: join(readBuiltSite(name).folder) });
  return { ...(await loadCatalogue({ environment })), now: environment.now };
}

describe("the addresses that content has", () => {
  it.each(["default", "foreign", "reading"])("are those that %s was built at", async (name) => {
    const { now, ...content } = await readContent(name);
    const { taken, old } = publicAddresses(content, now);
    const built = publishedAddresses(readBuiltSite(name).folder);
    expect(findForeign(built, content)).toEqual([]);
    // What the engine makes of all articles, and feeds, which follow their tags.
    const own = /^\/(?:(?:archives|authors|feeds?|posts|search|series|tags)?\/?|.*\.(?:xml|json))$/;
    const known = [...taken.keys(), ...old.map(({ from }) => from)];
    expect(known.filter((address) => !own.test(address)).toSorted()).toEqual(
      built.filter((address) => !own.test(address)).toSorted(),
    );
    expect(old.filter(({ from, isServed }) => isServed && !built.includes(from))).toEqual([]);
  });
});
