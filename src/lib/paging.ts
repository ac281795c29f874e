/** Lists in pages. */

export interface Page<T> {
  readonly items: readonly T[];
  /** From 1. */
  readonly number: number;
  /** How many pages there are. */
  readonly count: number;
  /** How many items there are on all pages. */
  readonly total: number;
}

/** A page number, or a gap that stands for at least two of them. */
type PageLink = number | "gap";

/**
 * Splits a list; without items there is still one page, which can say so.
 * @throws {RangeError} If `size` is not a whole number from 1.
 */
export function paginate<T>(items: readonly T[], size: number): readonly Page<T>[] {
  if (!Number.isInteger(size) || size < 1) {
    throw new RangeError(`A page cannot hold ${size} items.`);
  }
  const total = items.length;
  const count = Math.max(1, Math.ceil(total / size));
  return Array.from({ length: count }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    number: index + 1,
    count,
    total,
  }));
}

/**
 * The numbers to show below a list: the ends, the current page and its neighbours.
 * A gap of one page shows that page instead: 1 2 3 4 … 20, never 1 … 3.
 * @throws {RangeError} If `current` is not one of `count` pages.
 */
export function pageWindow(current: number, count: number): readonly PageLink[] {
  if (!Number.isInteger(current) || current < 1 || current > count) {
    throw new RangeError(`There is no page ${current} of ${count}.`);
  }
  const links: PageLink[] = [];
  const shown = new Set([1, current - 1, current, current + 1, count]);
  let last = 0;
  for (const number of [...shown].filter((n) => n >= 1 && n <= count).sort((a, b) => a - b)) {
    if (number - last === 2) links.push(number - 1);
    else if (number - last > 2) links.push("gap");
    links.push(number);
    last = number;
  }
  return links;
}
