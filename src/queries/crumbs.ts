import { wordsFor } from "#i18n/words.ts";
import { addresses, site } from "./site.ts";

/** A step of the way from the home page to a page. */
export interface Crumb {
  readonly label: string;
  /** Root-relative with the base. */
  readonly href: string;
  /** BCP 47, of the label where it is not the site's. */
  readonly lang?: string;
}

/** The way to a page: home, then what is given. */
export function crumbsTo(...steps: readonly Crumb[]): readonly Crumb[] {
  return [{ label: wordsFor(site.lang).home, href: addresses.home() }, ...steps];
}
