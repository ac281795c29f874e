/** When scheduled articles become visible. */
import type { PostEntry } from "#catalogue/entries.ts";

type Scheduled = Pick<PostEntry, "file" | "title" | "published" | "zone" | "isDraft">;

/** An article that waits. */
export interface Due {
  readonly file: string;
  readonly title: string;
  /** "2026-08-14T00:30:00.000Z" */
  readonly iso: string;
  /** Seconds since 1970, as shells count. */
  readonly epoch: number;
  /** "30 0 14 8 *", in UTC, as GitHub reads it. */
  readonly cron: string;
  /** In which its author wrote the date. */
  readonly zone: string;
}

/** Articles that wait, the next one first; drafts wait for nothing. */
export function scheduled(posts: readonly Scheduled[], now: number): Due[] {
  return posts
    .filter(({ isDraft, published }) => !isDraft && published > now)
    .toSorted((a, b) => a.published - b.published || (a.file < b.file ? -1 : 1))
    .map(toDue);
}

/** Articles that became visible after one moment and up to another, the oldest first. */
export function becameDue(posts: readonly Scheduled[], since: number, now: number): Due[] {
  return scheduled(posts, since).filter(({ iso }) => Date.parse(iso) <= now);
}

function toDue({ file, title, published, zone }: Scheduled): Due {
  const iso = new Date(published).toISOString();
  // A minute that has begun is too early for an article of its last second.
  return { file, title, iso, epoch: Math.ceil(published / 1000), cron: cronOf(published), zone };
}

const MINUTE_MS = 60_000;

/** The first minute at which it is visible; a cron line knows no year, and comes again in the next. */
function cronOf(published: number): string {
  const time = new Date(Math.ceil(published / MINUTE_MS) * MINUTE_MS);
  const parts = [
    time.getUTCMinutes(),
    time.getUTCHours(),
    time.getUTCDate(),
    time.getUTCMonth() + 1,
  ];
  return `${parts.join(" ")} *`;
}
