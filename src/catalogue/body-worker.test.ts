import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { RenderTask } from "./body-worker.ts";

vi.mock("#markdown/render.ts", () => ({
  renderMarkdown(source: string) {
    if (source === "error") throw new TypeError("a is not a function.\n    at b (/home/c.ts:1:2)");
    if (source === "word") return Promise.reject("no reason" as unknown as Error);
    return Promise.resolve({
      html: "<p>",
      headings: [],
      images: [],
      remote: [],
      words: { words: 1, characters: 0 },
      excerpt: "One. Two.",
      notes: [],
      traces: { links: [], references: [], headings: [], pictures: [], ids: [] },
    });
  },
}));

let folder = "";
let renderBatch: (typeof import("./body-worker.ts"))["default"];
beforeAll(async () => {
  // Another test of the same worker may have loaded the real one.
  vi.resetModules();
  ({ default: renderBatch } = await import("./body-worker.ts"));
  folder = await mkdtemp(join(tmpdir(), "paper-planes-worker-"));
});
afterAll(async () => {
  vi.doUnmock("#markdown/render.ts");
  vi.resetModules();
  await rm(folder, { recursive: true, force: true });
});

function task(source: string): RenderTask {
  const settings = {
    format: "md",
    lang: "en",
    base: "/",
    frames: [],
    home: undefined,
    engine: "x",
    components: [],
  } as const;
  return { ...settings, file: "posts/wind.md", source, line: 7 };
}

it("turns whatever a library throws into a sentence, and goes on", async () => {
  const outcomes = await renderBatch({ folder, tasks: ["error", "word", "fine"].map(task) });
  const told = (reason: string) => ({
    errors: [
      {
        line: 7,
        message: `The text from this line on could not be turned into HTML: ${reason}. Take paragraphs away until it can, and mend the one.`,
      },
    ],
  });
  expect(outcomes).toMatchObject([
    told("a is not a function"),
    told("no reason"),
    { facts: { words: 1, excerpt: "One. Two.", imports: [] } },
  ]);
});
