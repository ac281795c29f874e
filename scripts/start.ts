/** `npm start`: builds, then serves what was built. */
import { buildAndTell } from "#build/announce.ts";
import { runCommand } from "#build/command.ts";
import { host, readPort } from "#build/hosting.ts";

await runCommand(async (context) => {
  // Before the build, which takes longer than finding out.
  readPort();
  await buildAndTell(context);
  await host(context);
});
