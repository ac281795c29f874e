/** A clip cut into spacetime patches, and the patches laid in a row. */
import { block, cube } from "./block.ts";
import { colour, mix } from "./colour.ts";
import { path, plane, shape, sheet, type Drawing } from "./paper.ts";

const HEIGHT = 1067;
const COLUMNS = 6;
const ROWS = 4;

/** The first frame: six units wide, four high. */
const SCENE = [
  shape("M0 0H6V4H0Z", mix("zenith", "keel", 0.35)),
  `<circle cx="1.1" cy="1" r=".5" fill="${colour("lit")}"/>`,
  shape("M0 3.1C1 2.5 2 2.7 3.2 3.1S5.2 3.3 6 2.8V4H0Z", mix("keel", "link", 0.15)),
  shape("M0 3.7C1.6 3.2 2.8 3.3 4 3.6S5.6 3.7 6 3.6V4H0Z", mix("link", "keel", 0.3)),
  plane({ x: 3.55, y: 1.42, scale: 0.105, tilt: 8, isRed: true }),
].join("");

/** The part of the scene that one patch holds. */
function piece(column: number, row: number): string {
  return `<g transform="translate(${-column} ${-row})">${SCENE}</g>`;
}

/** The patch that is taken out: the one with the aeroplane's nose. */
const TAKEN = { column: 4, row: 0 } as const;

function isTaken(column: number, row: number, slice: number): boolean {
  return slice === 0 && row === TAKEN.row && column === TAKEN.column;
}

/** The row below, in reading order; it goes on beyond the edge. */
function row(): string[] {
  return Array.from({ length: 8 }, (_, index) =>
    cube({
      x: 96 + index * 182,
      y: 866,
      side: 112,
      face: piece(index % COLUMNS, Math.floor(index / COLUMNS)),
      isRed: index === TAKEN.column,
    }),
  );
}

export async function patches(): Promise<Drawing> {
  const clip = block({
    x: 96,
    y: 222,
    side: 126,
    columns: COLUMNS,
    rows: ROWS,
    slices: 3,
    gap: 0.07,
    face: (column, rowIndex, slice) => (slice === 0 ? piece(column, rowIndex) : undefined),
    isMissing: isTaken,
  });
  const parts = [
    clip,
    path("M706 252C766 60 1300 40 1330 330S1010 700 880 838", { width: 7 }),
    cube({ x: 1262, y: 330, side: 126, face: piece(TAKEN.column, TAKEN.row), isRed: true }),
    ...row(),
  ];
  return { file: "posts/spacetime-patches/patches.png", svg: sheet(HEIGHT, ...parts) };
}
