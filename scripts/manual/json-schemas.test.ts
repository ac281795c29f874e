import { describe, expect, it } from "vitest";
import { findProjectRoot } from "#build/paths.ts";
import { readSchemaFiles } from "./json-schemas.ts";

const files = readSchemaFiles(findProjectRoot());

interface Property {
  readonly type?: unknown;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Property>>;
}

describe("the schemas that editors read", () => {
  it("are those of the build: else run npm run manual", () => {
    for (const { path, text, fresh } of files) expect(text, path).toBe(fresh);
  });

  it("explain every field, take an empty one that may be left out, and numbers where text is meant", () => {
    const [posts] = files.map(({ fresh }) => JSON.parse(fresh) as Property);
    const fields = Object.entries(posts?.properties ?? {});
    for (const [name, { description }] of fields) expect(description, name).toMatch(/\w/);
    expect(posts?.properties).toMatchObject({
      title: { type: ["string", "number"] },
      description: { type: ["string", "number", "null"] },
      checks: {
        type: ["object", "null"],
        properties: { "dead-link": { enum: ["off", "warn", "error", null] } },
      },
    });
  });
});
