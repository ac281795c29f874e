import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { findProjectRoot } from "#build/paths.ts";
import { cutFaces, type Piece } from "./cut.ts";
import { FACES } from "./faces.ts";
import { FALLBACKS, fit } from "./fallbacks.ts";
import { FIRST_LETTERS } from "./letters.ts";
import { FONT_FOLDER, makeFonts } from "./make.ts";

/** Of the files that an article with code loads at its first visit. */
const FIRST_BUDGET_BYTES = 90_000;

const root = findProjectRoot();

let faces: readonly (readonly Piece[])[];
beforeAll(async () => {
  faces = await cutFaces();
}, 120_000);

describe("the committed fonts", () => {
  it("are what the script makes of the installed packages", () => {
    const made = makeFonts(faces);
    for (const { path, data } of made) {
      expect(readFileSync(join(root, path)).equals(data), `${path}: run npm run fonts`).toBe(true);
    }
    const fonts = made.filter(({ path }) => path.startsWith(FONT_FOLDER));
    expect(readdirSync(join(root, FONT_FOLDER)).toSorted()).toEqual(
      fonts.map(({ path }) => path.slice(FONT_FOLDER.length + 1)).toSorted(),
    );
    const isFirst = ({ path }: { path: string }) =>
      FACES.some(({ name }) => path === `${FONT_FOLDER}/${name}.woff2`);
    const first = fonts.filter(isFirst);
    expect(first).toHaveLength(FACES.length);
    expect(first.reduce((sum, { data }) => sum + data.length, 0)).toBeLessThanOrEqual(
      FIRST_BUDGET_BYTES,
    );
  });

  it("have their licences beside them", () => {
    for (const { package: name } of FACES) {
      const family = name.replace(/^.*\//, "");
      const file = readdirSync(join(root, "LICENSES")).find((licence) =>
        licence.toLowerCase().startsWith(family),
      );
      expect(file, name).toBeDefined();
      expect(readFileSync(join(root, "LICENSES", file ?? ""), "utf8")).toContain(
        "SIL OPEN FONT LICENSE",
      );
      expect(existsSync(join(root, "node_modules", name, "LICENSE"))).toBe(true);
    }
  });
});

describe.each(FACES.map(({ name }, index) => [name, index] as const))("%s", (name, index) => {
  it("has all first letters in its first file, and no letter twice", () => {
    const pieces = faces[index] ?? [];
    const has = new Set(pieces[0]?.codePoints);
    const needed = FIRST_LETTERS.match(/[ -~“”‘’–—…]|\p{Ll}/gu) ?? [];
    expect(needed.length).toBeGreaterThan(130);
    expect(needed.filter((letter) => !has.has(letter.codePointAt(0) ?? 0))).toEqual([]);
    const all = pieces.flatMap(({ codePoints }) => codePoints);
    expect(new Set(all).size).toBe(all.length);
  });

  it("is as long as what stands in for it", () => {
    const first = faces[index]?.[0];
    if (!first) throw new Error("nothing was cut");
    for (const fallback of FALLBACKS[name] ?? []) {
      const { size, ascent, descent } = fit(first.font, fallback);
      expect(size).toBeGreaterThan(80);
      expect(size).toBeLessThan(115);
      const { ascender, descender } = first.font.hExtents();
      const em = first.font.face.upem;
      expect((ascent * size) / 10_000).toBeCloseTo(ascender / em, 6);
      expect((descent * size) / 10_000).toBeCloseTo(-descender / em, 6);
    }
  });
});
