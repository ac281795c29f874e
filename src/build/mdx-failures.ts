/** Articles in MDX run while their page is rendered, and can fail there. */
import type { Catalogue } from "#catalogue/load.ts";
import { ContentError } from "#lib/problems.ts";

/** What is known of an article here. */
interface Source {
  readonly file: string;
  readonly slug: string;
  readonly format: string;
}

/** Astro puts the address of the page in front: "/blog/posts/wind/: x is not defined". */
const AT_PAGE = /^(?<path>\/\S*): (?<reason>[^\n]+)/;

/**
 * Turns what an article in MDX threw into a problem of its file.
 * @param error Whatever Astro threw.
 * @returns The same error, if it came from elsewhere.
 */
export function explainMdx(
  error: unknown,
  {
    posts,
    pages,
    site,
  }: { readonly posts: readonly Source[]; readonly pages: readonly Source[] } & {
    readonly site: Pick<Catalogue["site"], "base">;
  },
): unknown {
  if (!(error instanceof Error)) return error;
  const hint = "hint" in error ? String(error.hint) : "";
  if (!/MDX/.test(hint) && !/MDXContent/i.test(error.stack ?? "")) return error;
  const { path, reason = "" } = AT_PAGE.exec(error.message)?.groups ?? {};
  if (path === undefined) return error;
  const address = decodeURI(path);
  const at = (folder: string) => (entry: Source) =>
    [`${site.base}${folder}${entry.slug}/`, `/${folder}${entry.slug}/`].includes(address);
  const found = posts.find(at("posts/")) ?? pages.find(at(""));
  if (found?.format !== "mdx") return error;
  const message = `The article stopped with an error while its page was made: ${asReason(reason)}. Look for it in what stands between { and }, and in the components; correct it, or take it away.`;
  return new ContentError([{ file: found.file, severity: "error", message }]);
}

/** Astro has a sentence of two lines for a component that is not there. */
function asReason(reason: string): string {
  if (/undefined component/i.test(reason)) return "it uses a component that is not there";
  return reason.replace(/[.\s]+$/, "");
}
