/** What is wrong with the content, as the browser shows it over a page: in the words of the build. */
import { join } from "node:path";
import type { ErrorPayload } from "vite";
import { formatProblems, type Problem, summarise } from "#lib/problems.ts";
import type { Environment } from "./environment.ts";

/** Vite's form of an error, with what Astro's overlay shows besides. */
type OverlayError = ErrorPayload["err"] & { readonly name: string; readonly title: string };

/** @returns Nothing if no problem is an error: what would be published need not be hidden. */
export function toOverlay(
  problems: readonly Problem[],
  { root }: Pick<Environment, "root">,
): OverlayError | undefined {
  const errors = problems.filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (!first) return undefined;
  const text = formatProblems(errors, { color: false });
  const file = join(root, first.file);
  return {
    name: "Content",
    title: summarise(errors),
    message: text,
    stack: "",
    id: file,
    ...(first.line && { loc: { file, line: first.line, column: 1 } }),
  };
}
