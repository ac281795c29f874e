/** A clip as a block of cubes: width to the right, height upwards, time to the back. */
import { colour, mix } from "./colour.ts";
import { round } from "./paper.ts";

interface Cube {
  /** The corner of the front face at the top left. */
  readonly x: number;
  readonly y: number;
  /** Side of the front face. */
  readonly side: number;
  /** Markup in a square of one unit, clipped to the front face. */
  readonly face?: string;
  readonly isRed?: boolean;
}

/** How far a cube of side 1 recedes, to the right and upwards. */
const RECEDE = [0.42, -0.32] as const;

/** One cube: front, top and right side. */
export function cube({ x, y, side, face, isRed = false }: Cube): string {
  const [dx, dy] = [round(side * RECEDE[0]), round(side * RECEDE[1])];
  const tints = isRed
    ? [mix("fold", "sheet", 0.25), mix("fold", "sheet", 0.55), mix("fold", "ink", 0.4)]
    : [colour("lit"), colour("lit"), mix("shade", "keel", 0.35)];
  const edge = `stroke="${isRed ? mix("fold", "ink", 0.45) : mix("edge", "shade", 0.35)}" stroke-width="2" stroke-linejoin="round"`;
  const front = face
    ? `<svg x="${round(x)}" y="${round(y)}" width="${side}" height="${side}" viewBox="0 0 1 1">${face}</svg>`
    : "";
  return `<path d="M${round(x)} ${round(y)}h${side}v${side}h-${side}Z" fill="${tints[0]}" ${edge}/>${front}
<path d="M${round(x)} ${round(y)}h${side}v${side}h-${side}Z" fill="none" ${edge}/>
<path d="M${round(x)} ${round(y)}l${dx} ${dy}h${side}l${-dx} ${-dy}Z" fill="${tints[1]}" ${edge}/>
<path d="M${round(x + side)} ${round(y)}l${dx} ${dy}v${side}l${-dx} ${-dy}Z" fill="${tints[2]}" ${edge}/>`;
}

export interface Block {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly columns: number;
  readonly rows: number;
  readonly slices: number;
  /** Air between cubes, as a share of a side. */
  readonly gap?: number;
  readonly face?: (column: number, row: number, slice: number) => string | undefined;
  readonly isRed?: (column: number, row: number, slice: number) => boolean;
  readonly isMissing?: (column: number, row: number, slice: number) => boolean;
}

/** Room a block takes, from the top of its back to the foot of its front. */
export function extent(block: Block): { width: number; height: number; rise: number } {
  const step = block.side * (1 + (block.gap ?? 0.08));
  const rise = -step * RECEDE[1] * block.slices;
  return {
    width: step * block.columns + step * RECEDE[0] * block.slices,
    height: step * block.rows + rise,
    rise,
  };
}

/** All cubes of a block, far ones first; `x`, `y` is the top left of the front. */
export function block(options: Block): string {
  const { x, y, side, columns, rows, slices, gap = 0.08 } = options;
  const step = side * (1 + gap);
  const cubes: string[] = [];
  for (let slice = slices - 1; slice >= 0; slice--) {
    for (let row = rows - 1; row >= 0; row--) {
      for (let column = 0; column < columns; column++) {
        if (options.isMissing?.(column, row, slice)) continue;
        cubes.push(
          cube({
            x: x + column * step + slice * step * RECEDE[0],
            y: y + row * step + slice * step * RECEDE[1],
            side,
            face: options.face?.(column, row, slice),
            isRed: options.isRed?.(column, row, slice) ?? false,
          }),
        );
      }
    }
  }
  return cubes.join("\n");
}
