import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { listIds, readPieces } from "./text-pieces.ts";

function fragment(id: string, url: string) {
  const text = `pagefind_dcd${JSON.stringify({ url, content: `Text of ${id}`, meta: {} })}`;
  return { path: `fragment/${id}.pf_fragment`, content: gzipSync(text) };
}

it("reads the pieces alone, and lists their ids in the order of the addresses", () => {
  const pieces = readPieces([
    fragment("en_b2", "/posts/wind/"),
    { path: "pagefind-entry.json", content: Buffer.from("{}") },
    fragment("ja_a1", "/posts/sky/"),
  ]);
  expect(pieces[0]).toEqual({ id: "en_b2", url: "/posts/wind/", content: "Text of en_b2" });
  expect(listIds(pieces)).toBe("ja_a1\nen_b2");
});
