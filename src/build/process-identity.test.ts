import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { once } from "node:events";
import { afterEach, describe, expect, it } from "vitest";
import { isAlive, ownIdentity, pidOf } from "./process-identity.ts";

let parent: ChildProcess | undefined;
afterEach(() => parent?.kill("SIGKILL"));

describe("a process", () => {
  it("is alive while it runs, by its number and by its beginning", () => {
    expect(pidOf(ownIdentity())).toBe(process.pid);
    expect(isAlive(ownIdentity())).toBe(true);
    expect(isAlive(`${process.pid}`)).toBe(true);
  });

  it("is not one that began at another moment, nor one that never was", () => {
    expect(isAlive(`${process.pid}-1`)).toBe(process.platform !== "linux");
    expect(isAlive("999999999")).toBe(false);
    expect(isAlive("x")).toBe(false);
  });

  it.runIf(process.platform === "linux")(
    "has ended, even if the process that started it never asks",
    async () => {
      // It ends when the shell, which would ask, has become a program that does not.
      const child = spawn("sh", ["-c", "sleep 0.3 & echo $!; exec sleep 60"]);
      parent = child;
      const [said] = (await once(child.stdout, "data")) as [Buffer];
      const pid = said.toString().trim();
      await expect.poll(() => readFileSync(`/proc/${pid}/stat`, "utf8")).toMatch(/\) Z /);
      expect(isAlive(pid)).toBe(false);
    },
  );
});
