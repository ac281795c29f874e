/** Tables of the manual, made from the schemas. */
import { join } from "node:path";
import type { z } from "astro/zod";
import { RULES } from "#lib/rules.ts";
import { authorSchema, pageSchema, postSchema, tagSchema } from "#schemas/post.ts";
import { siteSchema } from "#schemas/site.ts";
import { readDocstrings } from "./docstrings.ts";
import { describeFields, type FieldRow } from "./fields.ts";

interface SchemaTable {
  readonly caption: string;
  readonly file: string;
  /** Name of the constant. */
  readonly name: string;
  readonly schema: z.ZodObject;
}

const FIELD_TABLES: Readonly<Record<string, SchemaTable>> = {
  post: {
    caption: "The fields of an article",
    file: "src/schemas/post.ts",
    name: "postSchema",
    schema: postSchema,
  },
  page: {
    caption: "The fields of a page",
    file: "src/schemas/post.ts",
    name: "pageSchema",
    schema: pageSchema,
  },
  author: {
    caption: "The fields of an author",
    file: "src/schemas/post.ts",
    name: "authorSchema",
    schema: authorSchema,
  },
  tag: {
    caption: "The fields of a tag",
    file: "src/schemas/post.ts",
    name: "tagSchema",
    schema: tagSchema,
  },
  site: {
    caption: "Everything that `site.config.ts` can say",
    file: "src/schemas/site.ts",
    name: "siteSchema",
    schema: siteSchema,
  },
};

const LEVEL_NAMES = { off: "Off", warn: "A warning", error: "An error" } as const;

/**
 * A table in Markdown, its caption first.
 * @throws {Error} If there is none of this name.
 */
export function makeTable(root: string, name: string): string {
  if (name === "rules") return rulesTable();
  const table = FIELD_TABLES[name];
  if (!table) {
    const names = [...Object.keys(FIELD_TABLES), "rules"].join(", ");
    throw new Error(`There is no table "${name}". Those that can be made: ${names}.`);
  }
  const documented = readDocstrings(join(root, table.file), table.name);
  const rows = describeFields(table.schema, documented);
  return markdownTable(table.caption, [
    ["Field", "What it says"],
    ...rows.map(({ name: field, about, without }) => [field, about + withoutIt(without)]),
  ]);
}

/** Two columns are what a telephone has room for. */
function withoutIt(without: FieldRow["without"]): string {
  if (without === "required") return " *Required.*";
  return without === undefined ? "" : ` Without it: ${without}.`;
}

function rulesTable(): string {
  const rows = Object.entries(RULES).map(([id, { about, reason, level }]) => {
    return [`\`${id}\``, `${about} ${reason} *${LEVEL_NAMES[level]}.*`];
  });
  return markdownTable("The rules", [["Rule", "What it finds, and why"], ...rows]);
}

function markdownTable(
  caption: string,
  [head = [], ...rows]: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
  const lines = [line(head), line(head.map(() => ":---")), ...rows.map(line)];
  return `Table: ${caption}\n\n${lines.join("\n")}`;
}

/** Outside of code, signs that begin markup in MDX are written so that they do not. */
function cell(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith("`") ? part : part.replace(/[<{]/g, "\\$&")))
    .join("")
    .replaceAll("|", "\\|");
}
