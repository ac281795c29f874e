/** `npm run build`: content in, a complete site out. */
import { buildAndTell } from "#build/announce.ts";
import { runCommand } from "#build/command.ts";

await runCommand(async (context) => {
  await buildAndTell(context);
});
