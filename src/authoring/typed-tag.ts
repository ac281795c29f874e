import { toTagSlug } from "#lib/tags.ts";

/** The box in which an author looks for tags. */
export interface TagSearch {
  readonly userInput: string;
  readonly filteredOptions: readonly { readonly value: string }[];
  /** The tag on which the mark stands. */
  readonly focusedValue: string | undefined;
}

/** The chosen tags, and the one that still stands in the box: whoever types a tag and Enter means it, too. */
export function withTyped(chosen: readonly string[], search: TagSearch | undefined): string[] {
  const typed = toTagSlug(search?.userInput.trim() ?? "");
  const found = search?.filteredOptions.map(({ value }) => value) ?? [];
  if (typed === "" || found.some((tag) => chosen.includes(tag))) return [...chosen];
  const marked = search?.focusedValue;
  return marked === undefined ? [...chosen] : [...chosen, marked];
}
