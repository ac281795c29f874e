import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Tinypool } from "tinypool";
import type { RenderBatch, RenderOutcome, RenderTask } from "./body-worker.ts";

/** Bodies handed to one thread at a time: enough to make a message cheap, few enough to balance. */
const BATCH = 16;

/** As many are rendered here: a thread takes half a second to start, a body ten milliseconds. */
const FEW = 12;

/** Renders bodies, many of them in threads. What was rendered before comes from the cache. */
export class Renderer {
  readonly #folder: string;
  #pool: Tinypool | undefined;

  /** @param folder The cache of bodies. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @returns Outcomes in the order of the tasks. */
  async render(tasks: readonly RenderTask[]): Promise<readonly RenderOutcome[]> {
    if (tasks.length === 0) return [];
    const folder = this.#folder;
    if (tasks.length <= FEW && !this.#pool) {
      const { default: renderBatch } = await import("./body-worker.ts");
      return renderBatch({ folder, tasks });
    }
    const batches: RenderBatch[] = [];
    for (let start = 0; start < tasks.length; start += BATCH) {
      batches.push({ folder, tasks: tasks.slice(start, start + BATCH) });
    }
    const pool = (this.#pool ??= createPool());
    const outcomes = await Promise.all(
      batches.map((batch) => pool.run(batch) as Promise<RenderOutcome[]>),
    );
    return outcomes.flat();
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    await this.#pool?.destroy();
    this.#pool = undefined;
  }
}

function createPool(): Tinypool {
  const threads = availableParallelism();
  const filename = new URL("./body-worker.ts", import.meta.url).href;
  return new Tinypool({ filename, minThreads: threads, maxThreads: threads });
}

/** Code that decides what is read from a file. */
const READING_FOLDERS = ["src/catalogue", "src/check", "src/markdown", "src/lib", "src/i18n"];

const digests = new Map<string, Promise<string>>();

/**
 * A digest of everything that turns a file into what we know of it: our code, the versions of its
 * libraries, and Node with its Unicode tables. What was kept under another digest is not used.
 */
export function engineDigest(root: string): Promise<string> {
  const known = digests.get(root) ?? digestEngine(root);
  digests.set(root, known);
  return known;
}

async function digestEngine(root: string): Promise<string> {
  const hash = createHash("sha256").update(process.version);
  for (const folder of READING_FOLDERS) {
    const names = await readdir(join(root, folder), { recursive: true });
    const code = names.filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
    for (const name of code.toSorted()) hash.update(await readFile(join(root, folder, name)));
  }
  hash.update(await readFile(join(root, "package-lock.json")));
  return hash.digest("base64url").slice(0, 22);
}
