import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Nodes } from "hast";
import { htmlToHast } from "satteri";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "./render.ts";

const HOSTILE = readFileSync(join(import.meta.dirname, "fixtures/hostile/input.md"), "utf8");

/** Pieces that break out of one another when they are put together in any order. */
const PIECES = [
  ...HOSTILE.split(/\n{2,}/),
  "<div>",
  "</div>",
  "<b><i>",
  "</p>",
  "<table><tr><td>",
  "</table>",
  "<svg>",
  "</svg>",
  "<math><mtext>",
  "</math>",
  "<style>",
  "<!--",
  "-->",
  "</article></main>",
  "<a href='",
  '">',
  "`",
  "> [!note]- ",
  "- ",
  "~~~",
  "$",
  "text",
];

const MIXTURES = 150;

describe("hostile Markdown", () => {
  it("leaves nothing that runs, styles or loads by itself", async () => {
    expect(faults(await htmlOf(HOSTILE))).toEqual([]);
  });

  it("closes nothing that the page opened", async () => {
    const html = await htmlOf(HOSTILE);
    const page = `<main><article>${html}<i id="end"></i></article></main><footer></footer>`;
    const root = htmlToHast(page, { fragment: true });
    const [main, footer] = "children" in root ? root.children : [];
    expect(main).toMatchObject({ tagName: "main", children: [{ tagName: "article" }] });
    expect(footer).toMatchObject({ tagName: "footer" });
  });

  it("stays harmless however its pieces are mixed", async () => {
    const random = sequence(20_260_814);
    for (let round = 0; round < MIXTURES; round++) {
      const source = mixture(random);
      const html = await htmlOf(source);
      expect(faults(html), source).toEqual([]);
      // A second reading must not find what the first one did not.
      expect(faults(serialised(htmlToHast(html, { fragment: true }))), source).toEqual([]);
    }
  });
});

async function htmlOf(source: string): Promise<string> {
  try {
    const options = { file: "x.md", base: "/", lang: "en", line: 1 };
    return (await renderMarkdown(source, options)).html;
  } catch {
    // A broken formula publishes nothing at all.
    return "";
  }
}

/** What must not be in an article, as a browser reads it. */
function faults(html: string): string[] {
  return inspect(htmlToHast(html, { fragment: true }));
}

const FORBIDDEN =
  /^(?:script|style|iframe|object|embed|base|meta|link|template|noscript|xmp|plaintext|noembed|noframes|textarea)$/i;

function inspect(node: Nodes): string[] {
  const own: string[] = [];
  if (node.type === "element") {
    if (FORBIDDEN.test(node.tagName)) own.push(`<${node.tagName}>`);
    for (const [name, value] of Object.entries(node.properties)) {
      if (/^(?:style$|on|srcdoc$|formaction$)/i.test(name))
        own.push(`${name} of <${node.tagName}>`);
      const address = String(value).replace(/[\p{Cc}\p{Cf}\p{Z}]/gu, "");
      if (/^(?:href|src|xlinkhref|action|poster|data)$/i.test(name)) {
        if (/^(?:javascript|vbscript|data:text)/i.test(address)) own.push(`${name}=${address}`);
      }
    }
  }
  return "children" in node ? [...own, ...node.children.flatMap(inspect)] : own;
}

/** HTML of a tree, plainly; enough to be read again. */
function serialised(node: Nodes): string {
  if (node.type === "text") return node.value.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  if (!("children" in node)) return "";
  const children = node.children.map(serialised).join("");
  if (node.type !== "element") return children;
  const attributes = Object.entries(node.properties).map(([name, value]) => {
    return ` ${name.toLowerCase()}="${String(value).replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`;
  });
  return `<${node.tagName}${attributes.join("")}>${children}</${node.tagName}>`;
}

function mixture(random: () => number): string {
  const count = 2 + Math.floor(random() * 8);
  const pieces = Array.from(
    { length: count },
    () => PIECES[Math.floor(random() * PIECES.length)] ?? "",
  );
  return pieces
    .map((piece) => piece + (["\n\n", "\n", "", " "][Math.floor(random() * 4)] ?? ""))
    .join("");
}

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
