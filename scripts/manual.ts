/**
 * `npm run manual`: makes the tables of the manual anew from the schemas, in the articles that hold
 * them; of a content folder without the manual it changes nothing. Makes the JSON Schemas for editors, too.
 */
import { writeFileSync } from "node:fs";
import { runCommand } from "#build/command.ts";
import { showPath } from "#build/paths.ts";
import { readManual } from "./manual/articles.ts";
import { readSchemaFiles } from "./manual/json-schemas.ts";

await runCommand(async ({ environment: { root, contentDir } }) => {
  const stale = readManual(root, contentDir).filter(({ text, fresh }) => text !== fresh);
  for (const { path, fresh } of stale) {
    writeFileSync(path, fresh);
    console.log(`Made the tables of ${showPath(path, root)} anew.`);
  }
  for (const { path, fresh } of readSchemaFiles(root).filter(({ text, fresh }) => text !== fresh)) {
    writeFileSync(path, fresh);
    console.log(`Made ${showPath(path, root)} anew.`);
  }
  if (stale.length === 0) console.log("The tables of the manual are as the schemas are.");
});
