import { checkBody } from "#check/body/body.ts";
import { digest } from "#lib/digest.ts";
import { excerpt } from "#lib/excerpt.ts";
import type { Heading } from "#lib/toc.ts";
import { BODY_FEATURES, type BodyFeature } from "#markdown/features.ts";
import { MarkdownProblem, type Note } from "#markdown/document.ts";
import type { LocalFile } from "#markdown/local-files.ts";
import { inspectMdx } from "#markdown/inspect-mdx.ts";
import { type RenderedBody, renderMarkdown } from "#markdown/render.ts";
import { kindOf } from "#markdown/addresses.ts";
import type { LinkTrace } from "#markdown/traces.ts";
import { readFacts, writeBody } from "./body-cache.ts";
import { importsOf, type MdxImport } from "./mdx-imports.ts";

/** What a body is rendered with, besides its text. Part of its digest. */
export interface RenderSettings {
  readonly format: "md" | "mdx";
  readonly lang: string;
  /** Base path of the site, which its links carry. */
  readonly base: string;
  /** Origins whose frames an article may show. */
  readonly frames: readonly string[];
  /** The site's own origin, where links to others carry a mark. */
  readonly home: string | undefined;
  /** Digest of the code that renders. */
  readonly engine: string;
  /** Names that MDX may use without importing them. */
  readonly components: readonly string[];
}

/** One body to render, or for MDX to inspect. */
export interface RenderTask extends RenderSettings {
  /** Name in messages. */
  readonly file: string;
  readonly source: string;
  /** 1-based line of the file on which the body begins. */
  readonly line: number;
}

/** What rendering tells about a body; the HTML itself lies in the cache under `digest`. */
export interface RenderedFacts {
  readonly digest: string;
  readonly headings: readonly Heading[];
  readonly images: readonly { readonly src: string; readonly alt: string; readonly line: number }[];
  readonly imports: readonly MdxImport[];
  readonly files: readonly LocalFile[];
  readonly features: readonly BodyFeature[];
  readonly remote: readonly string[];
  readonly words: number;
  readonly characters: number;
  /** First sentences, up to 160 characters. */
  readonly excerpt: string;
  readonly notes: readonly Note[];
  /** Where it leads, as written. */
  readonly links: readonly LinkTrace[];
  /** Ids of elements that are no headings. */
  readonly ids: readonly string[];
  /** Pictures that lie on other sites. */
  readonly distant: readonly LinkTrace[];
}

export type RenderOutcome =
  | { readonly facts: RenderedFacts }
  | { readonly errors: readonly { readonly line: number; readonly message: string }[] };

/** Bodies for one thread. */
export interface RenderBatch {
  /** The cache of bodies. */
  readonly folder: string;
  readonly tasks: readonly RenderTask[];
}

/** Renders a batch of bodies; a body that throws does not stop the others. */
export default async function renderBatch({
  folder,
  tasks,
}: RenderBatch): Promise<RenderOutcome[]> {
  const outcomes: RenderOutcome[] = [];
  for (const task of tasks) outcomes.push(await renderOne(folder, task));
  return outcomes;
}

async function renderOne(folder: string, task: RenderTask): Promise<RenderOutcome> {
  const { file: _file, ...madeFrom } = task;
  const key = digest(madeFrom);
  const known = await readFacts(folder, key);
  if (known) return { facts: known };
  let rendered: Rendered;
  try {
    rendered = task.format === "mdx" ? inspect(task) : await render(task);
  } catch (error) {
    return { errors: [explain(error, task.line)] };
  }
  if ("errors" in rendered) return rendered;
  const { html, body, imports } = rendered;
  const { headings, images, files, features, remote, words, notes, traces } = body;
  const facts: RenderedFacts = {
    digest: key,
    headings,
    images,
    files,
    imports,
    // Nobody here knows what a component of an author's own shows.
    features: imports.length > 0 ? [...new Set([...BODY_FEATURES, ...features])] : features,
    remote,
    ...words,
    excerpt: excerpt(body.excerpt),
    notes: [...notes, ...checkBody({ ...task, format: sourceFormatOf(task), traces })],
    links: traces.links,
    ids: traces.ids,
    distant: traces.pictures
      .filter(({ src }) => kindOf(src) === "remote")
      .map(({ src, line }) => ({ href: src, line })),
  };
  await writeBody(folder, facts, html);
  return { facts };
}

function sourceFormatOf({ format }: RenderTask): "markdown" | "mdx" {
  return format === "mdx" ? "mdx" : "markdown";
}

/** HTML with what was found out on the way, or the mistakes. */
type Rendered =
  | {
      readonly html: string;
      readonly body: Omit<RenderedBody, "html">;
      readonly imports: readonly MdxImport[];
    }
  | Extract<RenderOutcome, { errors: unknown }>;

async function render(task: RenderTask): Promise<Rendered> {
  const body = await renderMarkdown(task.source, task);
  return { html: body.html, body, imports: [] };
}

function inspect({ source, components, ...options }: RenderTask): Rendered {
  const { line } = options;
  const { problems, ...body } = inspectMdx(source, { ...options, knownComponents: components });
  if (problems.length === 0) return { html: "", body, imports: importsOf(source, line) };
  return { errors: problems.map((problem) => ({ line, ...problem })) };
}

/** An error of a transform of ours is a sentence; one of a library may be anything. */
function explain(error: unknown, firstLine: number): { line: number; message: string } {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof MarkdownProblem) return { line: error.line ?? firstLine, message };
  const [reason = ""] = message.trim().split("\n");
  return {
    line: firstLine,
    message: `The text from this line on could not be turned into HTML: ${reason.replace(/[.\s]+$/, "")}. Take paragraphs away until it can, and mend the one.`,
  };
}
