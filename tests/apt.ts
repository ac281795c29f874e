/** Installs Debian's packages for the tests, where we may. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";

/** Whether this is Debian or a child of it, and we may install. */
export function mayUseApt(): boolean {
  return process.getuid?.() === 0 && existsSync("/etc/debian_version");
}

/** @returns Whether all were installed. */
export async function installPackages(...names: readonly string[]): Promise<boolean> {
  const isUpdated = await runQuietly("apt-get", ["update"]);
  if (!isUpdated) return false;
  return runQuietly("apt-get", ["install", "-y", "--no-install-recommends", ...names]);
}

/** @returns Whether it succeeded; its output is shown only if it did not. */
export function runQuietly(command: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const keep = (data: Buffer) => (output += data.toString());
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.once("error", () => resolve(false));
    child.once("close", (code) => {
      if (code !== 0) process.stderr.write(output);
      resolve(code === 0);
    });
  });
}
