/**
 * The one contract that `content/` imports:
 *
 * ```ts
 * import { defineSite } from "paper-planes";
 * export default defineSite({ title: "My magazine", url: "https://example.org" });
 * ```
 */
import type { SiteInput } from "#schemas/site.ts";

export type { SiteInput } from "#schemas/site.ts";

/** Gives editors completion and type checking for `content/site.config.ts`; checks happen when it is loaded. */
export function defineSite(site: SiteInput): SiteInput {
  return site;
}
