/** A bite that leaves its mark, and a bite that does not. */
import { colour, mix } from "./colour.ts";
import { lettering } from "./lettering.ts";
import { path, sheet, shape, type Drawing } from "./paper.ts";
import { random } from "./random.ts";

const HEIGHT = 1067;
const RADIUS = 176;
/** Of a biscuit in the picture. */
const SCALE = 0.86;
const COLUMNS = [520, 940, 1360] as const;
const ROWS = [272, 796] as const;

/** The mouthful: three arcs into the edge at the upper right, closed outside the biscuit. */
const BITE =
  "M40-190A62 62 0 0 0 62-98A66 66 0 0 0 118-34A62 62 0 0 0 200-10L260-60 220-200 120-250Z";

/** Where the teeth went, without the outside. */
const TEETH = "M40-190A62 62 0 0 0 62-98A66 66 0 0 0 118-34A62 62 0 0 0 200-10";

const CHIPS = [
  [-84, -76],
  [-10, -112],
  [-112, 24],
  [-34, -16],
  [-52, 92],
  [44, 62],
  [22, 132],
  [112, 58],
  [78, -84],
  [128, -30],
] as const;

/** One biscuit, with a bite out of its edge if somebody had one. */
export function biscuit(x: number, y: number, isBitten: boolean): string {
  const chips = CHIPS.filter(([cx, cy]) => !isBitten || !(cx > 30 && cy < -20)).map(
    ([cx, cy]) =>
      `<path d="M${cx - 20} ${cy + 6}l12-22 24 2 8 18-18 14Z" fill="${mix("crust", "ink", 0.7)}"/>`,
  );
  const whole = `<circle r="${RADIUS}" fill="${colour("biscuit")}" stroke="${colour("crust")}" stroke-width="10"/>${chips.join("")}`;
  if (!isBitten) return `<g transform="translate(${x} ${y}) scale(${SCALE})">${whole}</g>`;
  const id = `bite${x}-${y}`;
  return `<g transform="translate(${x} ${y}) scale(${SCALE})">
<mask id="${id}"><path d="M-300-300H300V300H-300Z" fill="#fff"/><path d="${BITE}" fill="#000"/></mask>
<g mask="url(#${id})">${whole}</g>
<clipPath id="${id}c"><circle r="${RADIUS + 5}"/></clipPath>
<path d="${TEETH}" fill="none" stroke="${colour("crust")}" stroke-width="10" clip-path="url(#${id}c)"/></g>`;
}

/** What falls while somebody bites. */
function crumbs(x: number, y: number): string {
  const next = random("crumbs");
  return Array.from({ length: 11 }, () => {
    const cx = x + 120 + next() * 90;
    const cy = y + 90 + next() * 110;
    const size = 8 + next() * 14;
    return `<path d="M${cx.toFixed(1)} ${cy.toFixed(1)}l${size.toFixed(1)}-${(size * 0.6).toFixed(1)} ${(size * 0.4).toFixed(1)} ${size.toFixed(1)}Z" fill="${colour("crust")}"/>`;
  }).join("");
}

function missingBite(x: number, y: number): string {
  const id = `missing${x}`;
  return `<g transform="translate(${x} ${y}) scale(${SCALE})"><clipPath id="${id}"><circle r="${RADIUS}"/></clipPath>
<g clip-path="url(#${id})">${path(TEETH, { width: 12, dash: [20, 14] })}</g></g>`;
}

export async function biscuits(): Promise<Drawing> {
  const parts: string[] = [];
  for (const [row, y] of ROWS.entries()) {
    for (const [column, x] of COLUMNS.entries()) {
      const isBitten = row === 0 && column > 0;
      parts.push(biscuit(x, y, isBitten));
      if (column === 1) parts.push(crumbs(x, y));
      if (column > 0) {
        parts.push(path(`M${x - 244} ${y}h44`, { token: "edge", width: 8, dash: [] }));
        parts.push(shape(`M${x - 176} ${y}l-32-22v44Z`, colour("edge")));
      }
    }
  }
  parts.push(missingBite(COLUMNS[1], ROWS[1]), missingBite(COLUMNS[2], ROWS[1]));
  parts.push(path("M64 534H1536", { token: "edge", width: 4, dash: [18, 16] }));
  for (const [row, label] of ["a world", "a clip"].entries()) {
    const y = ROWS[row] ?? 0;
    parts.push(
      await lettering(label, { x: 64, y, size: 76, anchor: "start", font: "italic", fill: "ink" }),
    );
  }
  return { file: "posts/bite-marks/biscuits.png", svg: sheet(HEIGHT, ...parts) };
}
