/** Builds and says how it went: what `npm run build` and `npm start` share. */
import { writeFileSync } from "node:fs";
import { sumUpWarnings } from "#check/report/summary.ts";
import { type BuildResult, buildSite, nothingPublished } from "./build-site.ts";
import type { CommandContext } from "./command.ts";
import { showPath } from "./paths.ts";
import { countOf, showNumber, showSeconds } from "./reporter.ts";

/** Builds, printing progress, warnings and a last line with what was published where. */
export async function buildAndTell({
  environment,
  reporter,
  isVerbose,
  closing,
}: CommandContext): Promise<BuildResult> {
  closing.text = nothingPublished(environment);
  const result = await buildSite({
    environment,
    reporter,
    ...(isVerbose && { onAstroMessage: (message: string) => console.log(`  ${message}`) }),
  });
  closing.text = "";
  const { problems, warnings, articles, pages } = result;
  if (problems.length > 0) {
    const text = sumUpWarnings(problems, { color: reporter.color });
    process.stderr.write(`\n${text}\n\n`);
  }
  for (const warning of warnings) process.stderr.write(`Warning: ${warning}\n`);
  // Counted from the start of the process: what a person waits for.
  const seconds = performance.now() / 1000;
  const place = `${showPath(environment.outDir, environment.root)}/`;
  const count = `${countOf(articles, "article")}, ${showNumber(pages)} ${pages === 1 ? "page" : "pages"}`;
  console.log(`Published ${count} → ${place} in ${showSeconds(seconds)}`);
  writeReport(result, seconds);
  return result;
}

/** Numbers for the benchmark, where `BUILD_REPORT` names a file. */
function writeReport({ articles, pages, rendered, stages }: BuildResult, seconds: number): void {
  const file = process.env.BUILD_REPORT;
  if (!file) return;
  // Kilobytes on every system that Node runs on; the greatest of the whole life of the process.
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  // Of all threads: what remains comparable on a machine that has other work.
  const { user, system } = process.cpuUsage();
  const cpuSeconds = (user + system) / 1_000_000;
  const report = { articles, pages, rendered, seconds, cpuSeconds, stages, peakBytes };
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
}
