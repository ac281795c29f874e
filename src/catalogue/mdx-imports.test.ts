import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importFault, importsOf } from "./mdx-imports.ts";

describe("importsOf", () => {
  it.each([
    ['import A from "./a.ts";', [["./a.ts", 5]]],
    ["import './a.css'", [["./a.css", 5]]],
    ['import {\n  a,\n  b,\n} from "x";\n\nText.', [["x", 8]]],
    [
      'import A from "a";\nimport B from "b";',
      [
        ["a", 5],
        ["b", 6],
      ],
    ],
    ['Text.\n\nexport { c } from "./c.ts";', [["./c.ts", 7]]],
    ["export const a = 1;", []],
    ["The import of tea from China.", []],
    ["An import.\n\n$$\n\\frac{\\text{a}}{b}\n$$", []],
    ['```js\nimport A from "./a.ts";\n```', []],
  ])("of %j are %j", (source, imports) => {
    expect(importsOf(source, 5).map(({ from, line }) => [from, line])).toEqual(imports);
  });
});

describe("importFault", () => {
  let root = "";
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "paper-planes-imports-"));
    for (const name of ["content/posts/wind", "content/assets", "node_modules/@kites/red"]) {
      await mkdir(join(root, name), { recursive: true });
    }
    for (const name of ["posts/wind/Chart.astro", "posts/speed.ts", "assets/sky.png"]) {
      await writeFile(join(root, "content", name), "");
    }
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  it.each([
    ["./Chart.astro", true],
    ["./Chart.astro?raw", true],
    ["./chart.astro", false],
    ["../speed.ts", true],
    ["../speed", true],
    ["../speed.js", false],
    ["../wind", false],
    ["@/assets/sky.png", true],
    ["@/assets/sea.png", false],
    ["@kites/red", true],
    ["@kites/red/line.js", true],
    ["@kites/blue", false],
    ["kites", false],
    ["paper-planes", true],
    ["astro:assets", true],
    ["node:fs", true],
    ["#lib/dates.ts", true],
    ["https://example.org/a.js", true],
  ])("of %s: there is %s", (from, isThere) => {
    const path = join(root, "content/posts/wind/index.mdx");
    const fault = importFault({ from, line: 1 }, path, { root, contentDir: join(root, "content") });
    expect(fault === undefined).toBe(isThere);
  });
});
