/** The stylesheet of the owner: one brace too few, and a browser would pass over the rest of it. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { CssSyntaxError, parse } from "postcss";
import type { Environment } from "#build/environment.ts";
import type { Report } from "./report.ts";
import { fileName } from "./source.ts";

/** Advice by the beginning of what the parser says. */
const ADVICE: readonly (readonly [string, string])[] = [
  ["Unclosed block", "This brace { is never closed. Write } where its rule ends."],
  ["Unclosed comment", "This comment is never closed. Write */ where it ends."],
  ["Unclosed string", "This quotation mark has no second one. Write it where the text ends."],
  ["Unclosed bracket", "This bracket is never closed. Write ) where it ends."],
  ["Unexpected }", "Nothing is open that this brace } could close. Delete it."],
  ["At-rule without name", "This @ has no name. Write one, such as @media, or delete it."],
];

/** Reports what keeps `theme.css` from being read. */
export async function checkTheme(environment: Environment, report: Report): Promise<void> {
  const path = join(environment.contentDir, "theme.css");
  if (!existsSync(path)) return;
  try {
    parse(await readFile(path, "utf8"));
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    const { line, reason } = error;
    report.add({
      file: fileName(environment, path),
      ...(line !== undefined && { line }),
      severity: "error",
      message:
        ADVICE.find(([beginning]) => reason.startsWith(beginning))?.[1] ??
        `This is no line of a stylesheet (${reason}). Write a name, a colon, a value and a semicolon.`,
    });
  }
}
