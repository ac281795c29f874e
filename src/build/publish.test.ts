import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { IMPRINT_FILE, publish, PublishError, readImprint, recover } from "./publish.ts";

const moduleUrl = new URL("publish.ts", import.meta.url).href;
const imprint = { base: "/" };

let folder: string;
let outDir: string;
let staging: string;
let trash: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "publish-"));
  outDir = join(folder, "dist");
  staging = join(folder, "cache", "staging");
  trash = join(folder, "cache", "trash");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Fills the staging folder with a site whose every file carries the same word. */
function stage(word: string): void {
  mkdirSync(join(staging, "posts", "wind"), { recursive: true });
  writeFileSync(join(staging, "index.html"), word);
  writeFileSync(join(staging, "posts", "wind", "index.html"), word);
  writeFileSync(join(staging, `${word}.txt`), word);
}

/** Every file of a folder with its content. */
function readAll(path: string): Record<string, string> {
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(files.toSorted().map((file) => [file, readFileSync(file, "utf8")]));
}

const beside = () => readdirSync(folder).filter((name) => name.startsWith("dist."));

describe("publishing", () => {
  it("makes the output folder, and replaces it whole", () => {
    for (const word of ["one", "two"]) {
      stage(word);
      publish({ staging, outDir, trash, imprint });
      expect(existsSync(staging)).toBe(false);
    }
    expect(readdirSync(outDir).toSorted()).toEqual(
      [IMPRINT_FILE, "index.html", "posts", "two.txt"].toSorted(),
    );
    expect(beside()).toEqual([]);
  });

  it("leaves word of the base path for the command that serves", () => {
    stage("one");
    publish({ staging, outDir, trash, imprint: { base: "/blog/" } });
    expect(readImprint(outDir)).toEqual({ base: "/blog/" });
    expect(readImprint(folder)).toBeUndefined();
  });

  it.each([
    [
      "a stranger's file",
      "thesis.docx",
      /holds files that no build of ours wrote \(thesis\.docx\)/,
    ],
    ["a project", "package.json", /holds files that no build of ours wrote/],
    ["a repository", ".git", /is a Git repository, which replacing it would delete/],
  ])("refuses a folder that holds %s", (_, name, message) => {
    stage("one");
    mkdirSync(outDir);
    writeFileSync(join(outDir, name), "mine");
    const attempt = () => publish({ staging, outDir, trash, imprint });
    expect(attempt).toThrow(PublishError);
    expect(attempt).toThrow(message);
    expect(readAll(outDir)).toEqual({ [join(outDir, name)]: "mine" });
    expect(existsSync(staging)).toBe(true);
  });

  it("refuses a published folder in which a repository was begun", () => {
    stage("one");
    publish({ staging, outDir, trash, imprint });
    mkdirSync(join(outDir, ".git"));
    stage("two");
    expect(() => publish({ staging, outDir, trash, imprint })).toThrow(/Git repository/);
  });

  it("puts the old site back when the new one cannot be renamed in", () => {
    stage("one");
    publish({ staging, outDir, trash, imprint });
    const before = readAll(outDir);
    stage("two");
    const onStep = (step: string) => {
      if (step === "away")
        rmSync(`${join(folder, beside().find((n) => n.includes("next")) ?? "")}`, {
          recursive: true,
        });
    };
    expect(() => publish({ staging, outDir, trash, imprint, onStep })).toThrow(/ENOENT/);
    expect(readAll(outDir)).toEqual(before);
    expect(beside()).toEqual([]);
  });
});

/** Publishes and kills itself with a signal at one step. */
const INTERRUPTED = `
  const { publish } = await import(${JSON.stringify(moduleUrl)});
  const [staging, outDir, trash, at, signal] = process.argv.slice(1);
  const onStep = (step) => { if (step === at) process.kill(process.pid, signal); };
  publish({ staging, outDir, trash, imprint: { base: "/" }, onStep });
`;

function interrupt(at: string, signal: string): Promise<void> {
  const args = ["--input-type=module", "-e", INTERRUPTED, staging, outDir, trash, at, signal];
  const child = spawn(process.execPath, args, { stdio: "inherit" });
  return new Promise((resolve) => child.once("exit", () => resolve()));
}

describe("an interrupted publishing", () => {
  const signals = ["SIGKILL", "SIGINT", "SIGTERM"];
  const steps = ["beside", "away"];
  const cases = signals.flatMap((signal) => steps.map((step) => [signal, step] as const));

  it.each(cases)("by %s after the step “%s” gives the previous site back", async (signal, step) => {
    stage("one");
    publish({ staging, outDir, trash, imprint });
    const before = readAll(outDir);
    stage("two");
    await interrupt(step, signal);
    recover(outDir);
    expect(readAll(outDir)).toEqual(before);
    expect(beside()).toEqual([]);
    stage("three");
    publish({ staging, outDir, trash, imprint });
    expect(readFileSync(join(outDir, "index.html"), "utf8")).toBe("three");
  });

  it("by SIGKILL after the last rename leaves the new site, and the old one goes", async () => {
    stage("one");
    publish({ staging, outDir, trash, imprint });
    stage("two");
    await interrupt("in", "SIGKILL");
    expect(beside()).toHaveLength(1);
    expect(recover(outDir)).toBe(false);
    expect(readFileSync(join(outDir, "index.html"), "utf8")).toBe("two");
    expect(beside()).toEqual([]);
  });

  it("leaves alone what belongs to a process that lives, or to nobody we know", () => {
    const names = [`dist.next-${process.ppid}`, "dist.next-version", "dist.old", "distant.old-1"];
    for (const name of names) mkdirSync(join(folder, name));
    recover(outDir);
    for (const name of names) expect(existsSync(join(folder, name))).toBe(true);
  });
});
