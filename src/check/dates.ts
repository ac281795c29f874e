import { toMoment } from "#lib/dates.ts";
import type { Finding } from "./finding.ts";
import type { Model } from "./model.ts";

const DAY_MS = 86_400_000;

/** Nobody plans further ahead; a slip in the year is mostly as large as this. */
const FARTHEST_MS = 366 * DAY_MS;

/** Dates more than a year ahead. */
export function checkDates({ posts, environment }: Model): Finding[] {
  const latest = environment.now + FARTHEST_MS;
  return posts.flatMap(({ entry, frontmatter }) => {
    const dates = [
      ["pubDatetime", entry.published],
      ["modDatetime", entry.updated],
    ] as const;
    return dates.flatMap(([field, time]): Finding[] => {
      if (time === undefined || time <= latest) return [];
      const { label } = toMoment(time, entry.zone, "en");
      const message = `${label} is more than a year ahead. Correct the year, or say in checks that it is meant.`;
      return [
        { file: entry.file, line: frontmatter.lineOf([field]), field, rule: "far-future", message },
      ];
    });
  });
}
