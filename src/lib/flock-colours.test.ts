import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { findProjectRoot } from "#build/paths.ts";
import { parseColour, toHex } from "./colour.ts";
import { NEWEST_MIX, newestFacets } from "./flock-colours.ts";

it("darkens the keel and brightens the shade of the newest plane", () => {
  const [fold, ink, sheet] = ["#c22d0c", "#000000", "#ffffff"].map(parseColour);
  if (!fold || !ink || !sheet) throw new Error("These are no colours.");
  const { lit, keel, shade } = newestFacets({ fold, ink, sheet });
  expect([lit, keel, shade].map(toHex)).toEqual(["#c22d0c", "#550e02", "#df7f6b"]);
});

it.each(["src/styles/flock.css", "src/components/site/Mark.astro"])("%s mixes them so", (file) => {
  const styles = readFileSync(join(findProjectRoot(), file), "utf8");
  const mixes = Object.values(NEWEST_MIX).flatMap((mix) => Object.entries(mix));
  expect(mixes).toHaveLength(2);
  for (const [token, share] of mixes) {
    const percent = Math.round(share * 100);
    expect(styles).toContain(`color-mix(in oklab, var(--fold), var(--${token}) ${percent}%)`);
  }
});
