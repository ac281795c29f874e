/** Words as outlines in the site's own fonts, so that no drawing depends on the machine's. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import satori from "satori";
import { colour, type Token } from "./colour.ts";

const resolve = createRequire(import.meta.url).resolve;

const FONTS = [
  {
    name: "sans",
    weight: 500,
    style: "normal",
    file: "instrument-sans/files/instrument-sans-latin-500-normal.woff",
  },
  {
    name: "serif",
    weight: 400,
    style: "normal",
    file: "newsreader/files/newsreader-latin-400-normal.woff",
  },
  {
    name: "serif",
    weight: 400,
    style: "italic",
    file: "newsreader/files/newsreader-latin-400-italic.woff",
  },
] as const;

const fonts = Promise.all(
  FONTS.map(async ({ file, ...font }) => ({
    ...font,
    data: await readFile(resolve(`@fontsource/${file}`)),
  })),
);

interface Lettering {
  readonly x: number;
  /** The middle of the line, not its baseline. */
  readonly y: number;
  /** Font size in pixels of the drawing; 56 is about 14 on a phone. */
  readonly size?: number;
  readonly anchor?: "start" | "middle" | "end";
  readonly fill?: Token;
  readonly font?: "sans" | "serif" | "italic";
}

/** Room on either side of the anchor; wider than any drawing. */
const REACH = 1600;

const ALIGN = { start: "flex-start", middle: "center", end: "flex-end" } as const;
const SHIFT = { start: 0, middle: -REACH / 2, end: -REACH } as const;

/** One line of text as an SVG group. */
export async function lettering(text: string, options: Lettering): Promise<string> {
  const { x, y, size = 56, anchor = "middle", fill = "soft", font = "sans" } = options;
  const height = Math.ceil(size * 1.6);
  const style = {
    display: "flex",
    width: REACH,
    height,
    alignItems: "center",
    justifyContent: ALIGN[anchor],
    fontFamily: font === "italic" ? "serif" : font,
    fontStyle: font === "italic" ? "italic" : "normal",
    fontSize: size,
    color: colour(fill),
  };
  const line = { type: "div", key: null, props: { style, children: text } };
  const svg = await satori(line, { width: REACH, height, fonts: [...(await fonts)] });
  const inner = svg.replace(/^<svg[^>]*>/, "").replace(/<\/svg>$/, "");
  return `<g transform="translate(${x + SHIFT[anchor]} ${y - height / 2})">${inner}</g>`;
}
