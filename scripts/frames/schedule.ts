/** How much of a noisy frame is scene and how much is noise. */

/** Steps between the clean frame, 0, and static without a trace of it. */
export const STEPS = 8;

/**
 * The share of the scene's power that is left after `step` steps, called ᾱ: 1 at first, 0 at the end.
 * Its root weighs the scene, and the root of the rest the noise.
 */
export function signal(step: number): number {
  return Math.cos((Math.PI / 2) * (step / STEPS)) ** 2;
}

/**
 * Forward diffusion in one go: x_t = √ᾱ · x_0 + √(1 − ᾱ) · ε.
 * @param scene Numbers between −1 and 1.
 * @param noise As many, with mean 0 and deviation 1.
 */
export function noised(scene: Float64Array, noise: Float64Array, step: number): Float64Array {
  const kept = Math.sqrt(signal(step));
  const added = Math.sqrt(1 - signal(step));
  return scene.map((value, index) => kept * value + added * (noise[index] ?? 0));
}
