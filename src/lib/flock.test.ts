import { brotliCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { type Box, flock, flockSvg, PHONE_FLOCK, type Plane, planeSvg } from "./flock.ts";
import { FACETS } from "./flock-svg.ts";

const WIDE: Box = { width: 1240, height: 352 };
const PHONE: Box = { width: 390, height: 176 };

const SKIES = [
  { name: "the wide home", count: 60, box: WIDE, options: {} },
  { name: "the phone", count: 14, box: PHONE, options: PHONE_FLOCK },
  { name: "an article", count: 12, box: { width: 448, height: 186 }, options: { scale: 1.2 } },
  { name: "a stamp", count: 8, box: { width: 96, height: 96 }, options: PHONE_FLOCK },
  { name: "a slit", count: 9, box: { width: 500, height: 12 }, options: {} },
] as const;

/** The corners of a plane as they are drawn. */
function corners(plane: Plane): { x: number; y: number }[] {
  const turn = (plane.tilt * Math.PI) / 180;
  return Object.values(FACETS)
    .flat()
    .map(([a, b]) => {
      const across = a * Math.cos(turn) - b * Math.sin(turn);
      const down = a * Math.sin(turn) + b * Math.cos(turn);
      return {
        x: plane.x + (plane.isMirrored ? -1 : 1) * plane.scale * across,
        y: plane.y + plane.scale * down,
      };
    });
}

type Corner = ReturnType<typeof corners>[number];

/** The sides of the three facets, two corners each. */
function sides(plane: Plane): [Corner, Corner][] {
  const all = corners(plane);
  return all.map((corner, n) => [corner, all[n % 3 === 2 ? n - 2 : n + 1] ?? corner]);
}

const isLeftOf = (c: Corner, [a, b]: readonly [Corner, Corner]): boolean =>
  (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0;

function cross(one: [Corner, Corner], other: [Corner, Corner]): boolean {
  return (
    isLeftOf(one[0], other) !== isLeftOf(one[1], other) &&
    isLeftOf(other[0], one) !== isLeftOf(other[1], one)
  );
}

const seeds = Array.from({ length: 40 }, (_, n) => `seed ${n}`);

describe("flock", () => {
  it.each(SKIES)("keeps every plane of $name inside, with room around it", (sky) => {
    for (const seed of seeds) {
      for (const plane of flock(seed, sky.count, sky.box, sky.options)) {
        const room = 12 * plane.scale;
        expect(plane.x).toBeGreaterThanOrEqual(room);
        expect(plane.y).toBeGreaterThanOrEqual(room);
        expect(plane.x).toBeLessThanOrEqual(sky.box.width - room);
        expect(plane.y).toBeLessThanOrEqual(sky.box.height - room);
        for (const { x, y } of corners(plane)) {
          expect(x).toBeGreaterThanOrEqual(-0.001);
          expect(y).toBeGreaterThanOrEqual(-0.001);
          expect(x).toBeLessThanOrEqual(sky.box.width + 0.001);
          expect(y).toBeLessThanOrEqual(sky.box.height + 0.001);
        }
      }
    }
  });

  it.each(SKIES)("lets no two planes of $name come nearer than their sizes allow", (sky) => {
    for (const seed of seeds) {
      const planes = flock(seed, sky.count, sky.box, sky.options);
      for (const [n, a] of planes.entries()) {
        for (const b of planes.slice(n + 1)) {
          expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(12 * (a.scale + b.scale));
        }
      }
    }
  });

  it.each(SKIES)("draws no plane of $name over another", (sky) => {
    for (const seed of seeds) {
      const planes = flock(seed, sky.count, sky.box, sky.options);
      for (const [n, a] of planes.entries()) {
        const near = planes
          .slice(n + 1)
          .filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < 15 * (a.scale + b.scale));
        for (const b of near) {
          const crossing = sides(a).filter((side) => sides(b).some((other) => cross(side, other)));
          expect(crossing, `${a.index} and ${b.index} of ${seed}`).toEqual([]);
        }
      }
    }
  });

  it.each(SKIES)("always shows the newest of $name", (sky) => {
    for (const seed of seeds)
      expect(flock(seed, sky.count, sky.box, sky.options)[0]?.index).toBe(0);
  });

  it.each([
    [1, 1],
    [5, 5],
    [14, 13],
    [34, 31],
    [60, 46],
  ])("finds room for %d planes: at least %d", (count, least) => {
    for (const seed of seeds) {
      expect(flock(seed, count, WIDE).length).toBeGreaterThanOrEqual(least);
    }
  });

  it("follows its formulas for depth, scale and opacity", () => {
    for (const plane of flock("paper", 34, WIDE)) {
      const t = (plane.index / 33) ** 0.86;
      expect(plane.depth).toBeCloseTo(t, 10);
      expect(plane.scale).toBeCloseTo(2.7 * (1 - t) ** 1.25 + 0.38, 10);
      expect(plane.opacity).toBeCloseTo(1 - 0.55 * t, 10);
    }
  });

  it("is the same for the same seed and another for another", () => {
    expect(flock("paper", 34, WIDE)).toEqual(flock("paper", 34, WIDE));
    expect(flock("paper", 34, WIDE)).not.toEqual(flock("wind", 34, WIDE));
  });

  it("leaves planes where they are while a small flock grows", () => {
    expect(flock("paper", 9, WIDE).slice(0, 8)).toEqual(flock("paper", 8, WIDE).slice(0, 8));
  });

  it("heads right at the hand and left in the distance", () => {
    const planes = flock("paper", 34, WIDE);
    expect(planes[0]?.isMirrored).toBe(false);
    expect(planes.at(-1)?.isMirrored).toBe(true);
  });

  it("never crosses words", () => {
    const words = { x: 0, y: 120, width: 560, height: 232 };
    for (const seed of seeds) {
      for (const plane of flock(seed, 60, WIDE, { keepClear: [words] })) {
        for (const { x, y } of corners(plane)) {
          expect(x > words.width || y < words.y).toBe(true);
        }
      }
    }
  });

  it("draws nothing where words take the whole sky", () => {
    expect(flock("paper", 5, WIDE, { keepClear: [{ x: 0, y: 0, ...WIDE }] })).toEqual([]);
  });

  it.each(["", "日本 🚀", "x".repeat(100_000)])("takes any seed", (seed) => {
    expect(flock(seed, 3, WIDE)).toHaveLength(3);
  });

  it("is empty for no articles", () => {
    expect(flock("paper", 0, WIDE)).toEqual([]);
  });

  it.each([
    [-1, WIDE],
    [Number.NaN, WIDE],
    [1, { width: 0, height: 10 }],
    [1, { width: 10, height: -1 }],
  ])("refuses %d planes in %o", (count, box) => {
    expect(() => flock("paper", count, box)).toThrow(RangeError);
  });
});

describe("flockSvg", () => {
  it("weighs at most 4 KB for sixty planes", () => {
    const planes = Array.from({ length: 60 }, (_, n) => flock(`seed ${n}`, 34, WIDE)).flat();
    const sixty = planes.filter((_, n) => n % 31 === 0).slice(0, 60);
    expect(sixty).toHaveLength(60);
    expect(brotliCompressSync(flockSvg(sixty, WIDE)).length).toBeLessThanOrEqual(4096);
  });

  it("carries classes and no style", () => {
    const svg = flockSvg(flock("paper", 34, WIDE), WIDE, { className: "hero" });
    expect(svg).toMatch(/^<svg class="flock hero" viewBox="0 0 1240 352" /);
    expect(svg).toContain('aria-hidden="true"');
    expect(svg).not.toMatch(/style|fill|opacity/);
    expect(new Set(svg.match(/\bd\d\b/g))).toEqual(new Set(["d0", "d1", "d2", "d3", "d4", "d5"]));
  });

  it("draws the newest last, over the others, and marks it alone", () => {
    const svg = flockSvg(flock("paper", 5, WIDE), WIDE);
    expect(svg.match(/newest/g)).toHaveLength(1);
    expect(svg.lastIndexOf('class="plane')).toBe(svg.indexOf('class="plane d0 newest"'));
  });

  it("is an empty sky without planes", () => {
    expect(flockSvg([], PHONE)).toBe(
      '<svg class="flock" viewBox="0 0 390 176" preserveAspectRatio="xMaxYMid meet" aria-hidden="true"></svg>',
    );
  });
});

describe("planeSvg", () => {
  const plane: Plane = {
    index: 3,
    x: 12.345,
    y: 40,
    scale: 1.504,
    tilt: -0.2,
    isMirrored: true,
    depth: 0.5,
    opacity: 0.725,
  };

  it("rounds its place and mirrors what heads left", () => {
    expect(planeSvg(plane)).toBe(
      '<g class="plane d3" transform="translate(12.3 40)scale(-1.5 1.5)rotate(0)">' +
        '<path class="lit" d="M12-9-12 0-4 3.5Z"/>' +
        '<path class="keel" d="M12-9-4 3.5-3.2 10Z"/>' +
        '<path class="shade" d="M12-9 3.4 9-1.2 5.6Z"/></g>',
    );
  });

  it("marks the newest", () => {
    expect(planeSvg(plane, { isNewest: true })).toContain('class="plane d3 newest"');
  });
});
