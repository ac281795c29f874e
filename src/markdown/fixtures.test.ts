/**
 * Each folder of `fixtures/` is a case: `input.md` and, rewritten with `UPDATE=1`, `output.html` and
 * `report.json`; `options.json` where the site is not the usual one.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "./render.ts";
import type { RenderOptions } from "./render.ts";

const FOLDER = join(import.meta.dirname, "fixtures");
const isUpdate = process.env["UPDATE"] === "1";

describe("renderMarkdown", () => {
  it.each(readdirSync(FOLDER))("renders the fixture %s", async (name) => {
    const folder = join(FOLDER, name);
    const source = readFileSync(join(folder, "input.md"), "utf8");
    const { html, report } = await render(source, readOptions(folder));
    compare(join(folder, "output.html"), html);
    compare(join(folder, "report.json"), `${JSON.stringify(report, null, 2)}\n`);
  });
});

function readOptions(folder: string): RenderOptions {
  const path = join(folder, "options.json");
  const own = existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as object) : {};
  return { file: "posts/fixture.md", base: "/", lang: "en", line: 1, ...own };
}

async function render(
  source: string,
  options: RenderOptions,
): Promise<{ html: string; report: unknown }> {
  try {
    // What the checks see has tests of its own.
    const { html, traces: _traces, ...report } = await renderMarkdown(source, options);
    return { html: `${html.trimEnd()}\n`, report };
  } catch (error) {
    const { line, message } = error as { line?: number; message: string };
    return { html: "", report: { error: { line, message } } };
  }
}

function compare(path: string, text: string): void {
  if (isUpdate) writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, "utf8"));
}
