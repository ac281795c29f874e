/** Turns whatever was thrown into sentences for a person. */
import { stripVTControlCharacters } from "node:util";
import { createColors } from "picocolors";
import { type ContentError, formatProblems, summarise } from "#lib/problems.ts";
import { showPath } from "./paths.ts";

interface ExplainOptions {
  /** The project, to shorten paths. */
  readonly root: string;
  readonly color: boolean;
  /** Whether to add the whole stack, for whoever mends the engine. */
  readonly isVerbose?: boolean;
}

/** A command cannot go on, for a reason that its message says in full. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}

/** What errors of Astro, Vite and the parsers carry beside their message. */
interface Details {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly hint?: unknown;
  readonly frame?: unknown;
  readonly id?: unknown;
  readonly loc?: { readonly file?: unknown; readonly line?: unknown; readonly column?: unknown };
  readonly errors?: unknown;
  readonly cause?: unknown;
  readonly stack?: unknown;
  readonly code?: unknown;
}

/** What the system's own error codes mean to somebody who builds a site. */
const SYSTEM_ADVICE: Readonly<Record<string, string>> = {
  ENOSPC: "The disk is full. Make room and build again.",
  EACCES: "The folder may not be written or the file not read. Look at its rights.",
  EMFILE: "Too many files are open on this machine. Close other programs and build again.",
};

/** @returns Lines without a final newline; never empty. */
export function explainFailure(error: unknown, options: ExplainOptions): string {
  if (isContentError(error)) {
    const { problems } = error;
    return `${formatProblems(problems, { color: options.color })}\n\n${summarise(problems)}`;
  }
  if (isOurs(error)) return error.message;
  const details = typeof error === "object" && error !== null ? (error as Details) : {};
  const message = withoutStacks(text(details.message) || String(error));
  const parts = [
    message,
    place(details, options),
    frame(details, options),
    text(details.hint),
    SYSTEM_ADVICE[text(details.code)] ?? "",
    ...inner(details, message, options),
    options.isVerbose ? text(details.stack) : "",
  ];
  return parts.filter((part) => part.trim() !== "").join("\n");
}

/** Names, not classes: what Vite runs has instances of our modules, and so classes, of its own. */
const OURS = ["CommandError", "LockedError", "PublishError", "SwitchError"];

function isOurs(error: unknown): error is Error {
  return error instanceof Error && OURS.includes(error.name);
}

function isContentError(error: unknown): error is ContentError {
  return error instanceof Error && error.name === "ContentError" && "problems" in error;
}

/** Bundlers colour their messages whether one wants it or not. */
function text(value: unknown): string {
  const isText = typeof value === "string" || typeof value === "number";
  return isText ? stripVTControlCharacters(String(value)) : "";
}

/** Bundlers put the stack of what failed, and the name of who passed it on, into their message. */
function withoutStacks(message: string): string {
  return message.replace(/^\[plugin [^\]\n]*\] /gm, "").replace(/\n[ \t]+at .+(?=\n|$)/g, "");
}

/** "src/pages/index.astro:3:7", if the error knows where it is. */
function place({ loc, id, stack }: Details, { root }: ExplainOptions): string {
  const file = text(loc?.file) || text(id);
  if (file) {
    const numbers = [text(loc?.line), text(loc?.column)].filter(Boolean);
    // Astro names routes relative to its own root, which lies two folders down in the cache.
    const path = file.replace(/^file:\/\//, "").replace(/^(\.\.\/)+/, "");
    return `  at ${[showPath(path, root), ...numbers].join(":")}`;
  }
  const line = text(stack)
    .split("\n")
    .find((frame_) => /^\s+at /.test(frame_) && !/node_modules|node:/.test(frame_));
  return line ? `  ${line.trim().replaceAll("file://", "").replaceAll(`${root}/`, "")}` : "";
}

function frame(details: Details, { color }: ExplainOptions): string {
  const lines = text(details.frame);
  return lines && createColors(color).dim(lines.trimEnd());
}

function inner({ errors, cause }: Details, said: string, options: ExplainOptions): string[] {
  const all: unknown[] = [...(Array.isArray(errors) ? errors : []), ...(cause ? [cause] : [])];
  return (
    all
      .map((one) => explainFailure(one, { ...options, isVerbose: false }))
      // Some errors repeat in their own message what they hold.
      .filter((one) => !said.includes(one.split("\n")[0] ?? ""))
      .map((one) => `\n${one}`)
  );
}
