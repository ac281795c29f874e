/** Text into markup, harmlessly. */

/** XML 1.0 forbids every other character, even escaped; HTML reports them as errors. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Drops what XML 1.0 forbids: control characters, halves of surrogate pairs. */
export function withoutControls(text: string): string {
  return text.replace(FORBIDDEN, "");
}

/** Escapes for text and quoted attributes of HTML; drops control characters. */
export function escapeHtml(text: string): string {
  return escapeXml(text);
}

/**
 * Escapes for text and quoted attributes of XML, drops what XML 1.0 forbids: control characters,
 * halves of surrogate pairs.
 */
export function escapeXml(text: string): string {
  return withoutControls(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/**
 * JSON for the inside of a `<script type="application/ld+json">`: nothing in it can end the
 * element or open a comment, and a parser reads the same value.
 * @throws {TypeError} If `value` has no JSON: undefined, a function, a cycle.
 */
export function jsonForHtml(value: unknown): string {
  const json: string | undefined = JSON.stringify(value);
  if (json === undefined) throw new TypeError(`There is no JSON for ${typeof value}.`);
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
