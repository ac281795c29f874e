/**
 * The files that hosts read beside the site: `_headers` and `_redirects`, for Cloudflare Pages, Netlify
 * and those who learnt from them. They are written always, because a host that knows them not serves
 * two small files more, and one that does must not be forgotten.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Catalogue } from "#catalogue/load.ts";
import { publicAddresses } from "#catalogue/public-addresses.ts";
import { joinRedirects, printHeaders, printRedirects, type Redirect } from "#lib/host-rules.ts";
import { createAddresses } from "#lib/urls.ts";
import { headerRules } from "#outputs/header-rules.ts";
import { HEADERS_FILE, REDIRECTS_FILE } from "./host-rules-file.ts";
import type { SiteFiles } from "./site-files.ts";

interface HostFilesOptions {
  /** The built site, before it is published. */
  readonly folder: string;
  readonly built: SiteFiles;
  readonly catalogue: Pick<Catalogue, "site" | "posts" | "pages" | "authors" | "tags">;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Variables of the host that builds. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/**
 * Writes them, without a word of what is unlisted: some hosts serve these files. An
 * owner's `_headers` in `public/` stays as it is, and the plain redirects of an owner come before ours.
 */
export function writeHostFiles({ folder, built, catalogue, now, env }: HostFilesOptions): void {
  const { base } = createAddresses({ site: catalogue.site.url, base: catalogue.site.base });
  const headers = join(folder, HEADERS_FILE);
  if (!existsSync(headers)) {
    const hidden = catalogue.pages.filter(({ isUnlisted }) => isUnlisted).map(({ slug }) => slug);
    const files = built.files.filter(
      (file) => !hidden.includes(file.replace(/\/index\.html$/, "")),
    );
    writeFileSync(
      headers,
      printHeaders(headerRules({ base, files, feeds: built.feeds, policy: built.policy })),
    );
  }
  const ours = redirectsOf(built, catalogue, now);
  if (ours.length === 0) return;
  const redirects = join(folder, REDIRECTS_FILE);
  const owners = existsSync(redirects) ? readFileSync(redirects, "utf8") : "";
  // Netlify prefers a page that lies at the address, Cloudflare refuses the sign that forbids it to.
  writeFileSync(redirects, joinRedirects(owners, printRedirects(ours, Boolean(env?.NETLIFY))));
}

/** Old addresses and where they lead; those of unlisted articles would be told to everybody here. */
function redirectsOf(
  { leadingOn }: SiteFiles,
  catalogue: HostFilesOptions["catalogue"],
  now: number,
): readonly Redirect[] {
  const { site } = catalogue;
  const addresses = createAddresses({ site: site.url, base: site.base });
  const { old } = publicAddresses(catalogue, now);
  const ours = old
    .filter(({ isUnlisted, isServed }) => !isUnlisted && !isServed)
    .map(({ from, to }) => ({ from, to: addresses.file(to) }));
  // A page there says where feeds are, for hosts that can do no more.
  const feed = { from: "/feed/", to: addresses.rss() };
  return [...ours, ...(leadingOn.has("feed/index.html") ? [feed] : [])].map(({ from, to }) => ({
    from: addresses.base + sourceOf(from).slice(1),
    to,
  }));
}

/** A path as browsers ask for it, in which nothing stands for anything else. */
function sourceOf(path: string): string {
  // "/old.html/" is asked for as the file that it was.
  const asked = /\.\w+\/$/.test(path) ? path.slice(0, -1) : path;
  return encodeURI(asked).replaceAll("*", "%2A").replaceAll(":", "%3A");
}
