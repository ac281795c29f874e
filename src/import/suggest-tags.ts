/** Tags of the site that an article is probably about. */

/** More would be a guess at everything. */
const MOST = 5;

/** Words that an article must hold how often, unless its title has them. */
const LEAST_USES = 2;

/**
 * @param labels Of the site, by slug.
 * @returns Labels, the best first.
 */
export function suggestTags(
  { title, body }: { readonly title: string; readonly body: string },
  labels: ReadonlyMap<string, string>,
): readonly string[] {
  const text = fold(body);
  const head = fold(title);
  const found = [...labels.values()].flatMap((label) => {
    const uses = count(text, fold(label));
    const inTitle = count(head, fold(label)) > 0;
    return inTitle || uses >= LEAST_USES ? [{ label, score: uses + (inTitle ? 10 : 0) }] : [];
  });
  return found
    .toSorted((a, b) => b.score - a.score || (a.label < b.label ? -1 : 1))
    .slice(0, MOST)
    .map(({ label }) => label);
}

function fold(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s\-_]+/g, " ");
}

/** Whole words, in singular or plural; in scripts without spaces any place. */
function count(text: string, label: string): number {
  const isShort = label.length < 3 && /^[\p{Script=Latin}\d]+$/u.test(label);
  if (label.trim() === "" || isShort) return 0;
  const words = label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const isSpaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(
    label,
  );
  const pattern = isSpaceless ? words : `(?<![\\p{L}\\p{N}])${words}(?:e?s)?(?![\\p{L}\\p{N}])`;
  return [...text.matchAll(new RegExp(pattern, "gu"))].length;
}
