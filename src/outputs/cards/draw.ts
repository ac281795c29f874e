/** Share cards: the picture that stands for an article where its link is shared. */
import sharp from "sharp";
import type { Card } from "./card.ts";
import { CARD, layOut } from "./layout.ts";
import { drawWords } from "./letters.ts";
import { encodePng } from "./png.ts";
import { drawSky } from "./sky.ts";

// Every drawing is another one: libvips would keep their pixels in memory and never use them again.
sharp.cache(false);

/**
 * Draws a card.
 * @returns PNG, 1200 × 630 pixels, the same bytes for the same card.
 * @throws {MissingLetterError} If no font has a letter; the caller knows whose title it is.
 */
export async function drawCard(card: Card): Promise<Uint8Array> {
  const svg = Buffer.from(await drawCardSvg(card));
  const { data, info } = await sharp(svg).raw().toBuffer({ resolveWithObject: true });
  return encodePng({ data, width: info.width, height: info.height });
}

/** The drawing before it becomes pixels: SVG without text, fonts or references. */
export async function drawCardSvg(card: Card): Promise<string> {
  const layout = await layOut(card);
  const { title, siteName, byline, date } = layout;
  const words = await drawWords([title, siteName, byline, date]);
  const { width, height } = CARD;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
    `viewBox="0 0 ${width} ${height}">${drawSky(card, layout)}${words}</svg>`
  );
}
