/** Draws the mark as icons, and writes the manifest that names them. */
import sharp from "sharp";
import { parseColour, toHex } from "#lib/colour.ts";
import { newestFacets } from "#lib/flock-colours.ts";
import { FACET_PATHS } from "#lib/flock-svg.ts";
import { FAVICON_ICO, FAVICON_SVG, PICTURES } from "#lib/icons.ts";
import type { DayNight } from "#lib/tokens.ts";

/** Colours by name, as CSS writes them. */
interface Palette {
  readonly zenith: DayNight;
  readonly sky: DayNight;
  readonly sheet: DayNight;
  readonly ink: DayNight;
  readonly fold: DayNight;
}

interface Look {
  /** SVG of the owner. */
  readonly own?: string | undefined;
  readonly colours: Palette;
}

/** Room around the aeroplane, which is 24 wide and 19 high. */
const VIEW_BOX = "-13.5 -13 27 27";

/** The mark as a file of its own: it keeps to the colours of the browser, day and night. */
export function markSvg({ own, colours }: Look): string {
  if (own) return own;
  const facets = Object.entries(FACET_PATHS).map(([name, d]) => `<path class="${name}" d="${d}"/>`);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${VIEW_BOX}">` +
    `<style>${fills(colours, "day")}@media(prefers-color-scheme:dark){${fills(colours, "night")}}</style>` +
    `${facets.join("")}</svg>`
  );
}

/** One icon as PNG. */
export async function drawIcon(
  look: Look,
  { size, ground, share }: Pick<(typeof PICTURES)[number], "size" | "ground" | "share">,
): Promise<Buffer> {
  const mark = await drawMark(look, Math.round(size * share));
  return sharp(Buffer.from(groundSvg(look.colours, size, ground)))
    .composite([{ input: mark, gravity: "centre" }])
    .png({ palette: true, colours: 128, effort: 10 })
    .toBuffer();
}

/**
 * A favicon of one picture.
 * @see https://en.wikipedia.org/wiki/ICO_(file_format)
 */
export async function drawIco(look: Look): Promise<Buffer> {
  const { size } = FAVICON_ICO;
  const png = await drawIcon(look, { size, ground: "none", share: 1 });
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  header.writeUInt8(size, 6);
  header.writeUInt8(size, 7);
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12);
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, png]);
}

interface Publication {
  readonly title: string;
  readonly description: string;
  readonly lang: string;
}

/**
 * The web app manifest.
 * @param addressOf A file at the root of the site, with the base.
 * @see https://www.w3.org/TR/appmanifest/
 */
export function manifest(
  { title, description, lang }: Publication,
  colours: Palette,
  { home, dir, addressOf }: { home: string; dir: string; addressOf: (name: string) => string },
): string {
  const pictures = PICTURES.filter(({ purpose }) => purpose);
  return JSON.stringify({
    name: title,
    ...(description && { description }),
    lang,
    dir,
    id: home,
    start_url: home,
    scope: home,
    display: "minimal-ui",
    background_color: colours.sheet.day,
    theme_color: colours.zenith.day,
    icons: [
      { src: addressOf(FAVICON_SVG), sizes: "any", type: "image/svg+xml" },
      ...pictures.map(({ name, size, purpose }) => ({
        src: addressOf(name),
        sizes: `${size}x${size}`,
        type: "image/png",
        purpose,
      })),
    ],
  });
}

async function drawMark(look: Look, size: number): Promise<Buffer> {
  const svg = Buffer.from(markSvg(look));
  try {
    const { width = size, height = size } = await sharp(svg).metadata();
    // Drawn as large as it is shown, instead of enlarged from pixels.
    const density = Math.min(Math.max((72 * size) / Math.max(width, height), 1), 100_000);
    return await sharp(svg, { density })
      .resize(size, size, { fit: "contain", background: "transparent" })
      .png()
      .toBuffer();
  } catch (cause) {
    throw new Error(
      "public/mark.svg or public/favicon.svg cannot be drawn as an icon. Is it a complete SVG with a viewBox?",
      { cause },
    );
  }
}

function groundSvg({ zenith, sky, sheet }: Palette, size: number, ground: string): string {
  const stops = [zenith, sky, sheet]
    .map(({ day }, index) => `<stop offset="${index * 50}%" stop-color="${day}"/>`)
    .join("");
  const square = `<rect width="100%" height="100%" fill="url(#sky)"/>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">` +
    `<linearGradient id="sky" x2="0" y2="1">${stops}</linearGradient>` +
    `${ground === "sky" ? square : ""}</svg>`
  );
}

/** Styles of the facets; where a colour cannot be mixed, all are as its owner wrote it. */
function fills({ fold, ink, sheet }: Palette, time: keyof DayNight): string {
  const [own, dark, bright] = [fold[time], ink[time], sheet[time]].map(parseColour);
  const facets = own && dark && bright && newestFacets({ fold: own, ink: dark, sheet: bright });
  const [keel, shade] = facets ? [facets.keel, facets.shade].map(toHex) : [fold[time], fold[time]];
  return `.lit{fill:${fold[time]}}.keel{fill:${keel}}.shade{fill:${shade}}`;
}
