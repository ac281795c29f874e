import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { publishedAddresses } from "./record.ts";
import { readSiteFiles } from "./site-files.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "site-files-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

it("knows feeds by what they hold where their names do not tell, and records them", () => {
  write({
    "rss.xml": '<rss version="2.0"></rss>',
    "feed/by tag/wind.xml": '<?xml version="1.0"?>\n<!-- <urlset> -->\n<rss version="2.0"></rss>',
    "notes.xml": '\uFEFF<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"></feed>',
    "sitemap-0.xml": '<?xml version="1.0"?><urlset><!-- <rss> --></urlset>',
    "empty.xml": "",
    "many.xml": "<?a?>".repeat(800),
    "page.html": "<rss>",
  });
  const { files, feeds } = readSiteFiles(folder);
  expect([...feeds]).toEqual([
    ["feed/by tag/wind.xml", "application/rss+xml; charset=utf-8"],
    ["notes.xml", "application/atom+xml; charset=utf-8"],
  ]);
  expect(files).toHaveLength(7);
  expect(publishedAddresses(folder)).toEqual([
    "/feed/by tag/wind.xml",
    "/notes.xml",
    "/page.html",
    "/rss.xml",
  ]);
});
