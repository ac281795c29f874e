/** Serves the published site until the person stops it: what `npm start` and `npm run preview` share. */
import { existsSync } from "node:fs";
import type { CommandContext } from "./command.ts";
import { SwitchError } from "./environment.ts";
import { CommandError } from "./failures.ts";
import { showPath } from "./paths.ts";
import { readImprint, recover } from "./publish.ts";
import { DEFAULT_PORT, serve, type Serving } from "./serve.ts";

/**
 * Serves the output folder and prints its address. Never returns: Ctrl-C ends it.
 * @throws {CommandError} If nothing has been published there.
 */
export async function host({ environment, isPublic }: CommandContext): Promise<never> {
  const { outDir, root } = environment;
  recover(outDir);
  if (!existsSync(outDir)) {
    throw new CommandError(
      `There is no ${showPath(outDir, root)}/ to serve yet. Run npm start, which builds it first.`,
    );
  }
  const base = readImprint(outDir)?.base ?? environment.basePath ?? "/";
  const port = readPort();
  const serving = await serve({ folder: outDir, base, port, isPublic });
  announce(serving, port);
  return untilStopped(serving);
}

/**
 * The port that `PORT` asks for.
 * @throws {SwitchError} If it is not one.
 */
export function readPort(value = process.env.PORT): number {
  const port = value ? Number(value) : DEFAULT_PORT;
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new SwitchError(`PORT is "${value}", which is not a port. Write a number such as 4321.`);
}

function announce({ address, networkAddresses, port }: Serving, wanted: number): void {
  const isMoved = wanted !== 0 && port !== wanted;
  console.log("");
  if (isMoved) console.log(`  Port ${wanted} is taken, so this is at ${port}.`);
  console.log(`  Read it at ${address}`);
  for (const other of networkAddresses) console.log(`  From other machines: ${other}`);
  console.log("  Press Ctrl-C to stop.\n");
}

/** From here on a signal is the ordinary end, not a failure. */
function untilStopped(serving: Serving): Promise<never> {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.removeAllListeners(signal);
    process.once(signal, () => void serving.close().then(() => process.exit(0)));
  }
  return new Promise(() => {});
}
