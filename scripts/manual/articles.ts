/** Puts tables into articles, between two marks that readers do not see. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { makeTable } from "./tables.ts";

/** A comment of MDX, or of Markdown, that names a table; the table; and the comment at its end. */
const PLACE =
  /(?<begin>^(?:\{\/\*|<!--) table: (?<name>\w+)[^\n]*\n)(?<table>.*?)(?<end>^(?:\{\/\*|<!--) end of table)/gms;

export interface ManualArticle {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
  /** The same with tables made now. */
  readonly fresh: string;
}

/** Articles that hold tables; none where the owner has deleted the manual. */
export function readManual(root: string, contentDir: string): readonly ManualArticle[] {
  const names = readdirSync(join(contentDir, "posts"), { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => /\.mdx?$/.test(name))
    .toSorted()
    .flatMap((name) => {
      const path = join(contentDir, "posts", name);
      const text = readFileSync(path, "utf8");
      return text.includes("table: ") ? [{ path, text, fresh: withTables(root, text) }] : [];
    });
}

/** A text with all its tables made anew. */
export function withTables(root: string, text: string): string {
  return text.replace(PLACE, (...found) => {
    const { begin, name, end } = found.at(-1) as { begin: string; name: string; end: string };
    return `${begin}\n${makeTable(root, name)}\n\n${end}`;
  });
}
