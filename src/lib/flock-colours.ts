/** The colours of the plane that has just been thrown, which is also the mark. */
import { type Light, mix } from "./colour.ts";
import type { Facet } from "./flock-svg.ts";

/** What is mixed into its vermilion, from 0 to 1; `flock.css` and `Mark.astro` mix the same. */
export const NEWEST_MIX = { keel: { ink: 0.45 }, shade: { sheet: 0.35 } } as const;

/** Its facets, of the colours of the page that have these names. */
export function newestFacets({
  fold,
  ink,
  sheet,
}: Readonly<Record<"fold" | "ink" | "sheet", Light>>): Readonly<Record<Facet, Light>> {
  return {
    lit: fold,
    keel: mix(fold, ink, NEWEST_MIX.keel.ink),
    shade: mix(fold, sheet, NEWEST_MIX.shade.sheet),
  };
}
