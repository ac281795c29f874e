/** Fingerprints of values, to see whether anything that a page shows has changed. */
import { createHash } from "node:crypto";

/** 132 of the 256 bits: enough that two values never meet by accident. */
const DIGEST_CHARACTERS = 22;

/**
 * A short stable fingerprint: equal for equal content, whatever the order of keys.
 * @param value Data: JSON, and also Map, Set, Date, URL, bigint, bytes. Keys that are undefined
 *   count as absent.
 * @returns 22 characters of base64url, safe in file names and URLs.
 * @throws {TypeError} If it holds a function, a symbol or itself.
 */
export function digest(value: unknown): string {
  const hash = createHash("sha256").update(canonical(value, new Set()));
  return hash.digest("base64url").slice(0, DIGEST_CHARACTERS);
}

/** JSON with sorted keys; what JSON does not know is written as a call, which no JSON is. */
function canonical(value: unknown, above: Set<object>): string {
  if (value === undefined || value === null) return String(value);
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") return Object.is(value, -0) ? "0" : String(value);
  if (typeof value === "boolean") return String(value);
  if (typeof value === "bigint") return `bigint(${value})`;
  if (typeof value !== "object") throw new TypeError(`A ${typeof value} has no digest.`);
  if (above.has(value)) throw new TypeError("A value that contains itself has no digest.");
  above.add(value);
  const text = canonicalObject(value, (inner) => canonical(inner, above));
  above.delete(value);
  return text;
}

function canonicalObject(value: object, write: (inner: unknown) => string): string {
  if (Array.isArray(value)) return `[${Array.from(value, write).join(",")}]`;
  if (value instanceof Date) return `date(${value.getTime()})`;
  if (value instanceof URL) return `url(${value.href})`;
  if (value instanceof RegExp) return `regexp(${String(value)})`;
  if (ArrayBuffer.isView(value)) {
    const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    return `bytes(${bytes.toString("base64")})`;
  }
  if (value instanceof Set) return `set(${Array.from(value, write).sort().join(",")})`;
  if (value instanceof Map) {
    const entries = Array.from(value, ([key, inner]) => `${write(key)}:${write(inner)}`);
    return `map(${entries.sort().join(",")})`;
  }
  const entries: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const inner: unknown = Reflect.get(value, key);
    if (inner !== undefined) entries.push(`${JSON.stringify(key)}:${write(inner)}`);
  }
  return `{${entries.join(",")}}`;
}
