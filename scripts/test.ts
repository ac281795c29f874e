/**
 * `npm test`: every check, in order, stopping at the first that fails.
 * `--only=unit,build` runs some of them; `--verbose` shows what they print.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findProjectRoot } from "#build/paths.ts";
import { createReporter, showSeconds } from "#build/reporter.ts";
import { CommandError, explainFailure } from "#build/failures.ts";
import { isMagazine } from "./empty/samples.ts";
import { add, type Counts, NONE } from "./test/counts.ts";
import { type Gate, gates, type GateResult } from "./test/gates.ts";

const { values } = parseArgs({
  options: { only: { type: "string" }, verbose: { type: "boolean" } },
});
const root = findProjectRoot();
const reporter = createReporter({ stream: process.stdout, env: process.env });

function chooseGates(only: string | undefined): readonly Gate[] {
  if (!only) return gates;
  const names = only.split(",");
  const unknown = names.find((name) => !gates.some((gate) => gate.name === name));
  if (unknown === undefined) return gates.filter(({ name }) => names.includes(name));
  const all = gates.map(({ name }) => name).join(", ");
  throw new CommandError(`There is no check "${unknown}". Write some of: ${all}.`);
}

async function pass({ name, label, check }: Gate): Promise<GateResult> {
  reporter.begin(name, label);
  const onOutput = values.verbose ? (text: string) => process.stdout.write(text) : undefined;
  const result = await check({ reporter, onOutput }).catch((error: unknown): GateResult => ({
    isGood: false,
    output: explainFailure(error, { root, color: reporter.color }),
    counts: NONE,
  }));
  if (result.isGood) reporter.end(label);
  else reporter.fail();
  if (!result.isGood && !values.verbose) process.stdout.write(`\n${result.output.trimEnd()}\n`);
  // A check that is not made of tests counts when it fails, so that no failure ends in "0 failed".
  if (result.isGood || result.counts.failed > 0) return result;
  return { ...result, counts: { ...result.counts, failed: 1 } };
}

function whySkipped(): string {
  if (isMagazine(join(root, "content"))) return "";
  return ": among them those about the sample articles, as content/ has other ones";
}

async function main(): Promise<number> {
  const chosen = chooseGates(values.only);
  const start = performance.now();
  let counts: Counts = NONE;
  for (const gate of chosen) {
    const result = await pass(gate);
    counts = add(counts, result.counts);
    if (!result.isGood) break;
  }
  if (counts.skipped > 0) console.log(`\n${counts.skipped} skipped${whySkipped()}`);
  console.log(`\nIn ${showSeconds((performance.now() - start) / 1000)}:`);
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  return counts.failed === 0 ? 0 : 1;
}

// Whatever ends the process early must not look like success.
process.exitCode = 1;
process.chdir(root);
try {
  process.exitCode = await main();
} catch (error) {
  console.error(explainFailure(error, { root, color: reporter.color }));
}
