/** Files of the owner that change how every page looks. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { CssSyntaxError } from "postcss";
import { parseColour, toHex } from "../lib/colour.ts";
import { type DayNight, readTokens } from "../lib/tokens.ts";
import { CARD_COLOURS } from "../outputs/cards/colours.ts";
import { FAVICON_SVG, ICON_FILES } from "../lib/icons.ts";
import type { Environment } from "./environment.ts";

/** Colours that are needed outside of stylesheets. */
const COLOURS = CARD_COLOURS;
type ColourName = (typeof COLOURS)[number];

/** Tokens of fonts. */
const FONTS = ["serif", "display", "sans", "mono"];

const COMMENT = /\/\*[^]*?\*\//g;

export interface Own {
  /** SVG of the mark that replaces ours. */
  readonly mark?: string | undefined;
  /** SVG of the favicon, from which the other icons are drawn as well. */
  readonly favicon?: string | undefined;
  /** Names of icons that `public/` has, so that they are not drawn. */
  readonly icons: readonly string[];
  /** Tokens of fonts that `theme.css` sets: "serif", "display", "sans", "mono". */
  readonly fonts: readonly string[];
  /** Of `theme.css`, else of the engine; as hex where they are written in OKLCH. */
  readonly colours: Readonly<Record<ColourName, DayNight>>;
}

export async function readOwn({ publicDir, contentDir, root }: Environment): Promise<Own> {
  const has = (name: string) => existsSync(join(publicDir, name));
  const read = (path: string) =>
    existsSync(path) ? readFile(path, "utf8") : Promise.resolve(undefined);
  const engine = await readFile(join(root, "src", "styles", "tokens.css"), "utf8");
  const theme = (await read(join(contentDir, "theme.css"))) ?? "";
  const tokens = readBoth(engine, theme);
  const colours = COLOURS.map((name) => {
    const { day, night } = tokens.get(name) ?? { day: "#fff", night: "#000" };
    return [name, { day: plain(day), night: plain(night) }];
  });
  return {
    mark: await read(join(publicDir, "mark.svg")),
    favicon: await read(join(publicDir, FAVICON_SVG)),
    icons: ICON_FILES.filter(has),
    fonts: FONTS.filter((name) => new RegExp(`--${name}\\s*:`).test(theme.replaceAll(COMMENT, ""))),
    colours: Object.fromEntries(colours) as Own["colours"],
  };
}

/** Of a theme that cannot be read, the catalogue has told; somebody who writes still sees pages. */
function readBoth(engine: string, theme: string): ReturnType<typeof readTokens> {
  try {
    return readTokens(engine, theme);
  } catch (error) {
    if (error instanceof CssSyntaxError) return readTokens(engine);
    throw error;
  }
}

/** Older browsers, and the library that draws icons, read no OKLCH. */
function plain(colour: string): string {
  const light = parseColour(colour);
  return light ? toHex(light) : colour;
}
