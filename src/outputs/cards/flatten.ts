/** Turns the outlines of SVG path data into straight lines. */

/** As in SVG: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

type AddLine = (x0: number, y0: number, x1: number, y1: number) => void;

/** Of a curve drawn as lines, in pixels. */
const TOLERANCE = 0.1;

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

const TOKENS = /[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g;

/** Numbers after a command. */
const COUNTS: Readonly<Record<string, number>> = { M: 2, L: 2, Q: 4, C: 6, Z: 0 };

/**
 * Hands over the lines of an outline, each figure closed.
 * @param path Absolute commands M, L, Q, C and Z, as fonts and Satori write them.
 * @throws {SyntaxError} If there is another command.
 */
export function flatten(path: string, matrix: Matrix = IDENTITY, addLine: AddLine): void {
  const [a, b, c, d, e, f] = matrix;
  /** Where the figure began, and where it has come. */
  let [startX, startY, x, y] = [0, 0, 0, 0];
  const lineTo = (toX: number, toY: number): void => {
    addLine(x, y, toX, toY);
    [x, y] = [toX, toY];
  };
  const tokens = path.match(TOKENS) ?? [];
  for (let at = 0; at < tokens.length;) {
    const command = tokens[at] ?? "";
    const count = COUNTS[command];
    if (count === undefined) throw new SyntaxError(`"${command}" is no known command of a path.`);
    const points: number[] = [];
    for (let index = at + 1; index < at + count; index += 2) {
      const [localX, localY] = [Number(tokens[index]), Number(tokens[index + 1])];
      points.push(a * localX + c * localY + e, b * localX + d * localY + f);
    }
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = points;
    if (command === "M" || command === "Z") {
      lineTo(startX, startY);
      if (command === "M") [startX, startY, x, y] = [x1, y1, x1, y1];
    } else if (command === "L") {
      lineTo(x1, y1);
    } else if (command === "Q") {
      // A quadratic curve is the cubic one whose inner points lie at two thirds.
      const inner = (end: number, middle: number): number => end + (2 / 3) * (middle - end);
      const [cx1, cy1, cx2, cy2] = [inner(x, x1), inner(y, y1), inner(x2, x1), inner(y2, y1)];
      curveTo({ x, y }, [cx1, cy1, cx2, cy2, x2, y2], lineTo);
    } else {
      curveTo({ x, y }, [x1, y1, x2, y2, x3, y3], lineTo);
    }
    at += count + 1;
  }
  lineTo(startX, startY);
}

type Cubic = readonly [x1: number, y1: number, x2: number, y2: number, x3: number, y3: number];

/** As many lines as keep within the tolerance; the bound is that of the second differences. */
function curveTo(
  from: { readonly x: number; readonly y: number },
  [x1, y1, x2, y2, x3, y3]: Cubic,
  lineTo: (x: number, y: number) => void,
): void {
  const bend = Math.max(
    Math.hypot(from.x - 2 * x1 + x2, from.y - 2 * y1 + y2),
    Math.hypot(x1 - 2 * x2 + x3, y1 - 2 * y2 + y3),
  );
  const lines = Math.max(1, Math.ceil(Math.sqrt((0.75 * bend) / TOLERANCE)));
  for (let line = 1; line < lines; line++) {
    const t = line / lines;
    const u = 1 - t;
    const [w0, w1, w2, w3] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
    lineTo(w0 * from.x + w1 * x1 + w2 * x2 + w3 * x3, w0 * from.y + w1 * y1 + w2 * y2 + w3 * y3);
  }
  lineTo(x3, y3);
}
