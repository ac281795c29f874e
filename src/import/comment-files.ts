/** Comments, which no reader sees: kept beside the report for whoever wants to bring them elsewhere. */
import type { PlannedFile } from "./plan-types.ts";
import type { Place } from "./places.ts";

/** A file for each article with comments. */
export function commentFiles(places: readonly Place[]): PlannedFile[] {
  return places.flatMap(({ article, stem }) => {
    const { comments = [] } = article;
    if (comments.length === 0) return [];
    const text = `${JSON.stringify(comments, undefined, 2)}\n`;
    return [
      { to: `_import/comments/${stem.replace(/^[^/]*\//, "").replaceAll("/", "-")}.json`, text },
    ];
  });
}
