/** Clips of several shapes, made of the same patch. */
import { block, extent, type Block } from "./block.ts";
import { mix } from "./colour.ts";
import { lettering } from "./lettering.ts";
import { path, plane, shape, sheet, type Drawing, type Plane } from "./paper.ts";

const HEIGHT = 1067;
const SIDE = 55;
/** Where the clips stand. */
const GROUND = 830;

interface Clip {
  readonly label: string;
  readonly columns: number;
  readonly rows: number;
  readonly slices: number;
  readonly x: number;
  readonly isRed?: boolean;
}

const CLIPS: readonly Clip[] = [
  { label: "16:9", columns: 7, rows: 4, slices: 5, x: 64 },
  { label: "9:16", columns: 4, rows: 7, slices: 3, x: 634 },
  { label: "1:1", columns: 4, rows: 4, slices: 6, x: 975 },
  { label: "still", columns: 2, rows: 2, slices: 1, x: 1391, isRed: true },
];

/** The rest of the air. */
const SKY: readonly Plane[] = [
  { x: 150, y: 330, scale: 5.5, tilt: 6 },
  { x: 380, y: 236, scale: 4.4, tilt: 10, distance: 0.25 },
  { x: 600, y: 176, scale: 3.6, tilt: 12, distance: 0.45 },
  { x: 1060, y: 150, scale: 2.9, tilt: 16, distance: 0.6 },
  { x: 1250, y: 120, scale: 2.2, tilt: 18, distance: 0.8 },
];

/** A scene of any width and height in patches: sky, a hill, one aeroplane. */
function scene({ columns: w, rows: h, isRed = false }: Clip): string {
  const size = Math.min(w, h);
  return [
    shape(`M0 0H${w}V${h}H0Z`, mix("zenith", "keel", 0.35)),
    shape(
      `M0 ${h * 0.82}C${w * 0.3} ${h * 0.64} ${w * 0.6} ${h * 0.92} ${w} ${h * 0.76}V${h}H0Z`,
      mix("keel", "link", 0.25),
    ),
    plane({ x: w / 2, y: h * 0.42, scale: size * 0.033, tilt: 8, isRed }),
  ].join("");
}

function clipBlock(clip: Clip): Block {
  const picture = scene(clip);
  return {
    x: clip.x,
    y: GROUND - clip.rows * SIDE * 1.08,
    side: SIDE,
    columns: clip.columns,
    rows: clip.rows,
    slices: clip.slices,
    gap: 0.08,
    face: (column, row, slice) =>
      slice === 0 ? `<g transform="translate(${-column} ${-row})">${picture}</g>` : undefined,
  };
}

export async function shapes(): Promise<Drawing> {
  const parts = [
    ...SKY.map(plane),
    path(`M64 ${GROUND + 26}H1536`, { token: "edge", width: 4, dash: [18, 16] }),
  ];
  for (const clip of CLIPS) {
    const drawn = clipBlock(clip);
    const middle = clip.x + (extent({ ...drawn, slices: 0 }).width - SIDE * 0.08) / 2;
    parts.push(
      block(drawn),
      await lettering(clip.label, { x: middle, y: GROUND + 96, size: 72, fill: "ink" }),
    );
  }
  return { file: "posts/one-model-any-shape/shapes.png", svg: sheet(HEIGHT, ...parts) };
}
