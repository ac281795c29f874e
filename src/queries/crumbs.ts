import { wordsFor } from "#i18n/words.ts";
import { addresses, site, wordsLang } from "./site.ts";

/** A step of the way from the home page to a page. */
export interface Crumb {
  readonly label: string;
  /** Root-relative with the base. */
  readonly href: string;
  /** BCP 47, of the label where it is not the site's. */
  readonly lang?: string | undefined;
}

/** The way to a page: home, then what is given. */
export function crumbsTo(...steps: readonly Crumb[]): readonly Crumb[] {
  return [{ label: wordsFor(site.lang).home, lang: wordsLang, href: addresses.home() }, ...steps];
}
