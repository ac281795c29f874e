/** Markdown to the finished HTML of an article. */
import { markdownToHtml } from "satteri";
import { countText } from "#lib/reading-time.ts";
import type { TextCount } from "#lib/reading-time.ts";
import type { Heading } from "#lib/toc.ts";
import type { BodyFeature } from "./features.ts";
import type { LocalFile } from "./local-files.ts";
import { MarkdownProblem, createDocument } from "./document.ts";
import type { LocalImage, Note } from "./document.ts";
import type { MarkdownLabels } from "./labels.ts";
import { markdownPlugins } from "./plugins.ts";
import type { MarkdownPlugins } from "./plugins.ts";
import { mayHoldHtml } from "./raw-html.ts";
import { tracesOf } from "./tracing.ts";
import type { Traces } from "./traces.ts";
import { spacedPictures } from "./slips.ts";
import { protectProse } from "./traps.ts";

export interface RenderOptions {
  /** Name in messages. */
  readonly file: string;
  /** Base path of the site, "/" or "/blog/". */
  readonly base: string;
  /** BCP 47. */
  readonly lang: string;
  /** 1-based line of the file on which the body begins. */
  readonly line: number;
  /** Origins whose frames a page may show: ["https://player.vimeo.com"]; none by default. */
  readonly frames?: readonly string[];
  /** The site's own origin, where links to others carry a small arrow; undefined where none does. */
  readonly home?: string | undefined;
  /** Words the pipeline writes itself; English by default. */
  readonly labels?: MarkdownLabels;
}

export interface RenderedBody {
  /**
   * Final HTML without a `style` attribute, `<style>`, `<script>` or `on…` attribute. A local
   * picture is `<img data-image="N" …>` with N an index into `images`.
   */
  readonly html: string;
  readonly headings: readonly Heading[];
  /** Local pictures as written ("./a.png", "@/assets/x.png"), in order of N. */
  readonly images: readonly LocalImage[];
  /** Files beside it to which it leads or which it plays; `paper-planes:N` stands for the address. */
  readonly files: readonly LocalFile[];
  /** What it holds, in the order of the alphabet. */
  readonly features: readonly BodyFeature[];
  /** Origins of remote pictures and media; "data:" for those written into the document. */
  readonly remote: readonly string[];
  /** Code blocks excluded. */
  readonly words: TextCount;
  /** The first paragraph as plain text. */
  readonly excerpt: string;
  /** Warnings, by line. */
  readonly notes: readonly Note[];
  /** What the checks look at. */
  readonly traces: Traces;
}

/** Control characters but tabs and line ends, and what is no character: no HTML or feed takes them. */
const CONTROL = /[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu;

const pipelines = new Map<string, MarkdownPlugins>();

/**
 * Renders the body of an article.
 * @throws {MarkdownProblem} With the line of the file, if a formula has an error or a transform fails.
 */
export async function renderMarkdown(
  source: string,
  options: RenderOptions,
): Promise<RenderedBody> {
  const lines = source.replace(/\r\n?/g, "\n").replace(CONTROL, "");
  const text = protectProse(lines, "markdown");
  const { mdastPlugins, hastPlugins, features } = pipelineFor(options);
  const document = createDocument(options.line);
  document.notes.push(...spacedPictures(lines, "markdown", options.line));
  let html: string;
  try {
    ({ html } = await markdownToHtml(text, {
      mdastPlugins,
      hastPlugins,
      // Parsing once more costs more than everything else but colours.
      features: { ...features, rawHtml: mayHoldHtml(text) },
      data: { paperPlanes: document },
    }));
  } catch (error) {
    throw inFile(error, options.line);
  }
  return {
    // A reference like "&#7;" can still have brought one in.
    html: html.replace(CONTROL, ""),
    headings: document.headings,
    images: document.images,
    files: document.files,
    features: [...document.features].toSorted(),
    remote: [...document.remote],
    words: countText(document.text.join("\n")),
    excerpt: document.excerpt,
    notes: document.notes.toSorted((a, b) => a.line - b.line),
    traces: tracesOf(document),
  };
}

/** The transforms keep nothing of a document, so one list serves all of a language. */
function pipelineFor({ base, lang, frames = [], home, labels }: RenderOptions): MarkdownPlugins {
  if (labels) return markdownPlugins({ base, lang, frames, home, labels });
  const key = [lang, base, home ?? "", ...frames].join(" ");
  const known = pipelines.get(key);
  if (known) return known;
  const made = markdownPlugins({ base, lang, frames, home });
  pipelines.set(key, made);
  return made;
}

/** Turns a line of the body into one of the file. */
function inFile(error: unknown, firstLine: number): unknown {
  if (!(error instanceof MarkdownProblem) || error.line === undefined) return error;
  return new MarkdownProblem(error.message, firstLine + error.line - 1, { cause: error });
}
