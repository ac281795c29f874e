/** Runs the programs of a gate and keeps what they print. */
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { findProjectRoot } from "#build/paths.ts";

export interface Run {
  /** A file of Node, absolute or below the project. */
  readonly script: string;
  readonly args?: readonly string[];
  /** Added to the variables of this process; nothing takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

export interface RunResult {
  readonly isGood: boolean;
  readonly output: string;
}

/** @param onOutput Also gets what is printed, at once. */
export function run(
  { script, args = [], env = {} }: Run,
  onOutput?: (text: string) => void,
): Promise<RunResult> {
  const root = findProjectRoot();
  const child = spawn(process.execPath, [...process.execArgv, join(root, script), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const keep = (data: Buffer) => {
    output += data.toString();
    onOutput?.(data.toString());
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ isGood: code === 0, output }));
  });
}

/**
 * The file behind a command of an installed package, below the project.
 * @param name The command, where it is not named like the package.
 */
export function commandOf(packageName: string, name = packageName): string {
  const root = findProjectRoot();
  const file = join(root, "node_modules", packageName, "package.json");
  const { bin } = createRequire(import.meta.url)(file) as {
    bin: string | Record<string, string>;
  };
  const path = typeof bin === "string" ? bin : bin[name];
  if (!path) throw new Error(`${packageName} has no command ${name}.`);
  return join("node_modules", packageName, dirname(path), path.split("/").at(-1) ?? "");
}
