import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Tinypool } from "tinypool";
import type { Environment } from "#build/environment.ts";
import { bodiesCache } from "./body-cache.ts";
import type { RenderTask, RenderOutcome } from "#markdown/worker.ts";

/** Bodies handed to one thread at a time: enough to make a message cheap, few enough to balance. */
const BATCH = 16;

/**
 * Renders bodies in threads. What was rendered before comes from the cache.
 * @param onDone Called with the number of bodies done so far.
 * @returns Outcomes in the order of the tasks.
 */
export async function renderBodies(
  environment: Environment,
  tasks: readonly RenderTask[],
  onDone: (done: number) => void = () => {},
): Promise<readonly RenderOutcome[]> {
  if (tasks.length === 0) return [];
  const batches: RenderTask[][] = [];
  for (let start = 0; start < tasks.length; start += BATCH) {
    batches.push(tasks.slice(start, start + BATCH));
  }
  const pool = new Tinypool({
    filename: new URL("../markdown/worker.ts", import.meta.url).href,
    minThreads: Math.min(batches.length, availableParallelism()),
    maxThreads: Math.min(batches.length, availableParallelism()),
    workerData: { cache: bodiesCache(environment.cacheDir) },
  });
  let done = 0;
  try {
    const outcomes = await Promise.all(
      batches.map(async (batch) => {
        const result = (await pool.run(batch)) as RenderOutcome[];
        done += batch.length;
        onDone(done);
        return result;
      }),
    );
    return outcomes.flat();
  } finally {
    await pool.destroy();
  }
}

/**
 * A digest of everything that turns Markdown into HTML: our transforms and the versions of their libraries.
 * It is part of every body's key, so that a changed engine renders anew.
 */
export async function engineDigest(root: string): Promise<string> {
  const hash = createHash("sha256");
  const folders = ["src/markdown", "src/lib"].map((folder) => join(root, folder));
  for (const folder of folders) {
    const names = (await readdir(folder, { recursive: true })).filter(
      (name) => name.endsWith(".ts") && !name.endsWith(".test.ts"),
    );
    for (const name of names.toSorted()) hash.update(await readFile(join(folder, name)));
  }
  hash.update(await readFile(join(root, "package-lock.json")));
  return hash.digest("base64url").slice(0, 22);
}
