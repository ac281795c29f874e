import { toSeriesSlug } from "#lib/series.ts";
import { collectTags } from "#lib/tags.ts";
import type { Assembly } from "./cross-checks.ts";
import { quoted } from "./quote.ts";
import type { Report } from "./report.ts";

/** Where the name of a series stands: in a field of its own, or alone. */
const pathOf = (fields: Readonly<Record<string, unknown>>) =>
  typeof fields.series === "string" ? ["series"] : ["series", "name"];

/** Reports series without an address, and different ones that would share one. */
export function checkSeries({ posts }: Pick<Assembly, "posts">, report: Report): void {
  const named = posts.flatMap(({ entry: { file, series }, frontmatter }) =>
    series ? [{ file, label: series.name, frontmatter }] : [],
  );
  for (const { label, frontmatter } of named) {
    if (toSeriesSlug(label) !== "") continue;
    const message = `The series ${quoted(label)} shows nothing that an address could be made of. Give it a name in letters, digits or signs.`;
    report.error(frontmatter, pathOf(frontmatter.fields), message);
  }
  for (const { slug, uses } of collectTags(named, []).collisions) {
    const [first, ...others] = uses;
    for (const { label, file } of others) {
      const frontmatter = named.find((one) => one.file === file)?.frontmatter;
      const message = `The series ${quoted(label)} would share the address /series/${slug}/ with ${quoted(first?.label ?? "")} in ${first?.file}. Write both alike, or tell them apart by a letter or digit.`;
      if (frontmatter) report.error(frontmatter, pathOf(frontmatter.fields), message);
    }
  }
}
