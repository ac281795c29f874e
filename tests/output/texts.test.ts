/** The texts for people and assistants: every article as Markdown, and the list of them. */
import { type MdastNode, markdownToHtml, markdownToMdast } from "satteri";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { elementsOf, isArticle, isHidden, readBuiltSites } from "./built.ts";
import { faultsOf, linksIn } from "./links.ts";

/** The code blocks of a text. */
function codeIn(node: MdastNode): readonly Extract<MdastNode, { type: "code" }>[] {
  if (node.type === "code") return [node];
  return "children" in node ? node.children.flatMap(codeIn) : [];
}

describe.each(readBuiltSites())("the texts of $name", (site) => {
  const articles = site.pages.filter(isArticle);
  const textOf = (file: string) => file.replace(/\/index\.html$/, ".md");

  it("are one for each article, and each page leads to its own", () => {
    const texts = [...site.files].filter((file) => /^posts\/.*\.md$/.test(file));
    expect(texts).toEqual(articles.map(({ file }) => textOf(file)).toSorted());
    for (const page of articles) {
      const link = page.elements.find(({ attributes }) => attributes.type === "text/markdown");
      expect(site.fileOf(link?.attributes.href ?? "")).toBe(textOf(page.file));
    }
  });

  it("begin with public fields alone", () => {
    const known = [
      "title",
      "description",
      "authors",
      "published",
      "updated",
      "tags",
      "series",
      "part",
      "lang",
      "url",
    ];
    for (const { file } of articles) {
      const [, yaml = ""] = site.read(textOf(file)).split(/^---$/m);
      const fields = parse(yaml) as Record<string, unknown>;
      expect(known).toEqual(expect.arrayContaining(Object.keys(fields)));
      expect(fields).toMatchObject({ title: expect.any(String), url: expect.any(String) });
    }
  });

  it("show the cover before anything else, for the text may speak of it", () => {
    const covered = articles.filter(({ html }) => html.includes('<figure class="cover"'));
    for (const { file } of covered) {
      expect(site.read(textOf(file)), file).toMatch(/^---\n\n!\[/m);
    }
  });

  it("lead somewhere, by absolute addresses only", () => {
    for (const { file } of articles) {
      const text = site.read(textOf(file)).split(/^---$/m).slice(2).join("---");
      const { html } = markdownToHtml(text, { features: { frontmatter: false, math: true } });
      const links = linksIn(textOf(file), elementsOf(html)).filter(
        // A note of the text leads within it.
        ({ href }) => !/^#(?:user-content-)?fn/.test(href),
      );
      expect(links.filter(({ href }) => !URL.canParse(href))).toEqual([]);
      expect(faultsOf(site, links)).toEqual([]);
    }
  });

  it("hold no code of MDX", () => {
    for (const { file } of articles) {
      const prose = site.read(textOf(file)).replaceAll(/^([ >]*)(`{3,}|~{3,})[^]*?^[ >]*\2/gm, "");
      expect(prose, file).not.toMatch(/^(?:import|export) .* from /m);
      expect(prose.replaceAll(/`[^`]*`/g, ""), file).not.toMatch(/<\/?[A-Z]/);
    }
  });

  it("hold code with its language alone, and marks only where the page shows them", () => {
    for (const { file, html } of articles) {
      const blocks = codeIn(markdownToMdast(site.read(textOf(file))));
      expect(
        blocks.filter(({ lang, meta }) => meta || lang?.includes("{")),
        file,
      ).toEqual([]);
      const marked = blocks.filter(({ value }) => value.includes("[!code"));
      if (!html.includes("[!code")) expect(marked, file).toEqual([]);
    }
  });

  it("are listed, each by an address that is there", () => {
    const text = site.read("llms.txt");
    expect(text).toMatch(/^# \S/);
    const listed = [...text.matchAll(/^- \[.*\]\((\S+)\)/gm)].map(([, url = ""]) => url);
    expect(
      faultsOf(
        site,
        listed.map((href) => ({ from: "llms.txt", href })),
      ),
    ).toEqual([]);
    const texts = listed.map((url) => site.fileOf(url)).filter((file) => file?.endsWith(".md"));
    const wanted = articles.filter((page) => !isHidden(page)).map(({ file }) => textOf(file));
    expect(texts.toSorted()).toEqual(wanted.toSorted());
  });
});
