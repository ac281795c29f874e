/**
 * Grades the headers of a page by the rules of the HTTP Observatory, as far as a static site can meet
 * them: cookies, CORS and redirects to HTTPS are the host's.
 * @see https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring
 */
import { parsePolicy, type Policy } from "../../src/lib/csp.ts";

/** Headers by name in lower case. */
export type Headers = Readonly<Record<string, string | undefined>>;

interface Grade {
  readonly score: number;
  readonly grade: string;
  /** Points by what was looked at. */
  readonly points: Readonly<Record<string, number>>;
}

const BASE_SCORE = 100;

/** What is above the base counts only for those who lose little of it. */
const LEAST_FOR_BONUS = 90;

const SIX_MONTHS_SECONDS = 15_768_000;

const BROAD = ["ftp:", "http:", "https:", "*", "http://*", "https://*"];
const PRIVATE_REFERRERS = [
  "no-referrer",
  "same-origin",
  "strict-origin",
  "strict-origin-when-cross-origin",
];

/** @param html Of the page, whose own policy is followed as well, and whose scripts are looked at. */
export function gradeHeaders(headers: Headers, html: string, origin: string): Grade {
  const policy = parsePolicy(headers["content-security-policy"] ?? "");
  const points = {
    "content-security-policy": policy.size === 0 ? -25 : pointsOfPolicy(policy),
    "cross-origin-resource-policy": pointsOfResources(headers["cross-origin-resource-policy"]),
    "referrer-policy": pointsOfReferrer(headers["referrer-policy"]),
    "strict-transport-security": pointsOfTransport(headers["strict-transport-security"]),
    "subresource-integrity": pointsOfScripts(html, origin),
    "x-content-type-options": headers["x-content-type-options"] === "nosniff" ? 0 : -5,
    "x-frame-options": pointsOfFrames(headers["x-frame-options"], policy),
  };
  const all = Object.values(points);
  const sum = (list: readonly number[]) => list.reduce((total, each) => total + each, 0);
  const without = BASE_SCORE + sum(all.filter((each) => each < 0));
  const score = without >= LEAST_FOR_BONUS ? BASE_SCORE + sum(all) : without;
  return { score, grade: gradeOf(score), points };
}

function gradeOf(score: number): string {
  if (score >= 100) return "A+";
  return score >= 90 ? "A" : "worse";
}

function pointsOfPolicy(policy: Policy): number {
  const of = (name: string) => policy.get(name) ?? policy.get("default-src") ?? ["*"];
  const [scripts, styles, objects] = [of("script-src"), of("style-src"), of("object-src")];
  const passive = [...of("img-src"), ...of("media-src")];
  const active = [...policy].flatMap(([name, sources]) =>
    ["img-src", "media-src"].includes(name) ? [] : sources,
  );
  const isInsecure = (source: string) => /^(?:http|ftp):/.test(source);
  const isUnsafe = (source: string) => ["'unsafe-inline'", "data:", ...BROAD].includes(source);
  if (scripts.some(isUnsafe) || objects.some((source) => BROAD.includes(source))) return -20;
  if (active.some(isInsecure)) return -20;
  if ([...scripts, ...styles].includes("'unsafe-eval'")) return -10;
  if (passive.some(isInsecure)) return -10;
  if (styles.some(isUnsafe)) return 0;
  return policy.get("default-src")?.join() === "'none'" ? 10 : 5;
}

function pointsOfResources(value: string | undefined): number {
  if (value === undefined || value === "cross-origin") return 0;
  return ["same-origin", "same-site"].includes(value) ? 10 : -5;
}

function pointsOfReferrer(value: string | undefined): number {
  if (value === undefined) return 0;
  return PRIVATE_REFERRERS.includes(value) ? 5 : -5;
}

function pointsOfTransport(value: string | undefined): number {
  const seconds = Number(/\bmax-age=(\d+)/.exec(value ?? "")?.[1] ?? Number.NaN);
  if (Number.isNaN(seconds)) return -20;
  return seconds >= SIX_MONTHS_SECONDS ? 0 : -10;
}

function pointsOfScripts(html: string, origin: string): number {
  const sources = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]*)"/g)].map(([, src = ""]) => src);
  return sources.some((src) => new URL(src, origin).origin !== origin) ? -5 : 0;
}

function pointsOfFrames(value: string | undefined, policy: Policy): number {
  const ancestors = policy.get("frame-ancestors");
  if (ancestors && !ancestors.some((source) => BROAD.includes(source))) return 5;
  return ["DENY", "SAMEORIGIN"].includes(value ?? "") ? 0 : -20;
}
