/** package.json, merged by its keys: a merge of lines would leave marks in it, and npm could read it no more. */

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What says whose project it is. */
const IDENTITY = new Set([
  ...["name", "version", "description", "private", "license", "author", "contributors"],
  ...["keywords", "homepage", "repository", "bugs", "funding"],
]);

export interface MergedPackage {
  readonly text: string;
  /** Sentences about what could not be both. */
  readonly notes: readonly string[];
}

interface Versions {
  readonly base: string | undefined;
  readonly ours: string;
  readonly theirs: string;
}

/**
 * Merges three versions of a package.json. Where the owner and the engine have both changed a value, the
 * name and the like are the owner's, and what the engine needs is the engine's.
 * @throws {SyntaxError} If one is no JSON.
 */
export function mergePackage({ base, ours, theirs }: Versions): MergedPackage {
  const notes: string[] = [];
  const [old, own, engine] = [base ?? ours, ours, theirs].map((text) => JSON.parse(text) as Json);
  const merged = merge([], old, own, engine, notes);
  return { text: `${JSON.stringify(merged, null, 2)}\n`, notes };
}

function merge(
  path: readonly string[],
  base: Json | undefined,
  ours: Json | undefined,
  theirs: Json | undefined,
  notes: string[],
): Json | undefined {
  if (isSame(ours, base)) return theirs;
  if (isSame(theirs, base) || isSame(ours, theirs)) return ours;
  if (isGroup(ours) && isGroup(theirs)) {
    const old = isGroup(base) ? base : {};
    const keys = new Set([...Object.keys(theirs), ...Object.keys(ours)]);
    const pairs = [...keys].map((key) => {
      return [key, merge([...path, key], old[key], ours[key], theirs[key], notes)] as const;
    });
    return Object.fromEntries(pairs.filter(([, value]) => value !== undefined)) as Json;
  }
  if (IDENTITY.has(path[0] ?? "")) return ours;
  const outcome = theirs === undefined ? "The engine has it no more" : `Now ${show(theirs)}`;
  notes.push(`${path.join(".")}: ${outcome}; yours was ${show(ours)}.`);
  return theirs;
}

function isGroup(value: Json | undefined): value is Readonly<Record<string, Json>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isSame(one: Json | undefined, other: Json | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function show(value: Json | undefined): string {
  return value === undefined ? "taken out" : JSON.stringify(value);
}
