/**
 * Nothing hidden leaks. Every field, picture and file name of a hidden article of the fixture
 * "foreign" holds a word that stands nowhere else.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { findProjectRoot } from "../../src/build/paths.ts";
import { isHidden, readBuiltSite, readBuiltSites } from "./built.ts";

const site = readBuiltSite("foreign");
const source = join(findProjectRoot(), "tests", "fixtures", "foreign", "posts");

/** Files whose name or bytes hold a word, whatever its case. */
function filesWith(word: string): readonly string[] {
  const pattern = new RegExp(word, "i");
  return [...site.files].filter(
    (file) => pattern.test(file) || pattern.test(readPlain(join(site.folder, file))),
  );
}

const GZIP = [0x1f, 0x8b];

/** The bytes of a file, those of the full text unpacked. */
function readPlain(path: string): string {
  const bytes = readFileSync(path);
  const isPacked = GZIP.every((byte, at) => bytes[at] === byte);
  return (isPacked ? gunzipSync(bytes) : bytes).toString("latin1");
}

const digestOf = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");

describe("what is hidden", () => {
  it("is really in the content folder, so that its absence means something", () => {
    for (const kind of ["draft", "scheduled", "unlisted"]) {
      const text = readFileSync(join(source, `zq${kind}slug`, "index.md"), "utf8");
      for (const what of ["title", "description", "tag", "author", "alt", "caption", "alias"]) {
        expect(text.toLowerCase()).toContain(`zq${kind}${what}`);
      }
      expect(readdirSync(join(source, `zq${kind}slug`))).toHaveLength(3);
    }
  });

  it.each(["zqdraft", "zqscheduled"])("leaves no trace of %s in any file or file name", (word) => {
    expect(filesWith(word)).toEqual([]);
  });

  it("knows nothing of the page that authors have while writing", () => {
    expect(filesWith("_desk")).toEqual([]);
  });

  it("unpacks what the full text holds, so that its absence there means something", () => {
    expect(filesWith("makes no noise").some((file) => /pf_fragment$/.test(file))).toBe(true);
  });

  it("looks into what the search reads", () => {
    expect(filesWith("A delta, imagined")).toContain("search/index.json");
    expect(filesWith("noise")).toContain("pagefind/words.txt");
  });

  it("does not publish the pictures of a draft under another name", () => {
    const originals = ["draft", "scheduled"].flatMap((kind) => {
      const folder = join(source, `zq${kind}slug`);
      const pictures = readdirSync(folder).filter((name) => name.endsWith(".png"));
      return pictures.map((name) => digestOf(join(folder, name)));
    });
    const published = [...site.files]
      .filter((file) => /\.(png|jpe?g|webp|avif)$/.test(file))
      .map((file) => digestOf(join(site.folder, file)));
    expect(originals).toHaveLength(4);
    expect(published.filter((digest) => originals.includes(digest))).toEqual([]);
  });

  it("shows an unlisted article and page at their own addresses only", () => {
    const own = [
      /^posts\/zqunlistedslug\//,
      /^posts\/zqunlistedslug\.md$/,
      /^og\/(posts|pages)\/zqunlisted(slug|page)\.png$/,
      /^_astro\/zqunlisted(cover|picture)\.[^/]+$/,
      // Its old address leads to it, and names it.
      /^zqunlistedalias\/index\.html$/,
      /^zqunlistedpage\/index\.html$/,
    ];
    const found = filesWith("zqunlisted");
    expect(found).toContain("posts/zqunlistedslug/index.html");
    expect(found).toContain("og/posts/zqunlistedslug.png");
    expect(found).toContain("zqunlistedpage/index.html");
    expect(found.filter((file) => !own.some((pattern) => pattern.test(file)))).toEqual([]);
  });

  it("asks search engines to leave unlisted pages out", () => {
    const pages = site.pages.filter(({ file }) => file.includes("zqunlisted"));
    expect(pages.length).toBeGreaterThanOrEqual(3);
    expect(pages.filter((page) => !isHidden(page)).map(({ file }) => file)).toEqual([]);
  });

  it("shows an article from the very second of its publication on", () => {
    const home = site.read("posts/index.html");
    expect(home).toContain("Two hands");
  });

  it("counts only what readers can see", () => {
    // Eight articles carry the tag in their files; those of three are hidden.
    const listed = site.read("tags/index.html");
    expect(listed.match(/href="\/blog\/tags\/(?!by-count)[^"]+"/g)?.length).toBe(6);
    expect(site.files.has("tags/zqunlistedtag/index.html")).toBe(false);
  });
});

describe("what every site keeps to itself", () => {
  it.each(readBuiltSites())("$name names no folder of the machine that built it", (built) => {
    const root = findProjectRoot();
    const telling = [...built.files].filter((file) =>
      readFileSync(join(built.folder, file), "latin1").includes(root),
    );
    expect(telling).toEqual([]);
  });

  it.each(readBuiltSites())("$name holds no source map and no file of the system", (built) => {
    expect([...built.files].filter((file) => /\.map$|(^|\/)\./.test(file))).toEqual([]);
  });
});
