/** Authors of an import beside those of the site. */
import { toSlugSegment } from "#lib/slug.ts";
import { writeFrontmatter } from "#authoring/frontmatter-text.ts";
import type { ImportedSite } from "./article.ts";
import type { Existing } from "./existing.ts";
import type { PlannedFile } from "./plan-types.ts";

/** Authors of the source, by the ids that they have here. */
export function authorsOf(site: ImportedSite, existing: Existing) {
  const files: PlannedFile[] = [];
  const ids = new Map<string, string>();
  const taken = new Set(existing.authors.values());
  for (const { id, name, description, url } of site.authors) {
    const known = existing.authors.get(name);
    let own = known ?? (toSlugSegment(id) || toSlugSegment(name));
    if (own === "") continue;
    if (known === undefined && taken.has(own)) own = `${own}-2`;
    taken.add(own);
    ids.set(id, own);
    ids.set(name, own);
    if (known === undefined || known === toSlugSegment(id)) {
      const text = writeFrontmatter({
        name,
        description: description || undefined,
        url: isWebAddress(url) ? url : undefined,
      });
      files.push({ to: `authors/${own}.md`, text });
    }
  }
  const pageOf = (name: string) => ids.get(name) ?? existing.authors.get(name);
  return { files, idOf: (name: string) => pageOf(name) ?? name, pageOf };
}

function isWebAddress(url: string | undefined): boolean {
  return url !== undefined && /^https?:$/.test(URL.parse(url)?.protocol ?? "");
}
