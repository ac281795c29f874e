/** Tags: a slug is the tag, labels are how people write it. */
import { toSlugSegment } from "./slug.ts";

/** A label where it was written. */
interface TagUse {
  readonly label: string;
  readonly file: string;
  readonly line?: number;
}

/** Labels that mean different things and would share one address. */
interface TagCollision {
  readonly slug: string;
  /** One of each meaning, in the order of their first use. */
  readonly labels: readonly string[];
  /** The first use of each of `labels`. */
  readonly uses: readonly TagUse[];
  /** Their files, each once. */
  readonly files: readonly string[];
}

interface CollectedTags {
  /** The label to show for each slug that is used or declared. */
  readonly labels: ReadonlyMap<string, string>;
  readonly collisions: readonly TagCollision[];
}

/** Full-width Latin and half-width kana: only their width differs from the usual letters. */
const OTHER_WIDTH = /[\uFF01-\uFF9F]+/g;

/** Signs that tell names apart, and their words. They stand after what is special by place. */
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  // "C#", "F#": after a letter or digit. A leading "#" is only how some people write a tag.
  [/(?<=[\p{L}\p{N}])#/gu, " sharp "],
  // ".NET" begins a word; "Node.js" and "4.0" fall to the hyphen.
  [/(?<![\p{L}\p{M}\p{N}.])\.(?=[\p{L}\p{N}])/gu, " dot "],
  [/\+/g, " plus "],
  [/&/g, " and "],
  [/@/g, " at "],
  [/%/g, " percent "],
  [/\*/g, " star "],
  [/=/g, " equals "],
];

/**
 * The slug of a tag. "C", "C++", "C#", ".NET" → "c", "c-plus-plus", "c-sharp", "dot-net";
 * "Node.js" → "node-js", "R&D" → "r-and-d". Other scripts stay, and so does an emoji that stands
 * alone; a label of other signs only is spelt by their code points ("???" → "u3f-u3f-u3f").
 * @returns Not percent-encoded; empty only for a label in which nothing is visible.
 */
export function toTagSlug(label: string): string {
  const text = toUsualWidth(label);
  let spoken = text;
  for (const [sign, word] of SPOKEN) spoken = spoken.replace(sign, word);
  return toSlugSegment(spoken) || spellSigns(text);
}

/**
 * Whether no tag can have its page at a path where another system had one: "/tags/next.js/", "/tags/c++/".
 * @param path With a slash at both ends, decoded.
 */
export function isForeignTagPath(path: string): boolean {
  const name = /^\/tags\/([^/]+)\/$/.exec(path)?.[1]?.normalize("NFC").toLowerCase();
  return name !== undefined && toTagSlug(name) !== name;
}

/**
 * Gathers the labels of a site.
 * @param uses Every label of every article.
 * @param declared Tags the owner describes; their labels win, and settle what would collide.
 * @returns For each slug the declared label, else the most used one; and the collisions left.
 */
export function collectTags(
  uses: readonly TagUse[],
  declared: readonly { readonly slug: string; readonly label: string }[],
): CollectedTags {
  const bySlug = new Map<string, TagUse[]>();
  const slugs = new Map<string, string>();
  for (const use of uses) {
    const slug = slugs.get(use.label) ?? toTagSlug(use.label);
    slugs.set(use.label, slug);
    if (slug === "") continue;
    const same = bySlug.get(slug);
    if (same) same.push(use);
    else bySlug.set(slug, [use]);
  }

  const labels = new Map<string, string>();
  for (const [slug, same] of bySlug) labels.set(slug, mostUsed(same));
  for (const { slug, label } of declared) labels.set(slug, label);

  const settled = new Set(declared.map(({ slug }) => slug));
  const collisions: TagCollision[] = [];
  for (const [slug, same] of bySlug) {
    const meanings = settled.has(slug) ? [] : firstOfEachMeaning(same);
    if (meanings.length < 2) continue;
    collisions.push({
      slug,
      labels: meanings.map((use) => use.label),
      uses: meanings,
      files: [...new Set(meanings.map((use) => use.file))],
    });
  }
  return { labels, collisions };
}

function toUsualWidth(label: string): string {
  return label.replace(OTHER_WIDTH, (letters) => letters.normalize("NFKC"));
}

/** Letters and digits are gone when this is asked: emoji stay, other signs become code points. */
function spellSigns(text: string): string {
  const visible = text.normalize("NFC").replace(/[\p{Z}\p{Cc}\p{Cn}\uFE00-\uFE0F\u00AD]/gu, "");
  // Joiners and tags hold an emoji together but show nothing themselves.
  if (!/[^\p{Cf}\p{M}]/u.test(visible)) return "";
  let slug = "";
  for (const sign of visible) {
    const isPlain = /^[\p{P}\u0020-\u007E]$/u.test(sign);
    slug += isPlain ? `-u${(sign.codePointAt(0) ?? 0).toString(16)}-` : sign;
  }
  return slug.replace(/-+/g, "-").replace(/^-|-$/g, "");
}

/** What two labels must share to be the same tag written differently. */
function meaning(label: string): string {
  return toUsualWidth(label)
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s\-_./,:;'’·・\p{Pd}]+/gu, " ")
    .trim();
}

function firstOfEachMeaning(uses: readonly TagUse[]): readonly TagUse[] {
  const first = new Map<string, TagUse>();
  for (const use of uses) {
    const key = meaning(use.label);
    if (!first.has(key)) first.set(key, use);
  }
  return [...first.values()];
}

/** Of equally used ones the first in code-unit order, which prefers capitals. */
function mostUsed(uses: readonly TagUse[]): string {
  const counts = new Map<string, number>();
  for (const { label } of uses) counts.set(tidy(label), (counts.get(tidy(label)) ?? 0) + 1);
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return ranked[0]?.[0] ?? "";
}

/** A label as it is shown: without space around it or doubled inside. */
function tidy(label: string): string {
  return label.normalize("NFC").trim().replace(/\s+/g, " ");
}
