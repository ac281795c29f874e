/** Serves a content folder while it is written. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { findProjectRoot } from "#build/paths.ts";

const READY = /Write and read at (\S+)/;

interface Writing {
  /** "http://localhost:4321/" */
  readonly address: string;
  readonly stop: () => void;
}

/**
 * @param switches Environment variables.
 * @throws {Error} With what it printed, if it ends before it serves.
 */
export function startWriting(
  switches: Readonly<Record<string, string | undefined>>,
): Promise<Writing> {
  const root = findProjectRoot();
  const child = spawn(process.execPath, [join(root, "scripts", "dev.ts")], {
    cwd: root,
    env: { ...process.env, ...switches },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  return new Promise((resolve, reject) => {
    const keep = (data: Buffer) => {
      output += data.toString();
      const address = READY.exec(output)?.[1];
      if (address) resolve({ address, stop: () => child.kill() });
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.once("error", reject);
    child.once("close", () => reject(new Error(`The dev server ended.\n${output}`)));
  });
}
