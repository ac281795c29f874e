/** Builds of unusual folders, and of two at once. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { removeWhole } from "../../src/build/sweep.ts";
import { BUILD_TIMEOUT_MS, fingerprint, makePlace, type Place } from "./building.ts";

const places: Place[] = [];

function newPlace(): Place {
  const place = makePlace();
  places.push(place);
  return place;
}

const article = (title: string, body: string) =>
  `---\ntitle: ${title}\npubDatetime: 2026-01-01\n---\n\n${body}\n`;

afterAll(() => {
  for (const place of places) place.clear();
});

describe("a build", { timeout: 3 * BUILD_TIMEOUT_MS }, () => {
  it("of a folder without any file gives a friendly, empty site", async () => {
    const { build, outDir } = newPlace();
    const { code, output } = await build();
    expect(code, output).toBe(0);
    expect(output).toContain("Published 0 articles");
    expect(readFileSync(join(outDir, "index.html"), "utf8")).toContain("Nothing published yet");
  });

  it("that fails while a page is rendered publishes nothing", async () => {
    const { build, outDir, write, remove } = newPlace();
    write("posts/good.md", article("Good", "Fine."));
    expect((await build()).code).toBe(0);
    const before = fingerprint(outDir);
    const thrown = "{(() => { throw new Error(`the wind took it`); })()}";
    write("posts/bad.mdx", article("Bad", `Text.\n\n${thrown}`));
    const { code, output } = await build();
    expect(code).toBe(1);
    expect(output).toContain("the wind took it");
    expect(output).toContain("posts/bad.mdx");
    expect(output).toContain("Nothing was published; your last good site is untouched.");
    expect(fingerprint(outDir)).toEqual(before);
    remove("posts/bad.mdx");
    expect((await build()).code).toBe(0);
    expect(fingerprint(outDir)).toEqual(before);
  });

  it("is the same whatever variables other tools have set", async () => {
    const { build, outDir, cacheDir, write } = newPlace();
    write("posts/good.md", article("Good", "Fine."));
    expect((await build()).code).toBe(0);
    const before = fingerprint(outDir);
    removeWhole(cacheDir);
    const others = { DEV: "1", PROD: "", MODE: "test", NODE_ENV: "development", BASE_URL: "/x/" };
    expect((await build(others)).code).toBe(0);
    expect(fingerprint(outDir)).toEqual(before);
  });

  it("of one folder does not disturb that of another at the same time", async () => {
    const [one, other] = [newPlace(), newPlace()];
    one.write("posts/same.md", article("Only in the first", "One."));
    other.write("posts/same.md", article("Only in the second", "Two."));
    const results = await Promise.all([
      one.build({ SITE_URL: "https://one.example" }),
      other.build({ SITE_URL: "https://other.example", BASE_PATH: "/other/" }),
    ]);
    for (const { code, output } of results) expect(code, output).toBe(0);
    const pages = [one, other].map(({ outDir }) =>
      readFileSync(join(outDir, "posts/same/index.html"), "utf8"),
    );
    expect(pages[0]).toContain("Only in the first");
    expect(pages[0]).toContain("https://one.example/posts/same/");
    expect(pages[0]).not.toContain("second");
    expect(pages[1]).toContain("Only in the second");
    expect(pages[1]).toContain("https://other.example/other/posts/same/");
    expect(existsSync(join(one.outDir, "posts/same/index.html"))).toBe(true);
  });
});
