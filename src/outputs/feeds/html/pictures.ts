/** Pictures of a feed: one address each, with the size that belongs to it. */
import type { Element, ElementContent } from "hast";
import type { Resolve } from "./attributes.ts";
import { attribute, element, text } from "./nodes.ts";

/** Pixels: wide enough for a dense screen, and nothing that a reader's phone would not want to load. */
const WIDEST = 1200;

interface Candidate {
  readonly src: string;
  /** Pixels. */
  readonly width: number;
}

/** @returns The picture; its description where it has no address of its own. */
export function picture(node: Element, resolve: Resolve): ElementContent[] {
  const alt = attribute(node, "alt") ?? "";
  const [full, height] = ["width", "height"].map((name) => Number(attribute(node, name)));
  const chosen = choose(candidatesOf(attribute(node, "srcSet") ?? ""));
  const src = resolve(chosen?.src ?? attribute(node, "src") ?? "");
  if (src === undefined) return alt === "" ? [] : [element("em", [text(alt)])];
  const width = chosen?.width ?? full;
  const title = attribute(node, "title");
  return [
    element("img", [], {
      src,
      alt,
      ...(full && height && width ? { width, height: Math.round((height * width) / full) } : {}),
      ...(title === undefined ? {} : { title }),
    }),
  ];
}

function candidatesOf(srcset: string): readonly Candidate[] {
  return srcset.split(/,\s+/).flatMap((candidate) => {
    const [src = "", width = ""] = candidate.trim().split(/\s+/);
    return /^\d+w$/.test(width) ? [{ src, width: Number.parseInt(width, 10) }] : [];
  });
}

/** The widest that is not too wide, else the narrowest. */
function choose(candidates: readonly Candidate[]): Candidate | undefined {
  const sorted = candidates.toSorted((a, b) => a.width - b.width);
  return sorted.findLast(({ width }) => width <= WIDEST) ?? sorted[0];
}
