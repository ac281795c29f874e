/** Which of our faces a page is set in; see `scripts/fonts/` for what each is. */

type Face = "roman" | "display" | "sans" | "italic" | "mono";

/** The token of the styles that names a face. */
const TOKENS: Readonly<Record<Face, string>> = {
  roman: "serif",
  display: "display",
  sans: "sans",
  italic: "serif",
  mono: "mono",
};

/** A prompt quotes upright. */
const ITALIC = /<(?:em|i|cite|dfn)\b|(?<!"prompt"[^>]*>\s*)<blockquote\b|\sclass="lead\b/;
const MONO = /<(?:code|pre|kbd|samp)\b|\sclass="prompt\b/;

/** Scripts that are slanted for emphasis (ISO 15924). */
const SLANTED: ReadonlySet<string> = new Set(["Latn", "Cyrl", "Grek"]);

/**
 * The faces that a page needs at once, in the order in which they are seen.
 * @param html What it holds between the header and the footer of the site, which need "sans".
 * @param lang BCP 47, of the site.
 * @param replaced Tokens for which the owner has fonts.
 */
export function facesIn(html: string, lang: string, replaced: readonly string[]): readonly Face[] {
  const isSlanted = SLANTED.has(new Intl.Locale(lang).maximize().script ?? "");
  const needed: Readonly<Record<Face, boolean>> = {
    roman: true,
    display: true,
    sans: true,
    italic: isSlanted && ITALIC.test(html),
    mono: MONO.test(html),
  };
  return (Object.keys(needed) as Face[]).filter(
    (face) => needed[face] && !replaced.includes(TOKENS[face]),
  );
}
