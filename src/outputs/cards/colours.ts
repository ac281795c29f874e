/** The colours of a card: those of the site by day. The renderer of SVG does not read OKLCH. */
import { type Light, mix, parseColour, toHex } from "#lib/colour.ts";
import { newestFacets } from "#lib/flock-colours.ts";
import { DEPTH_STEPS } from "#lib/flock-svg.ts";

/** The engine's, by the names of their tokens. */
const OURS = {
  zenith: "#c4e3f9",
  sky: "#edf7fd",
  sheet: "#fdfdfa",
  ink: "#19202f",
  soft: "#3f4a59",
  fold: "#c02d0d",
  lit: "#fefdfb",
  shade: "#a6c1d9",
  keel: "#7695b6",
  edge: "#697d8e",
};

type CardColour = keyof typeof OURS;

/** As hex: "#rrggbb"; for anything else the engine's is taken. */
export type CardColours = Readonly<Record<CardColour, string>>;

export const CARD_COLOURS = Object.keys(OURS) as readonly CardColour[];

export interface Facets {
  readonly lit: string;
  readonly shade: string;
  readonly keel: string;
  /** Outline of the lit facet, where it would be lost in the sky. */
  readonly edge: string | undefined;
}

/** Hex of all that is drawn. */
export interface Paints extends CardColours {
  /** The plane that has just been thrown, and the mark. */
  readonly newest: Facets;
  /** Planes of paper, from the near to the far. */
  readonly paper: readonly Facets[];
}

/** Farther planes lose at most so much of their colour to the sky. */
const HAZE = 0.6;

const known = new Map<string, Paints>();

/** What a card is painted with; the same object for the same colours. */
export function paintsOf(colours: CardColours = OURS): Paints {
  const key = JSON.stringify(colours);
  const paints = known.get(key) ?? makePaints(colours);
  known.set(key, paints);
  return paints;
}

function makePaints(colours: CardColours): Paints {
  const light = (name: CardColour): Light =>
    parseColour(colours[name]) ?? parseColour(OURS[name]) ?? [0, 0, 0];
  const hex = CARD_COLOURS.map((name) => [name, toHex(light(name))] as const);
  const newest = newestFacets({ fold: light("fold"), ink: light("ink"), sheet: light("sheet") });
  const hazy = (name: CardColour, depth: number) =>
    toHex(mix(light(name), light("zenith"), depth * HAZE));
  return {
    ...(Object.fromEntries(hex) as unknown as CardColours),
    newest: {
      lit: toHex(newest.lit),
      shade: toHex(newest.shade),
      keel: toHex(newest.keel),
      edge: undefined,
    },
    paper: Array.from({ length: DEPTH_STEPS + 1 }, (_, step): Facets => {
      const depth = step / DEPTH_STEPS;
      const [lit, shade, keel] = [hazy("lit", depth), hazy("shade", depth), hazy("keel", depth)];
      return { lit, shade, keel, edge: hazy("edge", depth) };
    }),
  };
}

/**
 * A colour of a gradient, which mixes channel by channel.
 * @param from Hex: "#rrggbb".
 * @param share 0 for `from` to 1 for `to`.
 * @returns 0xRRGGBB.
 */
export function blend(from: string, to: string, share: number): number {
  const channel = (start: number): number => {
    const [first, last] = [from, to].map((hex) =>
      Number.parseInt(hex.slice(start, start + 2), 16),
    ) as [number, number];
    return Math.round(first + (last - first) * share);
  };
  return (channel(1) << 16) | (channel(3) << 8) | channel(5);
}
