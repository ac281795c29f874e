/**
 * How hosts read `_headers`: which rules they follow for a path, and what they make of two rules that
 * set one header.
 * @see https://developers.cloudflare.com/pages/configuration/headers/
 * @see https://docs.netlify.com/manage/routing/headers/
 */
import type { HeaderRule } from "../src/lib/host-rules.ts";

/** The headers of a path by name in lower case. */
type Reading = (rules: readonly HeaderRule[], path: string) => ReadonlyMap<string, string>;

/** Takes a path to the letter, and sends all values of a header, joined by commas. */
export const asCloudflare: Reading = (rules, path) => {
  const headers = new Map<string, string>();
  for (const [name, value] of headersOf(rules, path, cloudflarePattern)) {
    const before = headers.get(name);
    headers.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return headers;
};

/** Takes a path with a slash at its end for the one without, and sends the last value of a header. */
export const asNetlify: Reading = (rules, path) => new Map(headersOf(rules, path, netlifyPattern));

export const readings: readonly (readonly [host: string, reading: Reading])[] = [
  ["Cloudflare", asCloudflare],
  ["Netlify", asNetlify],
];

function headersOf(
  rules: readonly HeaderRule[],
  path: string,
  patternOf: (path: string) => string,
): (readonly [name: string, value: string])[] {
  return rules
    .filter((rule) => new RegExp(`^${patternOf(rule.path)}$`, "u").test(path))
    .flatMap(({ headers }) => headers.map(([name, value]) => [name.toLowerCase(), value] as const));
}

function cloudflarePattern(path: string): string {
  return path
    .split("*")
    .map((part) => literal(part).replace(/:[A-Za-z]\w*/g, "[^/]+"))
    .join(".*");
}

function netlifyPattern(path: string): string {
  const parts = path
    .split("/")
    .filter((part) => part !== "")
    .map((part) => {
      if (part.startsWith(":")) return "[^/]+";
      return part === "*" ? "?.*" : part.split("*").map(literal).join(".*");
    });
  return `/${parts.join("/")}/?`;
}

function literal(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
}
