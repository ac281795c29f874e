/** What every command does around its work: the folder, signals, failures, the exit code. */
import { constants } from "node:os";
import { type Environment, readEnvironment } from "./environment.ts";
import { explainFailure } from "./failures.ts";
import { describeFlags, type Flags, type FlagValues, readFlags, type Words } from "./flags.ts";
import { findProjectRoot } from "./paths.ts";
import { createReporter, type Reporter } from "./reporter.ts";

export interface CommandContext<Own extends Flags = Flags> {
  readonly environment: Environment;
  readonly reporter: Reporter;
  readonly isVerbose: boolean;
  /** Whether to serve other machines too. */
  readonly isPublic: boolean;
  /** What a failure or a signal means for the person, at this moment of the run. */
  readonly closing: { text: string };
  /** Flags of the command's own. */
  readonly flags: FlagValues<Own>;
  /** What was written without dashes. */
  readonly words: readonly string[];
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs a command and ends the process: with 0 after success, or the number that the work returns;
 * 1 after a failure that it explains, 128 and the number of the signal when stopped.
 * @param flags Those of the command's own; `--help` explains them.
 * @param takes What it takes without dashes; absent if that is nothing.
 */
export async function runCommand<const Own extends Flags>(
  work: (context: CommandContext<Own>) => Promise<unknown>,
  flags = {} as Own,
  takes?: Words,
): Promise<void> {
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
  let exitCode = 0;
  for (const event of ["unhandledRejection", "uncaughtException"] as const) {
    process.on(event, (error: unknown) => fail(error, isVerbose));
  }
  try {
    const { values, common, words } = readFlags(flags, process.argv.slice(2), takes);
    isVerbose = common.verbose ?? false;
    const isPublic = common.host ?? false;
    if (common.help) console.log(describeFlags(flags, takes));
    else {
      const environment = readEnvironment(process.env, root);
      const context = { environment, reporter, closing, isVerbose, isPublic, flags: values, words };
      const result = await work(context);
      exitCode = typeof result === "number" ? result : 0;
    }
    process.stdout.write("", () => process.exit(exitCode));
  } catch (error) {
    fail(error, isVerbose);
  }
}
