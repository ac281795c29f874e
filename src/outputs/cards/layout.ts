/** Where everything on a card stands. */
import type { Box, KeepClear } from "#lib/flock.ts";
import type { Card } from "./card.ts";
import { paintsOf } from "./colours.ts";
import { fit, type Fitted, type Step } from "./fit.ts";

/** What networks ask for. */
export const CARD: Box = { width: 1200, height: 630 };

/** A block of text in place. */
export interface Block extends Fitted {
  /** One for every line: where it begins at the left, and its baseline. */
  readonly origins: readonly { readonly x: number; readonly y: number }[];
  /** Hex: "#rrggbb". */
  readonly colour: string;
}

export interface Layout {
  readonly title: Block;
  readonly siteName: Block;
  readonly byline: Block;
  readonly date: Block;
  /** Centre of the mark. */
  readonly mark: { readonly x: number; readonly y: number };
}

const MARGIN = 72;
const MARK_WIDTH = 46;
const NAME_BASELINE = 94;
const TITLE_BASELINE = 478;
const FOOT_BASELINE = 564;
/** Between the names and the date. */
const FOOT_GAP = 26;

/** Highest pixel of a title: below the name of the site. */
const TITLE_TOP = 128;

/** Fewer lines than would fit where the size is large: the flock needs a sky. */
const TITLE_STEPS = [
  { size: 116, width: 640, lines: 2 },
  { size: 98, width: 720, lines: 2 },
  { size: 84, width: 800, lines: 3 },
  { size: 74, width: 940, lines: 3 },
  { size: 66, width: 1020, lines: 4 },
  { size: 58, width: 1056, lines: 5 },
  { size: 50, width: 1056, lines: 6 },
] as const satisfies readonly Step[];

/** These have one line: a longer text ends with "…" before it runs into the next. */
const NAME_STEP: Step = { size: 32, width: 620, lines: 1 };
const DATE_STEP: Step = { size: 28, width: 420, lines: 1 };

/** Around words, in pixels. */
const CLEARANCE = 14;

/** Capitals reach so high, in em; for keeping planes away. */
const ASCENT = 0.82;
const DESCENT = 0.3;

/** Fits all texts of a card and finds their places. */
export async function layOut(card: Card): Promise<Layout> {
  const { lang, dir } = card;
  const sans = { lang, tracking: 0 };
  const [title, siteName, date] = await Promise.all([
    fit(card.title, { lang, voice: "newsreader", tracking: -0.014, steps: titleSteps(card.title) }),
    fit(card.siteName, { ...sans, voice: "sansBold", steps: [NAME_STEP] }),
    fit(card.date, { ...sans, voice: "sans", steps: [DATE_STEP] }),
  ]);
  const dateWidth = widest(date);
  const room = CARD.width - 2 * MARGIN - (dateWidth === 0 ? 0 : dateWidth + FOOT_GAP);
  const bylineStep = { ...DATE_STEP, width: room };
  const byline = await fit(card.byline, { ...sans, voice: "sansBold", steps: [bylineStep] });
  const dateInset = widest(byline) === 0 ? 0 : widest(byline) + FOOT_GAP;

  const place = (
    text: Fitted,
    inset: number,
    baseline: number,
    colour: Block["colour"],
  ): Block => ({
    ...text,
    colour,
    origins: text.lines.map((line, index) => ({
      x: dir === "rtl" ? CARD.width - MARGIN - inset - line.width : MARGIN + inset,
      y:
        baseline -
        (text.lines.length - 1 - index) * text.size * leading(text.spelling.text, text.size),
    })),
  });
  const { ink, soft } = paintsOf(card.colours);
  const blocks = {
    title: place(title, 0, TITLE_BASELINE, ink),
    siteName: place(siteName, MARK_WIDTH + 16, NAME_BASELINE, ink),
    byline: place(byline, 0, FOOT_BASELINE, ink),
    date: place(date, dateInset, FOOT_BASELINE, soft),
  };
  const markX = MARGIN + MARK_WIDTH / 2;
  return {
    ...blocks,
    mark: { x: dir === "rtl" ? CARD.width - markX : markX, y: NAME_BASELINE - 11 },
  };
}

/** Rectangles around the lines of blocks, for the flock to keep away from. */
export function keepClear(blocks: readonly Block[]): readonly KeepClear[] {
  return blocks.flatMap(({ lines, origins, size }) =>
    lines.map((line, index) => ({
      x: (origins[index]?.x ?? 0) - CLEARANCE,
      y: (origins[index]?.y ?? 0) - size * ASCENT - CLEARANCE,
      width: line.width + 2 * CLEARANCE,
      height: size * (ASCENT + DESCENT) + 2 * CLEARANCE,
    })),
  );
}

/** As many lines of each size as have room in the script of a title. */
function titleSteps(title: string): readonly Step[] {
  return TITLE_STEPS.map((step) => {
    const room = (TITLE_BASELINE - TITLE_TOP) / step.size - ASCENT;
    const fitting = Math.floor(room / leading(title, step.size)) + 1;
    return { ...step, lines: Math.min(step.lines, fitting) };
  });
}

const TALL = /[\p{Script=Arabic}\p{Script=Thai}\p{Script=Devanagari}]/u;
const SQUARE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Distance of lines in sizes: scripts with marks above and below need more. */
function leading(text: string, size: number): number {
  if (TALL.test(text)) return 1.45;
  if (SQUARE.test(text)) return 1.26;
  return size > 60 ? 1.06 : 1.12;
}

function widest(text: Fitted): number {
  return Math.max(0, ...text.lines.map((line) => line.width));
}
