import { workerData } from "node:worker_threads";
import cacache from "cacache";
import { digest } from "#lib/digest.ts";
import { inspectMdx } from "./inspect-mdx.ts";
import { renderMarkdown } from "./render.ts";
import type { Heading } from "#queries/view.ts";

/** One body to render, or for MDX to inspect. */
export interface RenderTask {
  /** Name in messages. */
  readonly file: string;
  readonly format: "md" | "mdx";
  readonly source: string;
  readonly lang: string;
  /** 1-based line of the file on which the body begins. */
  readonly line: number;
  /** Base path of the site, which its links carry. */
  readonly base: string;
  /** Digest of the code that renders. */
  readonly engine: string;
  /** Names that MDX may use without importing them. */
  readonly components: readonly string[];
}

/** What rendering tells about a body; the HTML itself lies in the cache under `digest`. */
export interface RenderedFacts {
  readonly digest: string;
  readonly headings: readonly Heading[];
  readonly images: readonly { readonly src: string; readonly alt: string; readonly line: number }[];
  readonly remote: readonly string[];
  readonly words: number;
  readonly characters: number;
  readonly excerpt: string;
  readonly notes: readonly { readonly line: number; readonly message: string }[];
}

export type RenderOutcome =
  | { readonly facts: RenderedFacts }
  | { readonly errors: readonly { readonly line?: number; readonly message: string }[] };

const { cache } = (workerData as [unknown, { cache: string }])[1];

/** Renders a batch of bodies; a body that throws does not stop the others. */
export default async function renderBatch(batch: readonly RenderTask[]): Promise<RenderOutcome[]> {
  const outcomes: RenderOutcome[] = [];
  for (const task of batch) outcomes.push(await renderOne(task));
  return outcomes;
}

async function renderOne(task: RenderTask): Promise<RenderOutcome> {
  const { file: _file, ...rendered } = task;
  const key = digest(rendered);
  const known = await cacache.get.info(cache, key);
  if (known) return { facts: known.metadata as RenderedFacts };
  try {
    const outcome = task.format === "mdx" ? inspect(task, key) : await render(task, key);
    if ("errors" in outcome) return outcome;
    const { html, ...facts } = outcome;
    await cacache.put(cache, key, html, { metadata: facts });
    return { facts };
  } catch (error) {
    const { line, message } = error as { line?: number; message?: string };
    return {
      errors: [{ ...(line !== undefined && { line }), message: message ?? String(error) }],
    };
  }
}

type Rendered = RenderedFacts & { html: string };

async function render(task: RenderTask, key: string): Promise<Rendered> {
  const { words, ...body } = await renderMarkdown(task.source, task);
  return { ...body, ...words, digest: key };
}

function inspect(
  task: RenderTask,
  key: string,
): Rendered | Extract<RenderOutcome, { errors: unknown }> {
  const { problems, words, ...body } = inspectMdx(task.source, {
    line: task.line,
    knownComponents: task.components,
    lang: task.lang,
  });
  if (problems.length > 0) return { errors: problems };
  return { ...body, ...words, html: "", digest: key };
}
