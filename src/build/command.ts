/** What every command does around its work: the folder, signals, failures, the exit code. */
import { constants } from "node:os";
import { parseArgs } from "node:util";
import { type Environment, readEnvironment } from "./environment.ts";
import { explainFailure } from "./failures.ts";
import { findProjectRoot } from "./paths.ts";
import { createReporter, type Reporter } from "./reporter.ts";

export interface CommandContext {
  readonly environment: Environment;
  readonly reporter: Reporter;
  readonly isVerbose: boolean;
  /** Whether to serve other machines too. */
  readonly isPublic: boolean;
  /** What a failure or a signal means for the person, at this moment of the run. */
  readonly closing: { text: string };
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs a command and ends the process: with 0 after success, 1 after a failure that it explains,
 * 128 and the number of the signal when stopped.
 */
export async function runCommand(work: (context: CommandContext) => Promise<void>): Promise<void> {
  // Whatever ends the process before the work is done must not look like success.
  process.exitCode = 1;
  const root = findProjectRoot();
  process.chdir(root);
  const reporter = createReporter({ stream: process.stdout, env: process.env });
  const closing = { text: "" };
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      reporter.fail();
      process.stderr.write(`\n${`Stopped. ${closing.text}`.trim()}\n`);
      process.exit(128 + constants.signals[signal]);
    });
  }
  const fail = (error: unknown, isVerbose: boolean) => {
    reporter.fail();
    const text = explainFailure(error, { root, color: reporter.color, isVerbose });
    const end = closing.text && `\n${closing.text}`;
    process.stderr.write(`\n${text}${end}\n`, () => process.exit(1));
  };
  let isVerbose = false;
  for (const event of ["unhandledRejection", "uncaughtException"] as const) {
    process.on(event, (error: unknown) => fail(error, isVerbose));
  }
  try {
    const options = readOptions();
    isVerbose = options.isVerbose;
    const environment = readEnvironment(process.env, root);
    await work({ environment, reporter, closing, ...options });
    process.stdout.write("", () => process.exit(0));
  } catch (error) {
    fail(error, isVerbose);
  }
}

function readOptions(): { isVerbose: boolean; isPublic: boolean } {
  const { values } = parseArgs({
    options: { verbose: { type: "boolean" }, host: { type: "boolean" } },
    allowPositionals: true,
  });
  return { isVerbose: values.verbose ?? false, isPublic: values.host ?? false };
}
