/** The site: its configuration, its addresses, and the moment of this run. */
import content from "virtual:paper-planes/site";
import type { Own } from "#build/own-files.ts";
import { readNow } from "#build/switches.ts";
import { otherLanguageOfWords } from "#i18n/words.ts";
import { direction } from "#lib/languages.ts";
import { createAddresses, resolveInternal } from "#lib/urls.ts";
import type { CardColours } from "#outputs/cards/colours.ts";

export const { site, cacheDir, contentDir, root, own } = content;

/**
 * Whether an author is looking: drafts and scheduled articles are shown, with a mark. Not
 * `import.meta.env.DEV`, which a variable `DEV` of somebody's shell sets in a build too.
 */
export const { isWriting } = content;

export const addresses = createAddresses({ site: site.url, base: site.base });

/** A link of the site config: a path of this site gets its base, a full address stays. */
export function ownerLink(href: string): string {
  return resolveInternal(href, site.base);
}

/** Colours of the page, for what is no stylesheet. Without a sky all of it is the sheet. */
export const colours: Own["colours"] =
  site.sky === "plain"
    ? { ...own.colours, zenith: own.colours.sheet, sky: own.colours.sheet }
    : own.colours;

/** Of share cards: those of the day. */
export const cardColours = Object.fromEntries(
  Object.entries(colours).map(([name, { day }]) => [name, day]),
) as unknown as CardColours;

/** What icons are drawn from: the owner's mark, or ours in the colours of the site. */
export const look = { own: own.favicon ?? own.mark, colours };

/** Language of the interface's words where it is not the site's: English, where we have no others. */
export const wordsLang = otherLanguageOfWords(site.lang);

/** Writing direction of the interface. */
export const siteDirection = direction(site.lang);

/** The moment of this run in milliseconds since 1970. Never printed into a page. */
export const now = readNow(process.env.NOW);

/** Folder of the full text, which a build writes; while writing it is made when somebody searches. */
export const fullTextHref = addresses.file("pagefind/");
