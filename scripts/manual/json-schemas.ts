/** JSON Schemas of frontmatter, for editors: the schemas of the build, with what stands above their keys. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "astro/zod";
import { authorSchema, pageSchema, postSchema, tagSchema } from "#schemas/post.ts";
import { readDocstrings } from "./docstrings.ts";

type Json = Record<string, unknown>;

/** By the folder of the content folder, and the name of the constant. */
const SCHEMAS = {
  posts: { name: "postSchema", schema: postSchema, title: "An article" },
  pages: { name: "pageSchema", schema: pageSchema, title: "A page" },
  authors: { name: "authorSchema", schema: authorSchema, title: "An author" },
  tags: { name: "tagSchema", schema: tagSchema, title: "A tag" },
} as const;

export interface SchemaFile {
  /** Absolute. */
  readonly path: string;
  /** What lies there; empty where nothing does. */
  readonly text: string;
  /** What should. */
  readonly fresh: string;
}

/** The files of `src/schemas/json/`. */
export function readSchemaFiles(root: string): readonly SchemaFile[] {
  return Object.entries(SCHEMAS).map(([folder, { name, schema, title }]) => {
    const path = join(root, "src/schemas/json", `${folder}.schema.json`);
    const documented = readDocstrings(join(root, "src/schemas/post.ts"), name);
    const made = { title, ...forYaml(toJson(schema)) };
    for (const { path: key, text } of documented) describe(made, key.split("."), text);
    return { path, text: readText(path), fresh: `${JSON.stringify(made, null, 2)}\n` };
  });
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function toJson(schema: z.ZodObject): Json {
  return z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Json;
}

/** Puts a description at a key, which may lie in one branch of several. */
function describe(schema: Json, [key = "", ...rest]: readonly string[], text: string): void {
  const branches = [schema, ...((schema["anyOf"] as Json[] | undefined) ?? [])];
  for (const branch of branches) {
    const property = (branch["properties"] as Record<string, Json> | undefined)?.[key];
    if (!property) continue;
    if (rest.length > 0) describe(property, rest, text);
    else if (text !== "") property["description"] = text;
  }
}

/**
 * The schema as the build reads YAML: a field that may be left out may be left empty, and what looks
 * like a number is text where text is wanted.
 */
function forYaml(schema: Json): Json {
  const made: Json = {};
  for (const [key, value] of Object.entries(schema)) {
    if (key === "properties") {
      const required = (schema["required"] as readonly string[] | undefined) ?? [];
      const entries = Object.entries(value as Record<string, Json>).map(([name, property]) => {
        const inner = forYaml(property);
        return [name, required.includes(name) ? inner : orNothing(inner)];
      });
      made[key] = Object.fromEntries(entries);
    } else if (key === "anyOf") made[key] = (value as Json[]).map(forYaml);
    else if (key === "items") made[key] = forYaml(value as Json);
    else if (key === "type" && value === "string" && !("enum" in schema)) {
      made[key] = ["string", "number"];
    } else made[key] = value;
  }
  return made;
}

function orNothing(schema: Json): Json {
  const { type, anyOf, enum: values } = schema;
  if (Array.isArray(anyOf)) return { ...schema, anyOf: [...(anyOf as Json[]), { type: "null" }] };
  const made = { ...schema, type: [...[type ?? []].flat(), "null"] };
  return Array.isArray(values) ? { ...made, enum: [...(values as unknown[]), null] } : made;
}
