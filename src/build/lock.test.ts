import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findHolder, LOCK_FILE, LockedError, takeLock } from "./lock.ts";

const moduleUrl = new URL("lock.ts", import.meta.url).href;

/** Takes the lock, says so, and lives until it is told otherwise. */
const HOLD = `
  const { takeLock } = await import(${JSON.stringify(moduleUrl)});
  takeLock(process.argv[1], "build");
  process.on("SIGINT", () => process.exit(130));
  process.stdout.write("held");
  setInterval(() => {}, 1000);
`;

/** Takes the lock if it can, and says which. */
const TRY = `
  const { takeLock } = await import(${JSON.stringify(moduleUrl)});
  try { takeLock(process.argv[1]); process.stdout.write("held"); setTimeout(() => {}, 1500); }
  catch (error) { process.stdout.write(error.name); }
`;

let cacheDir: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  cacheDir = join(mkdtempSync(join(tmpdir(), "lock-")), "cache");
});

afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  rmSync(join(cacheDir, ".."), { recursive: true, force: true });
});

function start(source: string): { child: ChildProcess; said: Promise<string> } {
  const child = spawn(process.execPath, ["--input-type=module", "-e", source, cacheDir], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  const said = new Promise<string>((resolve) => {
    child.stdout?.once("data", (data: Buffer) => resolve(data.toString()));
  });
  return { child, said };
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<unknown> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  return ended;
}

describe("the lock of a content folder", () => {
  it("is a file while held, and nothing afterwards", () => {
    const lock = takeLock(cacheDir);
    expect(existsSync(join(cacheDir, LOCK_FILE))).toBe(true);
    lock.release();
    lock.release();
    expect(readdirSync(cacheDir)).toEqual([]);
  });

  it("refuses a second process, naming the first and what to do", async () => {
    const { child, said } = start(HOLD);
    expect(await said).toBe("held");
    expect(findHolder(cacheDir)).toBe(child.pid);
    const attempt = () => takeLock(cacheDir);
    expect(attempt).toThrow(LockedError);
    expect(attempt).toThrow(`already running (process ${child.pid}). Wait for it to end`);
  });

  it.each<NodeJS.Signals>(["SIGINT", "SIGKILL"])("is free again after %s", async (signal) => {
    const { child, said } = start(HOLD);
    await said;
    await end(child, signal);
    expect(existsSync(join(cacheDir, LOCK_FILE))).toBe(signal === "SIGKILL");
    expect(findHolder(cacheDir)).toBeUndefined();
    takeLock(cacheDir).release();
    expect(readdirSync(cacheDir)).toEqual([]);
  });

  it.each([
    ["empty", ""],
    ["cut off", '{"process":"12'],
    ["of a process number that now belongs to another", `{"process":"${process.pid}-1"}`],
    ["of a number that was never one", '{"process":"x"}'],
  ])("is taken over from a file that is %s", (_, text) => {
    takeLock(cacheDir).release();
    writeFileSync(join(cacheDir, LOCK_FILE), text);
    takeLock(cacheDir).release();
    expect(readdirSync(cacheDir)).toEqual([]);
  });

  it("goes to exactly one of several that find a dead one at the same moment", async () => {
    takeLock(cacheDir).release();
    writeFileSync(join(cacheDir, LOCK_FILE), '{"process":"999999999","work":"build"}');
    const answers = await Promise.all(Array.from({ length: 4 }, () => start(TRY).said));
    expect(answers.toSorted()).toEqual(["LockedError", "LockedError", "LockedError", "held"]);
  });
});
