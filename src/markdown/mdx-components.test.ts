import { mdxToJs } from "satteri";
import { describe, expect, it } from "vitest";
import { createDocument } from "./document.ts";
import { inspectMdx } from "./inspect-mdx.ts";
import { markdownPlugins } from "./plugins.ts";

/** What an article is compiled to, and what its page has to load. */
async function compile(source: string, base = "/", lang = "en") {
  const document = createDocument();
  const { code } = await mdxToJs(source, {
    ...markdownPlugins({ base, lang }),
    jsxImportSource: "astro",
    data: { paperPlanes: document },
  });
  const files = document.files.map(({ href }) => href);
  return { code, files, features: [...document.features].toSorted() };
}

describe("our components in MDX", () => {
  it("import the pictures that their properties name, and have films from the page", async () => {
    const { code, files } = await compile(
      '<Clip src="boat.mp4" fallback="./boat.webm" poster="../boat%20b.png" captions="@/a.vtt" />\n\n' +
        '<Clip src="boat.mp4" poster="x.png" />\n',
    );
    expect(code.match(/^import _picture.*$/gm)).toEqual([
      'import _picture0 from "../boat b.png";',
      'import _picture1 from "./x.png";',
    ]);
    expect(files).toEqual(["boat.mp4", "./boat.webm", "@/a.vtt"]);
    expect(code).toMatch(/src: props.files\[0\].href,\s+fallback: props.files\[1\].href/);
    expect(code).toMatch(/poster: _picture0,\s+captions: props.files\[2\].href/);
    expect(code).toMatch(/src: props.files\[0\].href,\s+poster: _picture1/);
  });

  it("leave those of the author's own alone", async () => {
    const { code, features } = await compile(
      'import Clip, { Faq } from "./own.ts";\n\n<Clip src="./a.mp4" />\n\n<Faq>\n\n## Why\n\n</Faq>\n',
    );
    expect(code).toContain('src: "./a.mp4"');
    expect(code).not.toContain("details");
    expect(features).toEqual([]);
  });

  it("leave what lies elsewhere, and lead into the site's own folder", async () => {
    const { code } = await compile(
      '<Clip src="https://films.example/a.mp4" poster="/a.png" captions={own} />',
      "/blog/",
    );
    expect(code).not.toContain("import _picture");
    expect(code).toContain('src: "https://films.example/a.mp4"');
    expect(code).toContain('poster: "/blog/a.png"');
    expect(code).toContain("captions: own");
  });

  it("have their films from the page in the order in which they were inspected, whatever the base", async () => {
    const source =
      '![A kite](/kite.mp4)\n\n<video src="/a.mp4" poster="/a.png" />\n\n<Clip src="./b.mp4" poster="/b.png" />\n\n[c](./c.mp3)\n';
    const [here, below] = await Promise.all([compile(source), compile(source, "/blog/")]);
    expect(below.files).toEqual(here.files);
    const { files } = inspectMdx(source, { line: 1, knownComponents: ["Clip"] });
    expect(files.map(({ href }) => href).slice(0, here.files.length)).toEqual(here.files);
  });

  it("speak the language of the text", async () => {
    const { code } = await compile(
      "<Prompt>A boat.</Prompt>\n\n<Faq>\n\n## Why\n\nSo.\n\n</Faq>\n",
    );
    expect(code.match(/lang: "en"/g)).toHaveLength(1);
  });

  it("copy prompts as they were typed, in every language", async () => {
    const prompt = `A "boat" -- it's... **wet ---no "sail"** --ar 16:9`;
    const source = `<Prompt>\n${prompt}\n</Prompt>\n\n"Prose" -- so.\n\n- <Prompt>“Set” -- "typed"</Prompt>\n`;
    for (const [lang, prose] of [
      ["en", "“Prose” – so."],
      ["fr", "«\u202FProse\u202F» – so."],
    ] as const) {
      const { code } = await compile(source, "/", lang);
      for (const piece of [
        `A "boat" -- it's... `,
        'wet ---no "sail"',
        " --ar 16:9",
        "“Set” -- ",
        prose,
      ]) {
        expect(code).toContain(JSON.stringify(piece).slice(1, -1));
      }
    }
  });

  it("name the styles that their pages load, also from within code", async () => {
    const { features } = await compile(
      "<Prompt>A boat.</Prompt>\n\n{[1, 2].map((n) => <Filmstrip />)}\n\nOf `<Compare>` we only speak.\n",
    );
    expect(features).toEqual(["filmstrip", "prompt"]);
  });

  it("fold answers under their questions", async () => {
    const { code } = await compile(
      "<Faq open>\n\nFirst of all:\n\n### Why?\n\nBecause.\n\n- so\n\n### Really?\n\nYes.\n\n</Faq>\n",
    );
    expect(code.match(/_jsxs?\(_components.details/g)).toHaveLength(2);
    expect(code.match(/open: true/g)).toHaveLength(3);
    // Beside the question and not in it.
    expect(code).toMatch(/children: "Why\?"\s*\}\) \}\),\s*_jsx\(_components.a/);
    expect(code).toMatch(/First of all[\s\S]*details[\s\S]*summary[\s\S]*id: "why"[\s\S]*answer/);
  });
});
