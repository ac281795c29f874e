/** `npm run types`: derives the types of the collections, then checks every file. */
import { keepAstroLog } from "#build/astro-log.ts";
import { readConfig } from "#build/build-site.ts";
import { runCommand } from "#build/command.ts";
import { CommandError } from "#build/failures.ts";
import { takeLock } from "#build/lock.ts";
import { shareTypes } from "#build/types.ts";
import { commandOf, run } from "./test/run.ts";

// The types belong to the project's own content, whatever a run is told.
process.env.CONTENT_DIR = "";

await runCommand(async ({ environment }) => {
  const lock = takeLock(environment.cacheDir, "type check");
  keepAstroLog();
  const { sync } = await import("astro");
  await sync(await readConfig());
  lock.release();
  shareTypes(environment);
  const check = { script: commandOf("astro"), args: ["check", "--noSync"] };
  const { isGood } = await run(check, (text) => process.stdout.write(text));
  if (!isGood) throw new CommandError("Types do not agree.");
});
