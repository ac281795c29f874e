/** A step into frontmatter: a field's name, or an index of a list. */
export type Path = readonly PropertyKey[];

/** How a path is written as a key: "cover/alt", "tags/0". */
export function pathKey(path: Path): string {
  return path.map(String).join("/");
}

/** How a path is told to a person: "cover.alt"; places in a list are left out, because the line tells them. */
export function fieldName(path: Path): string {
  return path.filter((step) => typeof step === "string").join(".");
}
