import { satteri } from "@astrojs/markdown-satteri";
import { describe, expect, it } from "vitest";
import { markdownPlugins } from "#markdown/plugins.ts";
import { byLanguage } from "./mdx-languages.ts";

const made: string[] = [];
const processor = byLanguage("en", (lang) => {
  made.push(lang);
  return satteri(markdownPlugins({ base: "/", lang }));
});

describe("byLanguage", () => {
  it("compiles each file by the pipeline of its own language, which is made once", async () => {
    const renderer = await processor.createMdxRenderer?.(
      { syntaxHighlight: false },
      { optimize: false },
    );
    const compile = async (frontmatter: object) => {
      const source = '> [!NOTE]\n> "So"\n\n<Prompt>A boat.</Prompt>\n';
      const result = await renderer?.process(source, "/posts/a.mdx", { ...frontmatter });
      return result?.code;
    };
    const ours = await compile({});
    expect(ours).toContain("Note");
    expect(ours).toContain("“So”");
    const japanese = await compile({ lang: "ja" });
    expect(japanese).toContain("メモ");
    expect(japanese).toContain('lang: "ja"');
    expect(await compile({ lang: "DE" })).toMatch(/„So“/);
    expect(await compile({ lang: "de" })).toContain('lang: "en"');
    expect(made.toSorted()).toEqual(["de", "en", "en", "ja"]);
  });
});
