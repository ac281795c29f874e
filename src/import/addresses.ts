/** Old addresses: which of them a static host can answer, and what they lead to now. */
import { isOurs, mayBeOfTag } from "#catalogue/address-checks.ts";
import { readAliases } from "#catalogue/aliases.ts";
import type { Frontmatter } from "#catalogue/frontmatter.ts";
import { Report } from "#catalogue/report.ts";
import { decode } from "./markdown.ts";

/** An old address, taken apart. */
export interface OldAddress {
  /** "/2023/05/wind/", decoded; with a slash in front. */
  readonly path: string;
  /** "?p=12", or empty. */
  readonly query: string;
}

/** Hosts and file systems differ in whether case counts, so it never may. */
export function foldPath(path: string): string {
  const segments = decode(path).split("/").filter(Boolean);
  if (/^index\.html?$/i.test(segments.at(-1) ?? "")) segments.pop();
  return `/${segments.join("/")}`.normalize("NFC").toLowerCase();
}

/**
 * @param address A path or a full address.
 * @param base Of the new site, which stands in front of all that it serves.
 */
export function readAddress(address: string, base: string): OldAddress | undefined {
  const url = URL.parse(address.trim(), "https://localhost");
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const whole = decode(url.pathname);
  const path =
    base !== "/" && `${whole}/`.startsWith(base) ? `/${whole.slice(base.length)}` : whole;
  return { path, query: url.search };
}

/** The readers of aliases name the field of a file; here there is no file yet. */
const NOWHERE: Frontmatter = {
  source: { file: "", path: "", name: "" },
  fields: {},
  bodyLine: 1,
  hasBody: true,
  lineOf: () => 1,
  commentAt: () => undefined,
};

/**
 * Why a path cannot lead anywhere: undefined when it can.
 * @param isOfTag Whether it would lead to a tag, whose old addresses may lie among ours.
 */
export function faultOfPath(path: string, isOfTag = false): string | undefined {
  const report = new Report();
  readAliases(NOWHERE, [path], report);
  if (report.hasErrors) return "no host could answer it";
  const folder = path.replace(/\/?$/, "/");
  return isOurs(folder) && !(isOfTag && mayBeOfTag(folder))
    ? "the site itself needs it"
    : undefined;
}

/** Whether a query chooses what is shown: "?p=12". Others only count readers: "?utm_source=…". */
export function isChoice(query: string): boolean {
  return /[?&](?:p|page_id|post|id|cat|attachment_id|story)=/i.test(query);
}

/** Whether two addresses are of one site, with or without "www.". */
export function isSameSite(address: string, site: string | undefined): boolean {
  const [one, other] = [address, site ?? ""].map((each) =>
    URL.parse(each)?.host.replace(/^www\./, ""),
  );
  return one !== undefined && one === other;
}
