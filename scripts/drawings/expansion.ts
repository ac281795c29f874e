/** A short prompt unfolds into a long one: five decisions that somebody has to take. */
import { colour, mix } from "./colour.ts";
import { lettering } from "./lettering.ts";
import { path, plane, sheet, shape, type Drawing } from "./paper.ts";

const HEIGHT = 1026;
const DECISIONS = ["thing", "place", "light", "motion", "camera"] as const;
/** Widths of the written lines beside each word, two a decision, as shares of the room. */
const LINES = [
  [0.92, 0.72],
  [0.94, 0.5],
  [0.88, 0.8],
  [1, 0.6],
  [0.78, 0.42],
] as const;

function bar(x: number, y: number, width: number, fill: string): string {
  return `<path d="M${x} ${y}h${width}v22h-${width}Z" fill="${fill}"/>`;
}

/** The slip as it was handed in: one line. */
function slip(): string {
  return [
    shape("M64 420H400L444 464V600H64Z", colour("lit"), "edge"),
    shape("M400 420V464H444Z", mix("shade", "lit", 0.2), "edge"),
    bar(108, 496, 250, colour("fold")),
  ].join("");
}

/** The unfolded sheet, with the creases of its folding. */
function unfolded(): string {
  const creases = [258, 428, 598, 768].map((y) =>
    path(`M660 ${y}H1536`, { token: "crease", width: 4, dash: [] }),
  );
  return [
    shape("M660 88H1456L1536 168V938H660Z", colour("lit"), "edge"),
    shape("M1456 88V168H1536Z", mix("shade", "lit", 0.2), "edge"),
    ...creases,
  ].join("");
}

export async function expansion(): Promise<Drawing> {
  const parts = [
    path("M452 510C520 510 560 500 632 500", { width: 8 }),
    shape("M652 500l-40-24v48Z", colour("fold")),
    slip(),
    unfolded(),
    plane({ x: 250, y: 250, scale: 8, tilt: 4, isRed: true }),
    path("M96 350C130 330 150 316 178 296", { width: 7 }),
  ];
  for (const [index, word] of DECISIONS.entries()) {
    const y = 174 + index * 170;
    const fill = index === 0 ? colour("fold") : mix("keel", "shade", 0.3);
    parts.push(
      await lettering(word, { x: 704, y, size: 64, anchor: "start", fill: "ink", font: "italic" }),
    );
    for (const [line, share] of (LINES[index] ?? []).entries()) {
      const isGiven = index === 0 && line === 0;
      parts.push(
        bar(950, y - 30 + line * 46, share * 500, isGiven ? fill : mix("keel", "shade", 0.3)),
      );
    }
  }
  return { file: "posts/the-caption-is-the-director/expansion.png", svg: sheet(HEIGHT, ...parts) };
}
