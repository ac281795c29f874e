/** Letters as HarfBuzz sets them: how wide they are, and their outlines where that is needed. */
import { Buffer as Letters, Direction, shape } from "harfbuzzjs";
import type { Shape } from "./canvas.ts";
import type { FontFile } from "./font-files.ts";
import type { Spelling } from "./spell.ts";

/** A part of a text: from `start` to before `end`, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Run extends Stretch {
  readonly file: FontFile;
  /** Of the bidirectional algorithm: odd ones run from right to left. */
  readonly level: number;
}

/**
 * Measures a part of a text.
 * @returns Em: times the size, it is pixels.
 */
export function measure(spelling: Spelling, stretch: Stretch): number {
  let width = 0;
  for (const run of runsOf(spelling, stretch)) {
    const positions = shaped(spelling, run).getGlyphPositions();
    for (const { xAdvance } of positions) width += xAdvance / run.file.unitsPerEm;
  }
  return width;
}

/**
 * Draws a line of any script, letters joined, marks in place, directions in order.
 * @param at Left end of the baseline, in pixels.
 * @returns A shape without a colour for each letter that is seen.
 */
export function outline(
  spelling: Spelling,
  line: Stretch,
  at: { readonly x: number; readonly y: number; readonly size: number },
): readonly Omit<Shape, "colour">[] {
  const runs = inVisualOrder(runsOf(spelling, line));
  let { x } = at;
  const shapes: Omit<Shape, "colour">[] = [];
  for (const run of runs) {
    const unit = at.size / run.file.unitsPerEm;
    const letters = shaped(spelling, run);
    const positions = letters.getGlyphPositions();
    for (const [index, { codepoint }] of letters.getGlyphInfos().entries()) {
      const position = positions[index];
      if (!position) continue;
      const path = run.file.font.glyphToPath(codepoint);
      const left = x + position.xOffset * unit;
      const base = at.y - position.yOffset * unit;
      if (path !== "") shapes.push({ path, matrix: [unit, 0, 0, -unit, left, base] });
      x += position.xAdvance * unit;
    }
  }
  return shapes;
}

/** Sets the letters of a run in their surroundings, so that Arabic joins across runs. */
function shaped({ text }: Spelling, run: Run): Letters {
  const letters = new Letters();
  letters.addText(text, run.start, run.end - run.start);
  letters.guessSegmentProperties();
  letters.setDirection(run.level % 2 === 1 ? Direction.RTL : Direction.LTR);
  shape(run.file.font, letters);
  return letters;
}

/** Splits a stretch where the font or the direction changes. */
function runsOf({ files, levels }: Spelling, { start, end }: Stretch): Run[] {
  const runs: Run[] = [];
  for (let from = start, at = start + 1; at <= end; at++) {
    const [file, level = 0] = [files[from], levels[from]];
    if (at < end && files[at] === file && levels[at] === level) continue;
    if (file) runs.push({ start: from, end: at, file, level });
    from = at;
  }
  return runs;
}

/** From the highest level down, turns every sequence of runs that are at least so high. */
function inVisualOrder(runs: readonly Run[]): readonly Run[] {
  let ordered = [...runs];
  const highest = Math.max(0, ...runs.map((run) => run.level));
  for (let level = highest; level > 0; level--) {
    const turned: Run[] = [];
    let sequence: Run[] = [];
    for (const run of ordered) {
      if (run.level >= level) sequence.unshift(run);
      else {
        turned.push(...sequence, run);
        sequence = [];
      }
    }
    ordered = [...turned, ...sequence];
  }
  return ordered;
}
