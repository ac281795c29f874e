import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Tinypool } from "tinypool";
import type { Card } from "./card.ts";

/** Threads end by themselves once there is nothing to draw. */
const IDLE_MS = 1000;

let pool: Tinypool | undefined;

/**
 * Draws a card in a thread, so that all cores draw while pages are rendered.
 * @param root Folder of the project: the worker is loaded from its source, wherever this code is bundled to.
 * @returns PNG.
 */
export async function drawInThread(card: Card, root: string): Promise<Uint8Array> {
  pool ??= new Tinypool({
    filename: pathToFileURL(join(root, "src/outputs/cards/worker.ts")).href,
    minThreads: 0,
    idleTimeout: IDLE_MS,
  });
  return (await pool.run(card)) as Uint8Array;
}
