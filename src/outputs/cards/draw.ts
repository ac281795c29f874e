/** Share cards: the picture that stands for an article where its link is shared. */
import sharp from "sharp";
import { type Canvas, createCanvas, type Stamp } from "./canvas.ts";
import type { Card } from "./card.ts";
import { CARD, layOut } from "./layout.ts";
import { drawWords } from "./letters.ts";
import { encodePng } from "./png.ts";
import { drawFlock, drawMark, groundOf } from "./sky.ts";

/** Of another publication's mark, in pixels. */
const MARK_SIZE = 48;

/** One for all cards of a thread and a ground: a card is drawn on it without a pause, and taken off. */
let canvas: Canvas | undefined;

/**
 * Draws a card.
 * @returns PNG, 1200 × 630 pixels, the same bytes for the same card.
 */
export async function drawCard(card: Card): Promise<Uint8Array> {
  const layout = await layOut(card);
  const { title, siteName, byline, date, mark: at } = layout;
  const words = await Promise.all([title, siteName, byline, date].map(drawWords));
  const mark = card.mark === undefined ? undefined : await readMark(card.mark);
  const ground = groundOf(card.colours);
  if (canvas?.ground !== ground) canvas = createCanvas(CARD.width, ground);
  canvas.clear();
  for (const shape of drawFlock(card, layout)) canvas.fill(shape);
  if (mark) {
    const corner = { x: Math.round(at.x - mark.width / 2), y: Math.round(at.y - mark.height / 2) };
    canvas.stamp(mark, corner);
  } else {
    for (const shape of drawMark(card, layout)) canvas.fill(shape);
  }
  for (const shape of words.flat()) canvas.fill(shape);
  return encodePng(canvas);
}

const marks = new Map<string, Promise<Stamp>>();

/** Draws the SVG of a mark, which may hold anything that SVG knows. */
function readMark(svg: string): Promise<Stamp> {
  let stamp = marks.get(svg);
  if (!stamp) marks.set(svg, (stamp = drawSvg(svg)));
  return stamp;
}

async function drawSvg(svg: string): Promise<Stamp> {
  const { data, info } = await sharp(Buffer.from(svg))
    .resize(MARK_SIZE, MARK_SIZE, { fit: "contain", background: "#0000" })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
