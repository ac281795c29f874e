/** Shares the drawing of cards out over a build, so that threads draw while pages are rendered. */
import type { AstroPrerenderer } from "astro";

type Paths = Awaited<ReturnType<AstroPrerenderer["getStaticPaths"]>>;

/** The route whose files are drawn in threads. */
const CARDS = "/og/[...path].png";

/**
 * Puts cards among pages. Astro renders route after route: all cards, then all pages, each time
 * with one kind of work for the processor and the other waiting.
 */
export function spreadCards(paths: Paths): Paths {
  const isCard = ({ route }: Paths[number]): boolean => route.route === CARDS;
  return spread(
    paths.filter((path) => !isCard(path)),
    paths.filter(isCard),
  );
}

/** Puts the second among the first at equal distances; each list keeps its own order. */
export function spread<Item>(first: readonly Item[], second: readonly Item[]): Item[] {
  const length = first.length + second.length;
  let taken = 0;
  return Array.from({ length }, (_, index) => {
    const due = Math.floor(((index + 1) * second.length) / length);
    if (due > taken) return second[taken++] as Item;
    return first[index - taken] as Item;
  });
}
