/** Holds a content folder to the rules, see `lib/rules`. */
import type { Problem } from "#lib/problems.ts";
import { type Checks, levelOf } from "#lib/rules.ts";
import { checkCards } from "./cards.ts";
import { checkDates } from "./dates.ts";
import { checkDescriptions, checkWords } from "./descriptions.ts";
import { checkFiles } from "./files.ts";
import type { Finding } from "./finding.ts";
import { checkInternalLinks } from "./links.ts";
import { allOf, type Model } from "./model.ts";
import { checkCovers } from "./pictures.ts";
import { checkSimilarTags } from "./tags.ts";

type SiteRule = (model: Model) => readonly Finding[];

const SITE_RULES: readonly SiteRule[] = [
  checkInternalLinks,
  checkCovers,
  checkFiles,
  checkDescriptions,
  checkWords,
  checkSimilarTags,
  checkDates,
];

/** Finds what only the whole folder shows; how bad it is, `withLevels` says. */
export async function checkContent(model: Model): Promise<Problem[]> {
  const findings = [...SITE_RULES.flatMap((rule) => rule(model)), ...(await checkCards(model))];
  return findings.map((finding) => ({ ...finding, severity: "warning" }));
}

/** How texts set the rules for themselves, by name of their file in messages; those that do not are left out. */
export function ownChecks(model: Model): ReadonlyMap<string, Checks> {
  return new Map(
    allOf(model).flatMap(({ entry, frontmatter }) => {
      const written = frontmatter.fields["checks"];
      const isGroup = typeof written === "object" && written !== null;
      return isGroup ? [[entry.file, written as Checks] as const] : [];
    }),
  );
}

/**
 * Gives every broken rule the level that its file, or else the site, wants; leaves out what is off.
 * @param own See `ownChecks`.
 */
export function withLevels(
  problems: readonly Problem[],
  site: Checks,
  own: ReadonlyMap<string, Checks>,
): Problem[] {
  return problems.flatMap((problem): Problem[] => {
    if (problem.rule === undefined) return [problem];
    const level = levelOf(problem.rule, site, own.get(problem.file));
    if (level === "off") return [];
    return [{ ...problem, severity: level === "error" ? "error" : "warning" }];
  });
}
