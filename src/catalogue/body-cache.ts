import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { RenderedFacts } from "./body-worker.ts";

/**
 * Rendered bodies, a file each, named by the digest of everything they were made from. The first line
 * holds the facts and a checksum of the rest, which is the HTML: a machine that lost its power may have
 * kept the name of a file without all of its content.
 */
interface Head {
  readonly checksum: string;
  readonly facts: RenderedFacts;
}

/** Dead bodies are swept when they outnumber the living, and a small site need not care. */
const MIN_DEAD = 500;

/** The folder of rendered bodies of a content folder. */
export function bodiesFolder(cacheDir: string): string {
  return join(cacheDir, "bodies");
}

/**
 * The HTML of a rendered body.
 * @throws {Error} With advice, if the cache was damaged since the articles were read.
 */
export async function readBody(cacheDir: string, digest: string): Promise<string> {
  const stored = await readStored(bodiesFolder(cacheDir), digest);
  if (stored) return stored.html;
  throw new Error("The cache of rendered articles is damaged. Run npm run clean, and build again.");
}

/** What is known of a body, if it was rendered before. */
export async function readFacts(
  folder: string,
  digest: string,
): Promise<RenderedFacts | undefined> {
  return (await readStored(folder, digest))?.facts;
}

/** Stores a body; whoever reads at the same time sees all of it or nothing. */
export async function writeBody(folder: string, facts: RenderedFacts, html: string): Promise<void> {
  const path = bodyFile(folder, facts.digest);
  const head: Head = { checksum: checksum(html), facts };
  const draft = `${path}.${randomUUID()}`;
  await mkdir(folder, { recursive: true });
  await writeFile(draft, `${JSON.stringify(head)}\n${html}`);
  await rename(draft, path);
}

/** Digests of the bodies that are stored. */
export async function listBodies(folder: string): Promise<ReadonlySet<string>> {
  const names = await readdir(folder).catch(() => []);
  return new Set(names.map((name) => name.replace(/\.html$/, "")));
}

/** Deletes bodies that no article has any more, once they are many. */
export async function sweepBodies(cacheDir: string, living: ReadonlySet<string>): Promise<void> {
  const folder = bodiesFolder(cacheDir);
  const names = await readdir(folder).catch(() => []);
  const kept = new Set([...living].map((digest) => `${digest}.html`));
  const dead = names.filter((name) => !kept.has(name));
  if (dead.length < Math.max(MIN_DEAD, kept.size)) return;
  for (const name of dead) await rm(join(folder, name), { force: true, recursive: true });
}

async function readStored(
  folder: string,
  digest: string,
): Promise<{ facts: RenderedFacts; html: string } | undefined> {
  const text = await readFile(bodyFile(folder, digest), "utf8").catch(() => "");
  const end = text.indexOf("\n");
  if (end === -1) return undefined;
  try {
    const head = JSON.parse(text.slice(0, end)) as Head;
    const html = text.slice(end + 1);
    return head.checksum === checksum(html) ? { facts: head.facts, html } : undefined;
  } catch {
    return undefined;
  }
}

function bodyFile(folder: string, digest: string): string {
  return join(folder, `${digest}.html`);
}

function checksum(html: string): string {
  return createHash("sha256").update(html).digest("base64url");
}
