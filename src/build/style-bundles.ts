/**
 * Which styles travel together. Left to itself the bundler makes a file of whatever the same pages share,
 * however small it is, and a page waits for each of them before it is painted. What only some texts hold
 * has files of its own, see `styles/body/`.
 */

/** What every page has, what lists have, what articles have: by the end of the path of their components. */
const BUNDLES: Readonly<Record<string, readonly string[]>> = {
  site: [
    ...["layouts/Base", "site/Header", "site/Footer", "site/Mark", "site/Breadcrumbs"],
    ...["site/DisplayButton", "search/SearchButton", "listing/TagChip", "listing/TagChips"],
    "article/WritingMark",
  ],
  list: [
    ...["layouts/Listing", "listing/Entry", "listing/EntryList", "listing/Pagination"],
    ...["listing/NamedList", "listing/TagFacts", "sky/HeadingSky"],
  ],
  article: [
    ...["layouts/Article", "article/ArticleHeader", "article/Contents"],
    ...["article/ArticleEnd", "article/Neighbours"],
  ],
};

/** Stylesheets that every page imports, an owner's too; those of lists, and of texts. */
const SITE_SHEET = /[\\/](?:styles[\\/](?:site|display|transitions|print)|theme|origin)\.css$/;
const LIST_SHEET = /[\\/]styles[\\/]utilities\.css$/;
const ARTICLE_SHEET = /[\\/]styles[\\/]article\.css$/;

const COMPONENT_STYLE = /[\\/](\w+)[\\/](\w+)\.astro\?.*\btype=style\b/;

/** @returns The bundle of a module, or nothing where the bundler decides. */
export function bundleOf(id: string): string | null {
  if (SITE_SHEET.test(id)) return "site";
  if (LIST_SHEET.test(id)) return "list";
  if (ARTICLE_SHEET.test(id)) return "article";
  const [, folder, name] = COMPONENT_STYLE.exec(id) ?? [];
  const owner = Object.entries(BUNDLES).find(([, parts]) => parts.includes(`${folder}/${name}`));
  return owner?.[0] ?? null;
}

/**
 * Changes with the bundles. Astro keeps finished pages as long as none of their modules changes, whatever
 * files these end up in; a definition that changes makes it render them again.
 */
export const bundleKey = JSON.stringify(BUNDLES);
