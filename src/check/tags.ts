import { distance } from "fastest-levenshtein";
import { toTagSlug } from "#lib/tags.ts";
import type { Checked, Model, PostHead } from "./model.ts";
import type { Finding } from "./finding.ts";

/** Shorter names are often one letter apart and different things. */
const LEAST_LETTERS = 5;

/** Longer ones are sentences, and each of their letters would cost. */
const MOST_LETTERS = 60;

/** A tag where it stands. */
interface Use {
  readonly label: string;
  readonly index: number;
  readonly post: Checked<PostHead>;
}

/** Tags used once that are nearly another one. */
export function checkSimilarTags({ posts }: Model): Finding[] {
  const uses = usesOf(posts);
  const families = familiesOf([...uses.keys()]);
  const told = new Set<string>();
  return [...uses].flatMap(([slug, [use, ...more]]): Finding[] => {
    if (!use || more.length > 0) return [];
    const other = mostUsed(similarTo(slug, families), uses);
    // Of two that are used once, one is told.
    if (other === undefined || told.has(other)) return [];
    told.add(slug);
    const { label, index, post } = use;
    const others = uses.get(other) ?? [];
    const count = others.length === 1 ? "one article" : `${others.length} articles`;
    const message = `Only this article has the tag “${label}”, and ${count} ${others.length === 1 ? "has" : "have"} “${others[0]?.label}”. Write both alike if they mean the same.`;
    const line = post.frontmatter.lineOf(["tags", index]);
    return [{ file: post.entry.file, line, field: "tags", rule: "similar-tag", message }];
  });
}

/** Which other slugs each one may be a slip of; none of most. */
export function findSimilarSlugs(slugs: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const families = familiesOf(slugs);
  return new Map(slugs.map((slug) => [slug, similarTo(slug, families)]));
}

/** Every use of each tag, by slug. */
function usesOf(posts: readonly Checked<PostHead>[]): Map<string, Use[]> {
  const slugs = new Map<string, string>();
  const uses = new Map<string, Use[]>();
  for (const post of posts) {
    for (const [index, label] of post.entry.tags.entries()) {
      const slug = slugs.get(label) ?? toTagSlug(label);
      slugs.set(label, slug);
      const same = uses.get(slug);
      if (same) same.push({ label, index, post });
      else uses.set(slug, [{ label, index, post }]);
    }
  }
  return uses;
}

/**
 * Slugs by everything that is left of them without one letter, or without their hyphens: two words that
 * one slip parts have something in common there. Comparing each with each would take a minute for ten
 * thousand tags.
 */
function familiesOf(slugs: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const families = new Map<string, string[]>();
  for (const slug of slugs) {
    for (const key of keysOf(slug)) {
      const family = families.get(key);
      if (family) family.push(slug);
      else families.set(key, [slug]);
    }
  }
  return families;
}

function keysOf(slug: string): ReadonlySet<string> {
  const letters = [...slug];
  if (letters.length > MOST_LETTERS) return new Set([slug]);
  const shorter = letters.map((_, index) => letters.toSpliced(index, 1).join(""));
  return new Set([slug, slug.replaceAll("-", ""), ...shorter]);
}

function similarTo(slug: string, families: ReadonlyMap<string, readonly string[]>): string[] {
  const candidates = new Set([...keysOf(slug)].flatMap((key) => families.get(key) ?? []));
  return [...candidates].filter((other) => other !== slug && areSimilar(slug, other));
}

function areSimilar(a: string, b: string): boolean {
  if (a.replaceAll("-", "") === b.replaceAll("-", "")) return true;
  if (Math.min([...a].length, [...b].length) < LEAST_LETTERS) return false;
  // "gpt-3" and "gpt-4", "2025" and "2026" are meant.
  if (a.replace(/\D/g, "") !== b.replace(/\D/g, "")) return false;
  return distance(a, b) === 1 || isSwap(a, b);
}

/** Whether two neighbours changed places: "winetr". */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Of equally used ones the first in code-unit order. */
function mostUsed(slugs: readonly string[], uses: ReadonlyMap<string, readonly Use[]>) {
  const count = (slug: string) => uses.get(slug)?.length ?? 0;
  return slugs.toSorted((a, b) => count(b) - count(a) || (a < b ? -1 : 1))[0];
}
