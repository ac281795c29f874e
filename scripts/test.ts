/**
 * `npm test`: every check, in order, stopping at the first that fails.
 * `--only=unit,build` runs some of them; `--verbose` shows what they print.
 */
import { join } from "node:path";
import { type CommandContext, runCommand } from "#build/command.ts";
import type { Flags } from "#build/flags.ts";
import { findProjectRoot } from "#build/paths.ts";
import { showSeconds } from "#build/reporter.ts";
import { CommandError, explainFailure } from "#build/failures.ts";
import { isMagazine } from "./empty/samples.ts";
import { add, type Counts, NONE } from "./test/counts.ts";
import { type Gate, gates, type GateResult } from "./test/gates.ts";

const FLAGS = {
  only: {
    type: "string",
    value: "names",
    about: `Some of: ${gates.map(({ name }) => name).join(", ")}.`,
  },
} as const satisfies Flags;

const root = findProjectRoot();

type Shown = Pick<CommandContext, "reporter" | "isVerbose">;

function chooseGates(only: string | undefined): readonly Gate[] {
  if (!only) return gates;
  const names = only.split(",");
  const unknown = names.find((name) => !gates.some((gate) => gate.name === name));
  if (unknown === undefined) return gates.filter(({ name }) => names.includes(name));
  const all = gates.map(({ name }) => name).join(", ");
  throw new CommandError(`There is no check "${unknown}". Write some of: ${all}.`);
}

async function pass(
  { name, label, check }: Gate,
  { reporter, isVerbose }: Shown,
): Promise<GateResult> {
  reporter.begin(name, label);
  const onOutput = isVerbose ? (text: string) => process.stdout.write(text) : undefined;
  const result = await check({ reporter, onOutput }).catch((error: unknown): GateResult => ({
    isGood: false,
    output: explainFailure(error, { root, color: reporter.color }),
    counts: NONE,
  }));
  if (result.isGood) reporter.end(label);
  else reporter.fail();
  if (!result.isGood && !isVerbose) process.stdout.write(`\n${result.output.trimEnd()}\n`);
  // A check that is not made of tests counts when it fails, so that no failure ends in "0 failed".
  if (result.isGood || result.counts.failed > 0) return result;
  return { ...result, counts: { ...result.counts, failed: 1 } };
}

function whySkipped(): string {
  if (isMagazine(join(root, "content"))) return "";
  return ": among them those about the sample articles, as content/ has other ones";
}

await runCommand(async ({ flags, ...shown }) => {
  const chosen = chooseGates(flags.only);
  const start = performance.now();
  let counts: Counts = NONE;
  for (const gate of chosen) {
    const result = await pass(gate, shown);
    counts = add(counts, result.counts);
    if (!result.isGood) break;
  }
  if (counts.skipped > 0) console.log(`\n${counts.skipped} skipped${whySkipped()}`);
  console.log(`\nIn ${showSeconds((performance.now() - start) / 1000)}:`);
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  return counts.failed === 0 ? 0 : 1;
}, FLAGS);
