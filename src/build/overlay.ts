/** What is wrong with the content, as the browser shows it over a page: in the words of the build. */
import { join } from "node:path";
import type { ErrorPayload } from "vite";
import { formatProblems, type Problem, summarise } from "#lib/problems.ts";
import type { Environment } from "./environment.ts";
import { isWithin } from "./paths.ts";

/** Vite's form of an error, with what Astro's overlay shows besides. */
type OverlayError = ErrorPayload["err"] & {
  readonly name: string;
  readonly title: string;
  readonly hint: string;
};

/** @returns Nothing if no problem is an error: what would be published need not be hidden. */
export function toOverlay(
  problems: readonly Problem[],
  { root, contentDir }: Pick<Environment, "root" | "contentDir">,
): OverlayError | undefined {
  const errors = problems.filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (!first) return undefined;
  const text = formatProblems(errors, { color: false });
  // Files of a content folder elsewhere are named from there.
  const file = join(isWithin(contentDir, root) ? root : contentDir, first.file);
  return {
    name: "Content",
    title: summarise(errors),
    message: text,
    hint: "Mend the file and save it: then this goes away by itself. Esc shows the page below.",
    stack: errors.map(({ file: name, line }) => [name, line].filter(Boolean).join(":")).join("\n"),
    id: file,
    ...(first.line && { loc: { file, line: first.line, column: 1 } }),
  };
}
