/** Holds a content folder to the rules, see `lib/rules`. */
import type { Problem } from "#lib/problems.ts";
import { type Checks, LEVELS, levelOf } from "#lib/rules.ts";
import { checkCards } from "./cards.ts";
import { checkDates } from "./dates.ts";
import { checkDescriptions, checkWords } from "./descriptions.ts";
import { checkFiles } from "./files.ts";
import type { Finding } from "./finding.ts";
import { checkInternalLinks } from "./links.ts";
import type { Model } from "./model.ts";
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

/**
 * How a text sets the rules for itself; undefined where it does not. Read beside the schema, so that it
 * counts while another field is wrong, too; of a group with a slip, the rest.
 */
export function ownChecks(fields: Readonly<Record<string, unknown>>): Checks | undefined {
  const written = fields["checks"];
  if (typeof written !== "object" || written === null) return undefined;
  const levels: readonly unknown[] = LEVELS;
  return Object.fromEntries(Object.entries(written).filter(([, level]) => levels.includes(level)));
}

/**
 * Gives every broken rule the level that its file, or else the site, wants; leaves out what is off.
 * @param own See `ownChecks`, by name of the file in messages.
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
