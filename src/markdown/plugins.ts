/** The transforms of an article in their order, for Markdown and for MDX. */
import type { Features, HastPluginEntry, MdastPluginDefinition, MdastPluginEntry } from "satteri";
import { labelsFor } from "#i18n/words.ts";
import { callouts } from "./callouts.ts";
import { cleanJsx } from "./clean-jsx.ts";
import { clean } from "./clean.ts";
import { code } from "./code.ts";
import { figures } from "./figures.ts";
import { films } from "./films.ts";
import { footnoteFeatures, footnotes } from "./footnotes.ts";
import { frameOrigins, frames } from "./frames.ts";
import { headingLevels, headings } from "./headings.ts";
import { imageReferences } from "./image-references.ts";
import { imageLines, images } from "./images.ts";
import { inlineCode } from "./inline-code.ts";
import type { MarkdownLabels } from "./labels.ts";
import { links } from "./links.ts";
import { localFilesInHtml } from "./local-files-in-html.ts";
import { localFiles } from "./local-files.ts";
import { located } from "./located.ts";
import { math } from "./math.ts";
import { mdxComponents } from "./mdx-components.ts";
import { prompts } from "./mdx-prompts.ts";
import { media } from "./media.ts";
import { smartPunctuation } from "./punctuation.ts";
import { quotes } from "./quotes.ts";
import { rawCode } from "./raw-code.ts";
import { keepRawHtml } from "./raw-html.ts";
import { fillSlots } from "./slots.ts";
import { tables } from "./tables.ts";
import { tasks } from "./tasks.ts";
import { plainText, textPieces } from "./text.ts";
import { tracing } from "./tracing.ts";
import { proseTraps } from "./traps.ts";
import { unclosed } from "./unclosed.ts";

interface PluginOptions {
  /** Base path of the site, "/" or "/blog/". */
  readonly base: string;
  /** BCP 47; decides the punctuation and the words. */
  readonly lang: string;
  /** Origins whose frames a page may show; none by default. */
  readonly frames?: readonly string[];
  /** Words the pipeline writes itself; by default those of the language, else English. */
  readonly labels?: MarkdownLabels;
  /** The site's own origin, where links to others carry a small arrow; undefined where none does. */
  readonly home?: string | undefined;
  /** Whether only the facts are wanted: code gets no colours, and nothing waits. */
  readonly isInspection?: boolean;
}

export interface MarkdownPlugins {
  readonly mdastPlugins: MdastPluginEntry[];
  readonly hastPlugins: HastPluginEntry[];
  readonly features: Features;
}

/** The `home` of a site whose config wants links to other sites marked. */
export function homeOf(site: {
  readonly externalLinks: "mark" | "plain";
  readonly url: string;
}): string | undefined {
  return site.externalLinks === "mark" ? new URL(site.url).origin : undefined;
}

/** The pipeline as Sätteri takes it, and Astro's `satteri()` for MDX. */
export function markdownPlugins(options: PluginOptions): MarkdownPlugins {
  const { base, lang, labels = labelsFor(lang), isInspection = false } = options;
  const origins = frameOrigins(options.frames ?? []);
  const mdast: MdastPluginDefinition[] = [
    proseTraps(),
    unclosed(),
    keepRawHtml(),
    tracing(),
    ...[quotes(lang) ?? []].flat(),
    prompts(),
    cleanJsx(origins),
    headingLevels(),
    callouts(labels),
    ...imageReferences(isInspection),
    films(labels),
    localFiles(),
    media(),
    imageLines(isInspection),
    figures(),
    textPieces(),
    plainText(),
    math(),
    code(!isInspection),
  ];
  return {
    mdastPlugins: [...mdast.map(located), mdxComponents(base, lang)],
    hastPlugins: [
      frames(labels, origins),
      tables(labels, lang),
      clean(origins),
      rawCode(),
      inlineCode(),
      headings(labels),
      links(base, options.home, labels),
      images(base),
      footnotes(labels),
      tasks(labels),
      localFilesInHtml(),
      fillSlots(),
    ],
    features: {
      // The loader has read the frontmatter; a body may begin with a rule ("---").
      frontmatter: false,
      gfm: footnoteFeatures(labels),
      math: true,
      smartPunctuation: smartPunctuation(lang),
    },
  };
}
