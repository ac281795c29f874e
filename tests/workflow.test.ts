/** The shell of the workflow that publishes scheduled articles, run as GitHub runs it. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";

interface Job {
  readonly steps: readonly { readonly name?: string; readonly run?: string }[];
}

const path = join(import.meta.dirname, "../.github/workflows/pages.yml");
const { jobs } = parse(readFileSync(path, "utf8")) as { jobs: Readonly<Record<string, Job>> };

/** The shell of a step. */
function shellOf(job: string, name: string): string {
  const run = jobs[job]?.steps.find((step) => step.name === name)?.run;
  if (run === undefined) throw new Error(`The job ${job} has no step “${name}”.`);
  return run;
}

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paper-planes-workflow-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a step with a `npm` that prints what `npm run due` would. */
function run(shell: string, npm = ""): void {
  const bin = join(folder, "bin");
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, "npm"), `#!/bin/sh\necho "${npm}"\n`, { mode: 0o755 });
  const env = { PATH: `${bin}:${process.env.PATH}`, GITHUB_OUTPUT: join(folder, "output") };
  execFileSync("bash", ["-e", "-o", "pipefail", "-c", shell], { cwd: folder, env });
}

describe("the job that looks every quarter of an hour", () => {
  const now = Math.floor(Date.now() / 1000);
  it.each([
    ["nothing is known", undefined, true],
    ["an article is due", `${now - 60}\n`, true],
    ["an article waits", `${now + 3600}\n`, false],
    ["no article is scheduled", "none\n", false],
  ])("builds when %s: %j → %s", (_, next, build) => {
    mkdirSync(join(folder, ".due"));
    if (next !== undefined) writeFileSync(join(folder, ".due/next"), next);
    run(shellOf("due", "Look whether an article has fallen due"));
    expect(readFileSync(join(folder, "output"), "utf8")).toBe(`build=${build}\n`);
  });
});

describe("a publication", () => {
  it.each([
    ["1786699800", "1786699800\n"],
    ["", "none\n"],
  ])("writes down when the next is due: %j → %j", (due, written) => {
    run(shellOf("publish", "Write down when the next build is due"), due);
    expect(readFileSync(join(folder, ".due/next"), "utf8")).toBe(written);
  });

  it("that failed is tried again in an hour", () => {
    run(shellOf("publish", "Try again in an hour"));
    const next = Number(readFileSync(join(folder, ".due/next"), "utf8"));
    expect(next - Date.now() / 1000).toBeCloseTo(3600, -2);
  });
});
