/** Asks the language server of editors about frontmatter: what the project writes down for it has to be what it reads. */
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { writeEditorHelp } from "#build/editor-help.ts";
import { findProjectRoot } from "#build/paths.ts";
import { siteSchema } from "#schemas/site.ts";

const require = createRequire(import.meta.url);
/** What `npm run types` checks components with is the server of editors as well. */
const checker = createRequire(require.resolve("@astrojs/check"));
const server = join(
  dirname(checker.resolve("@astrojs/language-server/package.json")),
  "bin/nodeServer.js",
);

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

const root = realpathSync.native(mkdtempSync(join(tmpdir(), "paper-planes-language-")));
let child: ChildProcess;
let asked = 0;
const waiting = new Map<number, (answer: unknown) => void>();
/** The latest of each file: they come in several steps. */
const told = new Map<string, readonly { readonly message: string }[]>();
const addressOf = (path: string) => pathToFileURL(join(root, "content", path)).href;

function send(message: object): void {
  const text = JSON.stringify({ jsonrpc: "2.0", ...message });
  child.stdin?.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
}

function ask(method: string, params: object): Promise<unknown> {
  asked += 1;
  const id = asked;
  const answer = new Promise<unknown>((resolve) => waiting.set(id, resolve));
  send({ id, method, params });
  return answer;
}

/** Cuts what the server writes into messages. */
function listen(): void {
  let rest = Buffer.alloc(0);
  child.stdout?.on("data", (data: Buffer) => {
    rest = Buffer.concat([rest, data]);
    for (;;) {
      const end = rest.indexOf("\r\n\r\n");
      const length = Number(/Content-Length: (\d+)/.exec(rest.toString("latin1", 0, end))?.[1]);
      if (end === -1 || rest.length < end + 4 + length) return;
      receive(JSON.parse(rest.toString("utf8", end + 4, end + 4 + length)) as Message);
      rest = rest.subarray(end + 4 + length);
    }
  });
}

function receive({ id, method, params, result }: Message): void {
  if (method === undefined) waiting.get(id ?? 0)?.(result);
  else if (id !== undefined) {
    const { items = [] } = (params ?? {}) as { items?: readonly unknown[] };
    send({ id, result: method === "workspace/configuration" ? items.map(() => ({})) : null });
  } else if (method === "textDocument/publishDiagnostics") {
    const { uri, diagnostics } = params as { uri: string; diagnostics: { message: string }[] };
    told.set(uri, diagnostics);
  }
}

/** Opens a file whose text has a "|" where the cursor stands. */
async function open(path: string, marked: string) {
  const text = marked.replace("|", "");
  const before = marked.slice(0, marked.indexOf("|")).split("\n");
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const uri = addressOf(path);
  const languageId = path.endsWith("x") ? "mdx" : "markdown";
  const textDocument = { uri, languageId, version: 1, text };
  send({ method: "textDocument/didOpen", params: { textDocument } });
  const place = { textDocument: { uri }, position };
  const found = (await ask("textDocument/completion", place)) as { items: { label: string }[] };
  const hover = (await ask("textDocument/hover", place)) as { contents?: unknown } | null;
  return {
    labels: found.items.map(({ label }) => label),
    hover: JSON.stringify(hover?.contents ?? ""),
    messages: () => (told.get(uri) ?? []).map(({ message }) => message).toSorted(),
  };
}

const FILES = [
  "posts/rope.md",
  "posts/slip.md",
  "posts/kite.md",
  "posts/Wind/index.mdx",
  "pages/about.md",
  "authors/ada.md",
  "tags/sea.md",
];

beforeAll(async () => {
  const project = findProjectRoot();
  cpSync(join(project, "src/schemas/json"), join(root, "src/schemas/json"), { recursive: true });
  const contentDir = join(root, "content");
  const listed = { posts: [], pages: [], authors: [], tags: [] } as Record<
    string,
    { path: string }[]
  >;
  for (const name of FILES) {
    const path = join(contentDir, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, "");
    listed[name.split("/")[0] ?? ""]?.push({ path });
  }
  const site = siteSchema.parse({ extraFields: ["mood"] });
  writeEditorHelp({ root, contentDir }, { site, ...listed } as Parameters<
    typeof writeEditorHelp
  >[1]);
  child = spawn(process.execPath, [server, "--stdio"], { cwd: root, stdio: "pipe" });
  listen();
  const tsdk = dirname(require.resolve("typescript"));
  await ask("initialize", {
    processId: process.pid,
    rootUri: pathToFileURL(root).href,
    workspaceFolders: [{ uri: pathToFileURL(root).href, name: "project" }],
    capabilities: {
      workspace: {
        configuration: true,
        workspaceFolders: true,
        didChangeWatchedFiles: { dynamicRegistration: true },
      },
      textDocument: {
        publishDiagnostics: {},
        completion: { completionItem: { documentationFormat: ["markdown"] } },
        hover: { contentFormat: ["markdown"] },
      },
    },
    // As .vscode/settings.json has it.
    initializationOptions: { typescript: { tsdk }, contentIntellisense: true },
  });
  send({ method: "initialized", params: {} });
}, 60_000);
afterAll(() => {
  child.kill();
  rmSync(root, { recursive: true, force: true });
});

it.each([
  ["posts/kite.md", "---\ntitle: Kite\npubDatetime: 2025-01-18\n|\n---\n", "modDatetime", "mood"],
  ["posts/Wind/index.mdx", "---\ntitle: Wind\npubDatetime: 2025-01-18\n|\n---\n", "toc", "cover"],
  ["pages/about.md", "---\ntitle: About\n|\n---\n", "unlisted", "lang"],
  ["authors/ada.md", "---\nname: Ada\n|\n---\n", "organization", "picture"],
  ["tags/sea.md", "---\nlabel: sea\n|\n---\n", "aliases", "title"],
])(
  "fields of %s are completed",
  async (path, text, ...wanted) => {
    const { labels, messages } = await open(path, text);
    for (const label of wanted) expect(labels).toContain(label);
    expect(messages()).toEqual([]);
  },
  60_000,
);

const HEAD = "---\ntitle: Rope\npubDatetime: 2025-01-18\n";

it("values are completed", async () => {
  const { labels } = await open("posts/rope.md", `${HEAD}draft: |\n---\n`);
  expect(labels).toEqual(expect.arrayContaining(["true", "false"]));
});

it("fields are explained, and slips told", async () => {
  const text = `${HEAD}fea|tured: maybe\ndrafts: true\nmood: calm\n---\n`;
  const { hover, messages } = await open("posts/slip.md", text);
  expect(hover).toContain("Shown first on the home page");
  await vi.waitFor(() =>
    expect(messages()).toEqual([
      expect.stringMatching(/^Incorrect type/),
      "Property drafts is not allowed.",
    ]),
  );
});
