/**
 * `npm run empty`: deletes the sample articles, with their tags and their author, so that an own
 * publication can begin. It shows what goes, asks, and refuses where git could not bring it back.
 */
import { confirm } from "@clack/prompts";
import { runCommand } from "#build/command.ts";
import { CommandError } from "#build/failures.ts";
import { showPath } from "#build/paths.ts";
import { assertCommitted, clear, type Clearing, planClearing } from "./empty/clear.ts";
import { ABOUT_PAGE } from "./empty/samples.ts";

await runCommand(
  async ({ environment: { contentDir, root }, flags }) => {
    const plan = planClearing(contentDir);
    const folder = showPath(contentDir, root);
    if (!plan) {
      console.log(`Nothing of the sample magazine is left in ${folder}/.`);
      return;
    }
    assertCommitted(contentDir);
    console.log(describe(plan, folder));
    if (!flags.yes && !(await agrees())) {
      console.log("Nothing was deleted.");
      return;
    }
    clear(contentDir, plan);
    console.log(`
Done. Next:
  1. ${folder}/site.config.ts says what your publication is called.
  2. npm run new writes your first article.
  3. git add --all && git commit -m "Begin"

To bring all of it back instead: git restore --source=HEAD -- ${folder}`);
  },
  { yes: { type: "boolean", about: "Asks nothing." } },
);

function describe({ what, paths, hasAbout }: Clearing, folder: string): string {
  const lines = paths.map((path) => `  ${path}`);
  const about = hasAbout ? `\n${ABOUT_PAGE} gets a few lines to be written over.` : "";
  return `The sample magazine in ${folder}/ is ${what || "its page about itself"}:\n${lines.join("\n")}\n${about}\nEverything else stays as it is.\n`;
}

/** @throws {CommandError} If nobody is there to be asked. */
async function agrees(): Promise<boolean> {
  if (process.stdin.isTTY) {
    return (await confirm({ message: "Delete them?", initialValue: false })) === true;
  }
  throw new CommandError("Nobody can be asked here. Write npm run empty -- --yes to delete them.");
}
