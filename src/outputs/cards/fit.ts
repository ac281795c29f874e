/** Breaks a text into lines of the largest size at which it fits. */
import { lineUnits } from "./breaks.ts";
import { drawable } from "./drawable.ts";
import { foldText } from "./fold-text.ts";
import { measure, type Stretch } from "./shape.ts";
import { spell, type Setting, type Spelling } from "./spell.ts";

/** A size that a text may have. */
export interface Step {
  /** Pixels. */
  readonly size: number;
  /** Widest line, in pixels. */
  readonly width: number;
  /** Most lines. */
  readonly lines: number;
}

export interface Line extends Stretch {
  /** Pixels, without white space at its end. */
  readonly width: number;
}

export interface Fitted {
  readonly spelling: Spelling;
  readonly size: number;
  /** Em between letters. */
  readonly tracking: number;
  readonly lines: readonly Line[];
}

export interface FitOptions extends Setting {
  /** Em between letters; only for the site's own letters, others want none. */
  readonly tracking: number;
  /** From large to small, at least one. */
  readonly steps: readonly Step[];
}

/** A piece that no line break divides; widths in em. */
interface Unit extends Stretch {
  readonly width: number;
  /** With the white space at its end. */
  readonly advance: number;
}

/** Graphemes. A longer text ends at a word, with "…". */
const LONGEST = 160;

/** Halvings of the width of a block while its lines are evened out. */
const BALANCING_ROUNDS = 8;

/** Here every character is a grapheme; counting them costs nothing. */
const ASCII = /^[ -~]*$/;

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * Fits a text into the first step that takes it whole. What even the last one does not take loses
 * words at its end; only a word that is wider than a line is ever cut.
 */
export async function fit(text: string, options: FitOptions): Promise<Fitted> {
  const whole = await drawable(foldText(text), options);
  let kept = lineUnits(whole, options.lang);
  while (countGraphemes(kept) > LONGEST && kept.length > 1) kept = kept.slice(0, -1);
  for (;;) {
    const shown = kept.join("");
    const fitted = await tryFit(shown === whole ? whole : withEllipsis(shown), options);
    if (fitted) return fitted;
    kept = kept.length > 1 ? kept.slice(0, -1) : [halve(kept[0] ?? "")];
  }
}

async function tryFit(text: string, options: FitOptions): Promise<Fitted | undefined> {
  const spelling = await spell(text, options);
  const tracking = spelling.isPlain ? options.tracking : 0;
  const pieces = lineUnits(spelling.text, options.lang);
  const units = toUnits(spelling, pieces, tracking);
  for (const step of options.steps) {
    const lines = breakEvenly(units, step);
    if (lines) return { spelling, size: step.size, tracking, lines };
  }
  const last = options.steps.at(-1);
  if (!last) throw new RangeError("A text needs at least one size.");
  const tooWide = units.map((unit) => unit.width * last.size > last.width);
  if (!tooWide.includes(true)) return undefined;
  const cut = pieces.flatMap((piece, index) =>
    tooWide[index] ? Array.from(graphemes.segment(piece), segmentOf) : [piece],
  );
  const lines = breakEvenly(toUnits(spelling, cut, tracking), last);
  return lines && { spelling, size: last.size, tracking, lines };
}

function toUnits(spelling: Spelling, pieces: readonly string[], tracking: number): Unit[] {
  let start = 0;
  return pieces.map((piece) => {
    const [from, end] = [start, start + piece.trimEnd().length];
    start += piece.length;
    const spaced = (to: number): number =>
      measure(spelling, { start: from, end: to }) +
      tracking * countGraphemes([spelling.text.slice(from, to)]);
    return { start: from, end, width: spaced(end), advance: spaced(start) };
  });
}

/** As few lines as the width allows, then as even as so many can be. */
function breakEvenly(units: readonly Unit[], step: Step): readonly Line[] | undefined {
  const widest = Math.max(0, ...units.map((unit) => unit.width));
  let most = step.width / step.size;
  if (widest > most) return undefined;
  const fewest = breakGreedily(units, most);
  if (fewest.length > step.lines) return undefined;
  let least = widest;
  for (let round = 0; round < BALANCING_ROUNDS; round++) {
    const middle = (least + most) / 2;
    if (breakGreedily(units, middle).length > fewest.length) least = middle;
    else most = middle;
  }
  return breakGreedily(units, most).map((line) => ({ ...line, width: line.width * step.size }));
}

/** @param most Em. */
function breakGreedily(units: readonly Unit[], most: number): Line[] {
  const lines: Line[] = [];
  let before = 0;
  for (const unit of units) {
    const line = lines.at(-1);
    if (line && before + unit.width <= most) {
      lines[lines.length - 1] = { ...line, end: unit.end, width: before + unit.width };
      before += unit.advance;
    } else {
      lines.push({ start: unit.start, end: unit.end, width: unit.width });
      before = unit.advance;
    }
  }
  return lines;
}

function withEllipsis(text: string): string {
  return `${text.replace(/[\s\p{Pd}\p{Ps}\p{Pi},.;:!?·、。，．；：！？]+$/u, "")}…`;
}

function halve(text: string): string {
  const letters = Array.from(graphemes.segment(text), segmentOf);
  return letters.slice(0, Math.ceil(letters.length / 2)).join("");
}

function countGraphemes(pieces: readonly string[]): number {
  const text = pieces.join("");
  return ASCII.test(text) ? text.length : Array.from(graphemes.segment(text)).length;
}

function segmentOf({ segment }: Intl.SegmentData): string {
  return segment;
}
