/** A thrown aeroplane, one small step of time after another. */

interface Flight {
  /** Degrees above the horizon. */
  readonly angle: number;
  /** In units of the drawing a second. */
  readonly speed: number;
}

const GRAVITY = 9.8;
/** How strongly the air slows the flight; chosen for a handsome curve, not measured. */
const DRAG = 0.055;
/** Share of the forward speed that the wings turn into lift. */
const LIFT = 0.36;
const STEP_SECONDS = 0.05;

/** Positions from the hand to the ground, distance and height, starting at height `from`. */
export function glide({ angle, speed }: Flight, from: number): (readonly [number, number])[] {
  let [x, y] = [0, from];
  let across = speed * Math.cos((angle * Math.PI) / 180);
  let up = speed * Math.sin((angle * Math.PI) / 180);
  const positions: (readonly [number, number])[] = [[x, y]];
  while (y > 0 && positions.length < 2000) {
    across -= DRAG * across * STEP_SECONDS;
    up += (LIFT * across - GRAVITY - DRAG * up) * STEP_SECONDS;
    x += across * STEP_SECONDS;
    y += up * STEP_SECONDS;
    positions.push([x, y]);
  }
  return positions;
}
