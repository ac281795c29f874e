/** The build as a person runs it: a process of its own, on a small content folder elsewhere. */
import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readEnvironment } from "../../src/build/environment.ts";
import { findProjectRoot } from "../../src/build/paths.ts";
import { removeWhole } from "../../src/build/sweep.ts";

const BUILD_TIMEOUT_MS = 120_000;
const root = findProjectRoot();

let folder: string;
let content: string;
let outDir: string;

beforeAll(async () => {
  folder = realpathSync.native(mkdtempSync(join(tmpdir(), "commands-")));
  content = join(folder, "content");
  outDir = join(folder, "site");
  mkdirSync(join(content, "posts"), { recursive: true });
  writePost("wind", "pubDatetime: 2026-01-02");
  const first = await build();
  expect(first.error + first.output).toContain("Published 1 article");
}, BUILD_TIMEOUT_MS);

afterAll(() => {
  const caches = [content, join(folder, "other")].filter((path) => existsSync(path));
  for (const path of caches) {
    removeWhole(readEnvironment({ CONTENT_DIR: path, OUT_DIR: outDir }).cacheDir);
  }
  removeWhole(folder);
});

function writePost(name: string, fields: string, body = "Paper folds.", format = "md"): void {
  const text = `---\ntitle: ${name}\n${fields}\n---\n\n${body}\n`;
  writeFileSync(join(content, "posts", `${name}.${format}`), text);
}

/** An article whose rendering never ends, so that nothing can come too late. */
function writeEndlessPost(): void {
  const wait = "export const never = await new Promise((resolve) => setTimeout(resolve, 600_000));";
  writePost("endless", "pubDatetime: 2026-01-03", wait, "mdx");
}

const removeEndlessPost = () => rmSync(join(content, "posts", "endless.mdx"));

interface Result {
  readonly code: number | null;
  readonly output: string;
  readonly error: string;
}

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Result>;
  /** Resolves when the output holds a text; at the end in any case. */
  readonly said: (text: string) => Promise<unknown>;
}

function start(env: Record<string, string> = {}, script = "build.ts"): Running {
  const child = spawn(process.execPath, [join(root, "scripts", script)], {
    cwd: folder,
    env: {
      ...process.env,
      ...{ CONTENT_DIR: content, OUT_DIR: outDir, SITE_URL: "", BASE_PATH: "", NOW: "", CI: "1" },
      ...env,
      // What the test runner sets for itself is not for a build.
      ...{ NODE_ENV: undefined, VITEST: undefined },
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  let error = "";
  child.stdout.on("data", (data: Buffer) => (output += data.toString()));
  child.stderr.on("data", (data: Buffer) => (error += data.toString()));
  const ended = new Promise<Result>((resolve) =>
    child.once("close", (code) => resolve({ code, output, error })),
  );
  const said = (text: string) =>
    Promise.race([
      ended,
      new Promise<void>((resolve) =>
        child.stdout.on("data", () => {
          if (output.includes(text)) resolve();
        }),
      ),
    ]);
  return { child, ended, said };
}

const build = (env?: Record<string, string>) => start(env).ended;

/** A digest of every file of the published site, by path. */
function fingerprint(): Record<string, string> {
  const entries = readdirSync(outDir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).toSorted();
  return Object.fromEntries(
    paths.map((path) => [path, createHash("sha256").update(readFileSync(path)).digest("hex")]),
  );
}

/** Runs a command that is no build. */
function run(script: string, env: Record<string, string> = {}): Promise<Result> {
  return start(env, script).ended;
}

const leftovers = () => readdirSync(folder).filter((name) => name.startsWith("site."));

describe("npm run build", { timeout: BUILD_TIMEOUT_MS }, () => {
  it("says what it read, rendered and published, and nothing else", async () => {
    const { code, output, error } = await build();
    expect(error).toBe("");
    expect(code).toBe(0);
    const lines = output.trimEnd().split("\n");
    expect(lines[0]).toMatch(/^✓ Read 1 article \d+\.\d s$/);
    expect(lines.slice(0, -1).every((line) => line.startsWith("✓ "))).toBe(true);
    expect(lines.at(-1)).toMatch(/^Published 1 article, \d+ pages → .*site\/ in \d+\.\d s$/);
    expect(existsSync(join(outDir, "posts", "wind", "index.html"))).toBe(true);
  });

  it("names what is wrong with content, publishes nothing, and says so", async () => {
    const before = fingerprint();
    writePost("rain", "pubDatetime: someday");
    const { code, error } = await build();
    rmSync(join(content, "posts", "rain.md"));
    expect(code).toBe(1);
    expect(error).toMatch(/posts\/rain\.md:3 · pubDatetime\n {2}"someday" is not a date/);
    expect(error).toMatch(
      /1 problem in 1 file\.\nNothing was published; your last good site is untouched\.\n$/,
    );
    expect(fingerprint()).toEqual(before);
  });

  it.each([
    [{ NOW: "tomorrow" }, 'NOW is "tomorrow", which is not a time.'],
    [{ OUT_DIR: "/" }, "publishing there would delete it"],
    [{ CONTENT_DIR: "/no/such/folder" }, "there is no folder"],
  ])("refuses the switch %j in a sentence", async (env, sentence) => {
    const { code, error, output } = await build(env as Record<string, string>);
    expect(code).toBe(1);
    expect(error).toContain(sentence);
    expect(error).not.toMatch(/^\s+at /m);
    expect(output).toBe("");
  });

  it("refuses to replace a folder that it did not write", async () => {
    const strange = join(folder, "thesis");
    mkdirSync(strange);
    writeFileSync(join(strange, "chapter.md"), "years of work");
    const { code, error } = await build({ OUT_DIR: strange });
    expect(code).toBe(1);
    expect(error).toContain("holds files that no build of ours wrote (chapter.md)");
    expect(readFileSync(join(strange, "chapter.md"), "utf8")).toBe("years of work");
  });

  it("refuses a second build while the first one runs, and not when it has died", async () => {
    writeEndlessPost();
    const first = start();
    await first.said("✓ Bundled");
    const second = await build();
    first.child.kill("SIGKILL");
    await first.ended;
    removeEndlessPost();
    expect(second.code).toBe(1);
    expect(second.error).toContain(`already running (process ${first.child.pid})`);
    expect((await build()).code).toBe(0);
  });
});

describe("a build that is stopped", { timeout: BUILD_TIMEOUT_MS }, () => {
  const cases: { signal: NodeJS.Signals; code: number | null; stage: string }[] = [
    { signal: "SIGINT", code: 130, stage: "✓ Read" },
    { signal: "SIGKILL", code: null, stage: "✓ Read" },
    { signal: "SIGINT", code: 130, stage: "✓ Bundled" },
    { signal: "SIGTERM", code: 143, stage: "✓ Bundled" },
    { signal: "SIGKILL", code: null, stage: "✓ Bundled" },
  ];

  it.each(cases)("by $signal after “$stage” changes nothing", async ({ signal, code, stage }) => {
    const before = fingerprint();
    writePost("wind", "pubDatetime: 2026-01-02", `Paper flies ${signal} ${stage}.`);
    writeEndlessPost();
    const running = start();
    await running.said(stage);
    running.child.kill(signal);
    const result = await running.ended;
    removeEndlessPost();
    expect(result.code).toBe(code);
    if (code !== null) expect(result.error).toContain("Nothing was published; your last good site");
    expect(fingerprint()).toEqual(before);
    expect(leftovers()).toEqual([]);
  });

  it("is followed by one that publishes what the stopped one did not", async () => {
    const { code, error } = await build();
    expect(error).toBe("");
    expect(code).toBe(0);
    expect(readFileSync(join(outDir, "posts", "wind", "index.html"), "utf8")).toContain(
      "Paper flies SIGKILL ✓ Bundled.",
    );
    expect(leftovers()).toEqual([]);
  });
});

describe("the ledger of addresses", { timeout: BUILD_TIMEOUT_MS }, () => {
  const ledger = () => readFileSync(join(content, "addresses.txt"), "utf8");

  it("is not recorded from a site of other content", async () => {
    const other = join(folder, "other");
    mkdirSync(join(other, "posts"), { recursive: true });
    writeFileSync(
      join(other, "posts", "rain.md"),
      "---\ntitle: Rain\npubDatetime: 2026-01-02\n---\n",
    );
    const { code, output, error } = await run("record.ts", { CONTENT_DIR: other });
    expect(code).toBe(1);
    expect(output).toBe("");
    expect(error).toContain(" now, where nothing has /posts/wind/. Nothing was recorded.");
    expect(readdirSync(other)).toEqual(["posts"]);
  });

  it("is recorded from the published site, and keeps a build from dropping what it lists", async () => {
    const recorded = await run("record.ts");
    expect(recorded.error).toBe("");
    expect(recorded.output).toContain("  /posts/wind/\n");
    expect(ledger()).toContain("\n/posts/wind/  # posts/wind.md\n");
    expect(ledger()).toContain("\n/rss.xml\n");
    expect((await run("record.ts")).output).toMatch(/^Nothing new: /);

    const before = fingerprint();
    const text = readFileSync(join(content, "posts", "wind.md"), "utf8");
    writeFileSync(join(content, "posts", "breeze.md"), text);
    rmSync(join(content, "posts", "wind.md"));
    const dropped = await build();
    expect(dropped.code).toBe(1);
    expect(dropped.error).toMatch(
      /addresses\.txt:\d+\n {2}\/posts\/wind\/ was published, and this build would drop it: posts\/wind\.md, which had it, is gone\. Write aliases: \[\/posts\/wind\/\] in posts\/breeze\.md/,
    );
    expect(fingerprint()).toEqual(before);

    // With the alias it may go; what no article decides is found out at the end.
    writePost("breeze", "pubDatetime: 2026-01-02\naliases: [/posts/wind/]");
    writeFileSync(join(content, "addresses.txt"), `${ledger()}/gone.xml\n`);
    const missing = await build();
    expect(missing.code).toBe(1);
    expect(missing.error).toContain("/gone.xml was published, and this build has nothing there.");
    expect(missing.error).not.toContain("/posts/wind/");
    expect(missing.error).toContain("Nothing was published; your last good site is untouched.");
    expect(fingerprint()).toEqual(before);
  });
});
