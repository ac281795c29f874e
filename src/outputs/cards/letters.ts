/** Draws the words of a card as outlines. */
import satori from "satori";
import type { Shape } from "./canvas.ts";
import type { FontFile } from "./font-files.ts";
import { CARD, type Block } from "./layout.ts";
import { outline } from "./shape.ts";

/**
 * The outlines of the words of a block. Satori draws what is set in the site's own letters. It
 * puts marks on the wrong side of a letter and moves the baseline with every change of font, so
 * that all else is drawn from the outlines that HarfBuzz gives.
 */
export function drawWords(block: Block): Promise<readonly Shape[]> {
  if (block.lines.length === 0) return Promise.resolve([]);
  const draw = block.spelling.isPlain ? withSatori : withHarfBuzz;
  // Many cards share a name, a byline and a date; hardly two a title.
  return block.lines.length > 1 ? draw(block) : remember(block, draw);
}

/** Oldest first. */
const known = new Map<string, Promise<readonly Shape[]>>();

const MOST_KNOWN = 200;

function remember(
  block: Block,
  draw: (block: Block) => Promise<readonly Shape[]>,
): Promise<readonly Shape[]> {
  const { spelling, ...place } = block;
  const key = JSON.stringify([spelling.text, spelling.files.map((file) => file.name), place]);
  let shapes = known.get(key);
  if (!shapes) {
    known.set(key, (shapes = draw(block)));
    const [oldest] = known.keys();
    if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
  }
  return shapes;
}

function withHarfBuzz(block: Block): Promise<readonly Shape[]> {
  const { colour } = block;
  const letters = block.lines.flatMap((line, index) => {
    const at = { x: 0, y: 0, ...block.origins[index], size: block.size };
    return outline(block.spelling, line, at).map((letter) => ({ ...letter, colour }));
  });
  return Promise.resolve(letters);
}

/** What Satori writes for words: a path for each line, in place and in its colour. */
const SATORI_PATH = /<path fill="(#[\da-f]{6})" d="([^"]+)"/g;

async function withSatori(block: Block): Promise<readonly Shape[]> {
  const root = {
    type: "div",
    key: null,
    props: { style: { display: "flex", ...CARD }, children: toElements(block) },
  };
  const svg = await satori(root, { ...CARD, fonts: toFonts([...new Set(block.spelling.files)]) });
  const words = Array.from(svg.matchAll(SATORI_PATH), ([, colour = "", path = ""]) => {
    return { colour, path };
  });
  if (words.length !== block.lines.length) {
    throw new Error(`Satori did not draw every line of "${block.spelling.text}" on a share card.`);
  }
  return words;
}

function toElements(block: Block): object[] {
  const { spelling, size } = block;
  const families = new Set(spelling.files.map((file) => file.name));
  return block.lines.map((line, index) => ({
    type: "div",
    key: null,
    props: {
      style: {
        position: "absolute",
        left: block.origins[index]?.x ?? 0,
        top: (block.origins[index]?.y ?? 0) - baseline(spelling.files[line.start], size),
        fontFamily: [...families].join(", "),
        fontSize: size,
        lineHeight: `${size}px`,
        letterSpacing: block.tracking * size,
        whiteSpace: "pre",
        color: block.colour,
      },
      children: spelling.text.slice(line.start, line.end),
    },
  }));
}

/** From the top of a line as high as its letters to their baseline, in pixels. */
function baseline(file: FontFile | undefined, size: number): number {
  if (!file) return size;
  const { ascender, descender } = file.font.hExtents();
  return (size + ((ascender + descender) / file.unitsPerEm) * size) / 2;
}

type SatoriFonts = Parameters<typeof satori>[1]["fonts"];

/** Satori parses fonts once for every list that it is handed. */
const fontLists = new Map<string, SatoriFonts>();

function toFonts(files: readonly FontFile[]): SatoriFonts {
  const sorted = files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const key = sorted.map((file) => file.name).join();
  let fonts = fontLists.get(key);
  if (!fonts) {
    fonts = sorted.map(({ name, data }) => ({ name, data, weight: 400, style: "normal" }));
    fontLists.set(key, fonts);
  }
  return fonts;
}
