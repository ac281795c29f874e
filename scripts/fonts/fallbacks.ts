/**
 * Fonts of readers' systems, shown until ours have arrived, scaled so that a line holds as many words
 * and nothing moves when they do.
 */
import { Buffer as ShapingBuffer, type Font, shape } from "harfbuzzjs";
import { ENGLISH } from "./letters.ts";

export interface Fallback {
  /** In the styles, after the name of our family: "Newsreader Times". */
  readonly suffix: string;
  /** Names under which systems have it, or a font of the same widths. */
  readonly local: readonly string[];
  /** Thousandths of an em, for the space and a to z. */
  readonly widths: readonly number[];
}

const widths = (text: string) => text.split(" ").map(Number);

/** Windows, macOS and iOS; Liberation and Tinos, on Linux and ChromeOS, have the same widths. */
const TIMES: Fallback = {
  suffix: "Times",
  local: ["Times New Roman", "Liberation Serif", "Tinos"],
  widths: widths(
    "250 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444",
  ),
};
const TIMES_ITALIC: Fallback = {
  suffix: "Times",
  local: ["Times New Roman Italic", "Liberation Serif Italic", "Tinos Italic"],
  widths: widths(
    "250 500 500 444 500 444 278 500 500 278 278 444 278 722 500 500 500 500 389 389 278 500 444 667 444 444 389",
  ),
};

/** Android. */
const NOTO: Fallback = {
  suffix: "Noto",
  local: ["Noto Serif"],
  widths: widths(
    "260 563 614 492 614 535 369 538 635 320 300 585 310 945 645 577 614 614 471 451 352 635 579 862 578 565 511",
  ),
};
const NOTO_ITALIC: Fallback = {
  suffix: "Noto",
  local: ["Noto Serif Italic"],
  widths: widths(
    "260 579 562 487 579 493 318 556 599 304 291 569 304 896 599 574 577 560 468 464 368 599 538 819 546 528 511",
  ),
};

const ARIAL: Fallback = {
  suffix: "Arial",
  local: ["Arial", "Liberation Sans", "Arimo"],
  widths: widths(
    "278 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500",
  ),
};

/** Android. */
const ROBOTO: Fallback = {
  suffix: "Roboto",
  local: ["Roboto"],
  widths: widths(
    "248 544 562 523 564 530 348 562 551 243 239 507 243 877 552 570 562 568 339 516 327 551 484 751 496 473 496",
  ),
};

/** By the name of a face. Code needs none: its lines do not break, and all its fonts are 0.6 em wide. */
export const FALLBACKS: Readonly<Record<string, readonly Fallback[]>> = {
  roman: [TIMES, NOTO],
  italic: [TIMES_ITALIC, NOTO_ITALIC],
  display: [TIMES, NOTO],
  sans: [ARIAL, ROBOTO],
};

/** All in percent, as the styles want them. */
export interface Fit {
  readonly size: number;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
}

/**
 * How a fallback is scaled to a font: until English text is as long, kerning included, and to the same
 * ascent and descent, which browsers scale along.
 */
export function fit(font: Font, fallback: Fallback): Fit {
  const em = font.face.upem;
  const size = lengthIn(font) / em / lengthOf(fallback);
  const { ascender, descender, lineGap } = font.hExtents();
  const percent = (units: number) => (units / em / size) * 100;
  return {
    size: size * 100,
    ascent: percent(ascender),
    descent: percent(-descender),
    lineGap: percent(lineGap),
  };
}

/** Of the English sample, in units of the font. */
function lengthIn(font: Font): number {
  const buffer = new ShapingBuffer();
  buffer.addText(ENGLISH);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  return buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0);
}

/** The same, in ems. */
function lengthOf({ widths }: Fallback): number {
  let thousandths = 0;
  for (const letter of ENGLISH) {
    thousandths += widths[letter === " " ? 0 : letter.charCodeAt(0) - 96] ?? 0;
  }
  return thousandths / 1000;
}
