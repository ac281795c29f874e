import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { noised, signal, STEPS } from "./schedule.ts";

const FOLDER = join(import.meta.dirname, "../../content/posts/from-static-to-scene");

describe("the schedule of the noise", () => {
  it("begins with the scene, ends without it, and loses at every step", () => {
    const shares = Array.from({ length: STEPS + 1 }, (_, step) => signal(step));
    expect(shares[0]).toBe(1);
    expect(shares[STEPS]).toBeCloseTo(0);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  });

  it("mixes scene and noise by the roots of their shares", () => {
    const mixed = noised(Float64Array.of(1, -1), Float64Array.of(0, 2), STEPS / 2);
    expect(mixed[0]).toBeCloseTo(Math.SQRT1_2);
    expect(mixed[1]).toBeCloseTo(Math.SQRT1_2);
  });

  // Whoever writes a magazine of their own has not our article.
  it.skipIf(!existsSync(FOLDER)).each(["index.mdx", "mixing.en.vtt"])(
    "is what %s tells of it",
    (file) => {
      const text = readFileSync(join(FOLDER, file), "utf8");
      for (let step = 1; step < STEPS; step++) {
        const [picture, noise] = [signal(step), 1 - signal(step)].map((share) =>
          Math.sqrt(share).toFixed(2),
        );
        const told =
          step === STEPS / 2 ? `Equal weights, ${noise}.` : `Noise ${noise}, picture ${picture}.`;
        expect(text).toContain(told);
      }
    },
  );
});
