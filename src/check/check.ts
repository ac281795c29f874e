/** Holds a content folder to the rules, see `lib/rules`. */
import type { Problem } from "#lib/problems.ts";
import { type Checks, levelOf } from "#lib/rules.ts";
import { checkDates } from "./dates.ts";
import { checkDescriptions, checkWords } from "./descriptions.ts";
import { checkFiles } from "./files.ts";
import type { Finding } from "./finding.ts";
import { checkInternalLinks } from "./links.ts";
import { allOf, type Model, ownChecks } from "./model.ts";
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
export function checkContent(model: Model): Problem[] {
  const findings = SITE_RULES.flatMap((rule) => rule(model));
  return findings.map((finding) => ({ ...finding, severity: "warning" }));
}

/** Gives every broken rule the level that its article, or else the site, wants; leaves out what neither wants. */
export function withLevels(problems: readonly Problem[], model: Model): Problem[] {
  const own = new Map(allOf(model).map((checked) => [checked.entry.file, ownChecks(checked)]));
  return problems.flatMap((problem) =>
    withLevel(problem, model.site.checks, own.get(problem.file)),
  );
}

/** @param article How the article sets its rules; the site's levels hold where it says nothing. */
export function withLevel(problem: Problem, site: Checks, article: Checks = {}): Problem[] {
  if (problem.rule === undefined) return [problem];
  const level = levelOf(problem.rule, site, article);
  if (level === "off") return [];
  return [{ ...problem, severity: level === "error" ? "error" : "warning" }];
}
