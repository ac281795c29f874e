import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Tinypool } from "tinypool";
import type { Card } from "./card.ts";

/** Threads end by themselves once there is nothing to draw. */
const IDLE_MS = 1000;

/** Waiting in a thread, so that it never waits for the thread that renders pages. */
const CARDS_AHEAD = 4;

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
    concurrentTasksPerWorker: CARDS_AHEAD,
    useAtomics: false,
  });
  return (await pool.run(card)) as Uint8Array;
}
