/** MDX in several languages: each file is compiled by the pipeline of its own, as Markdown is. */
import type { satteri } from "@astrojs/markdown-satteri";
import { canonicalLanguage } from "../lib/languages.ts";

type Processor = ReturnType<typeof satteri>;
type Renderer = ReturnType<NonNullable<Processor["createMdxRenderer"]>>;

/**
 * A processor that reads the `lang` of a file and hands it on.
 * @param siteLang BCP 47, of files that name none.
 * @param processorFor Makes the processor of a language; asked once for each.
 */
export function byLanguage(siteLang: string, processorFor: (lang: string) => Processor): Processor {
  return {
    ...processorFor(siteLang),
    async createMdxRenderer(shared, mdx) {
      const renderers = new Map<string, Renderer>();
      const rendererFor = (lang: string): Renderer => {
        const known = renderers.get(lang);
        if (known) return known;
        const { createMdxRenderer } = processorFor(lang);
        if (!createMdxRenderer) throw new Error("This processor compiles no MDX.");
        const made = createMdxRenderer(shared, mdx);
        renderers.set(lang, made);
        return made;
      };
      return {
        async process(content, path, frontmatter) {
          const { lang } = frontmatter;
          const own = typeof lang === "string" ? canonicalLanguage(lang.trim()) : siteLang;
          return (await rendererFor(own)).process(content, path, frontmatter);
        },
      };
    },
  };
}
