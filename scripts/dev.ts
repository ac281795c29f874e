/** `npm run dev`: write, and see every save in the browser. Drafts and scheduled articles show. */
import { runCommand } from "#build/command.ts";
import { MODE_VARIABLE } from "#build/environment.ts";
import { write } from "#build/writing.ts";

// Astro loads its config by itself and must find the same mode there.
process.env[MODE_VARIABLE] = "dev";

await runCommand(async (context) => {
  await write(context);
});
