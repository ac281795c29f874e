/** `npm run preview`: serves what was built before. */
import { runCommand } from "#build/command.ts";
import { host } from "#build/hosting.ts";

await runCommand(async (context) => {
  await host(context);
});
