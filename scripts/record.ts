/**
 * `npm run record`: writes the addresses of the published site into `addresses.txt` of the content
 * folder, so that no later build drops one unnoticed.
 */
import { runCommand } from "#build/command.ts";
import { CommandError } from "#build/failures.ts";
import { showPath } from "#build/paths.ts";
import { readImprint } from "#build/publish.ts";
import { recordAddresses } from "#build/record.ts";
import { countOf } from "#build/reporter.ts";
import { loadCatalogue } from "#catalogue/load.ts";

await runCommand(async ({ environment }) => {
  const { outDir, root } = environment;
  if (!readImprint(outDir)) {
    throw new CommandError(
      `There is no site in ${showPath(outDir, root)}/ whose addresses could be recorded. Run npm run build, publish, and try again.`,
    );
  }
  const { added, total, file } = await recordAddresses(
    environment,
    await loadCatalogue({ environment }),
  );
  for (const address of added) console.log(`  ${address}`);
  const what = added.length === 0 ? "Nothing new" : `Added ${countOf(added.length, "line")}`;
  const end = added.length === 0 ? "" : " Commit it.";
  console.log(`${what}: ${file} lists ${total} addresses.${end}`);
});
