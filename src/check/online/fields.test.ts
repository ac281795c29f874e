import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, expect, it } from "vitest";
import type { AuthorEntry, PostEntry } from "#catalogue/entries.ts";
import { siteSchema } from "#schemas/site.ts";
import { fieldLinks } from "./fields.ts";

const folder = mkdtempSync(join(tmpdir(), "paper-planes-fields-"));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): { file: string; path: string } {
  const path = join(folder, name);
  writeFileSync(path, text);
  return { file: name, path };
}

it("links in fields are found with their file, line and field", () => {
  const canonicalURL = "https://a.example/wind/";
  const post = write("wind.md", `---\ntitle: Wind\ncanonicalURL: ${canonicalURL}\n---\n`);
  const picture = "https://img.example/card.png";
  const card = write("card.md", `---\ntitle: Card\nogImage: ${picture}\n---\n`);
  const me = ["https://m.example/@ada"];
  const author = write("ada.md", `---\nname: Ada\nme: [${me[0]}]\n---\n`);
  write("site.config.ts", 'nav: [\n  { label: "Shop", href: "https://shop.example" },\n]');
  const site = siteSchema.parse({ nav: [{ label: "Shop", href: "https://shop.example" }] });
  const content = {
    site,
    posts: [
      { ...post, canonicalURL } as PostEntry,
      { ...post, canonicalURL: undefined } as PostEntry,
      { ...card, ownCard: { kind: "remote", url: picture } } as PostEntry,
      { ...card, ownCard: { kind: "public", href: "/card.png" } } as PostEntry,
    ],
    authors: [{ ...author, url: undefined, me } as unknown as AuthorEntry],
  };
  expect(fieldLinks(content, folder, (path) => basename(path))).toEqual([
    { href: canonicalURL, file: "wind.md", line: 3, field: "canonicalURL" },
    { href: picture, file: "card.md", line: 3, field: "ogImage", isPicture: true },
    { href: me[0], file: "ada.md", line: 3, field: "me" },
    { href: "https://shop.example", file: "site.config.ts", line: 2, field: "nav" },
  ]);
});
