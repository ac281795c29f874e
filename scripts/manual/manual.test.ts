import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "astro/zod";
import { findProjectRoot } from "#build/paths.ts";
import { RULES } from "#lib/rules.ts";
import { postSchema } from "#schemas/post.ts";
import { siteSchema } from "#schemas/site.ts";
import { readManual, withTables } from "./articles.ts";
import { describeFields } from "./fields.ts";
import { makeTable } from "./tables.ts";

const root = findProjectRoot();

describe("tables of the manual", () => {
  it("are as the schemas are: else run npm run manual", () => {
    for (const { path, text, fresh } of readManual(root, join(root, "content"))) {
      expect(text, path).toBe(fresh);
    }
  });

  it.each([
    ["post", Object.keys(postSchema.shape)],
    ["site", Object.keys(siteSchema.shape)],
    ["rules", Object.keys(RULES)],
  ])("of kind %s name everything, and say something of it", (kind, names) => {
    const table = makeTable(root, kind);
    for (const name of names) expect(table).toMatch(new RegExp(`^\\| \`${name}\` \\| \\S`, "m"));
  });

  it("stand between marks, in Markdown and MDX", () => {
    for (const [begin, end] of [
      ["{/* table: tag · made */}", "{/* end of table */}"],
      ["<!-- table: tag -->", "<!-- end of table -->"],
    ]) {
      const text = withTables(root, `Before.\n\n${begin}\n\nOld.\n\n${end}\n\nAfter.\n`);
      expect(text).toContain(`Before.\n\n${begin}\n\nTable: The fields of a tag\n\n| Field`);
      expect(text).toContain(`|\n\n${end}\n\nAfter.\n`);
      expect(withTables(root, text)).toBe(text);
    }
  });

  it("are not made of what nobody knows", () => {
    expect(() => makeTable(root, "kites")).toThrow(/^There is no table "kites"/);
  });
});

describe("a field", () => {
  const schema = z.strictObject({
    name: z.string(),
    kind: z.enum(["kite", "plane"]).default("kite"),
    isRed: z.boolean().optional(),
    tail: z.strictObject({ length: z.number() }).optional(),
    sizes: z.array(z.number()).default([]),
  });

  it.each([
    ["name", 'Its name: "Kite".', 'Its name: `"Kite"`.', "required"],
    ["kind", "What it is.", 'What it is. *`"kite"` or `"plane"`.*', '`"kite"`'],
    ["kind", '"kite" or "plane".', '`"kite"` or `"plane"`.', '`"kite"`'],
    ["isRed", "Whether it is.", "Whether it is. *`true` or `false`.*", "`false`"],
    ["tail", "What follows. Default: none.", "What follows. *A group of `length`.*", "none"],
    ["tail.length", "In metres.", "In metres. *A number.*", "required"],
    ["sizes", "All of them.", "All of them. *A list, each a number.*", undefined],
  ])("%s says what it takes, and what it is without", (path, text, about, without) => {
    expect(describeFields(schema, [{ path, text }])).toEqual([
      { name: `\`${path}\``, about, without },
    ]);
  });
});
