import { hash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { RenderedFacts } from "./body-worker.ts";
import type { ParsedFile } from "./frontmatter.ts";
import type { MeasuredPicture } from "./pictures.ts";

/** What is known of a file from its bytes alone. */
interface FileRecord {
  /** Of the bytes. */
  readonly digest: string;
  readonly parsed: ParsedFile;
  /** With what the body was rendered; absent where there is none, or it has mistakes. */
  readonly settings?: string;
  readonly facts?: RenderedFacts;
}

interface Stored {
  readonly engine: string;
  readonly files: Readonly<Record<string, FileRecord>>;
  readonly pictures: Readonly<Record<string, MeasuredPicture>>;
}

/** What a snapshot is worth something with. */
interface Circumstances {
  /** Digest of the code that reads and renders. */
  readonly engine: string;
  /** Digests of the bodies whose HTML is there. */
  readonly bodies: ReadonlySet<string>;
}

/** A fingerprint of a file's bytes. */
export function digestBytes(bytes: Buffer): string {
  return hash("sha256", bytes, "base64url");
}

/**
 * What the last run learnt from files that have not changed since: one file for a whole content folder,
 * because ten thousand small ones take seconds to open. It only saves time: whatever is asked of it
 * comes out the same without it.
 */
export class Snapshot {
  readonly #path: string;
  readonly #here: Circumstances;
  readonly #before: ReadonlyMap<string, FileRecord>;
  readonly #now = new Map<string, FileRecord>();
  readonly pictures: ReadonlyMap<string, MeasuredPicture>;
  #isChanged = false;

  private constructor(path: string, here: Circumstances, stored: Stored | undefined) {
    this.#path = path;
    this.#here = here;
    this.#before = new Map(Object.entries(stored?.files ?? {}));
    this.pictures = new Map(Object.entries(stored?.pictures ?? {}));
  }

  /** Opens the snapshot at `path`; an empty one if there is none, or another engine wrote it. */
  static async open(path: string, here: Circumstances): Promise<Snapshot> {
    const text = await readFile(path, "utf8").catch(() => "");
    let stored: Stored | undefined;
    try {
      stored = JSON.parse(text) as Stored;
    } catch {
      // Cut short or never written: the run begins anew.
    }
    return new Snapshot(path, here, stored?.engine === here.engine ? stored : undefined);
  }

  /** A snapshot that knows nothing and leaves nothing behind. */
  static unsaved(): Snapshot {
    return new Snapshot("", { engine: "", bodies: new Set() }, undefined);
  }

  /** What the file says, if its bytes are those of the last run. */
  parsed(file: string, digest: string): ParsedFile | undefined {
    const record = this.#before.get(file);
    if (record?.digest !== digest) return undefined;
    this.#now.set(file, record);
    return record.parsed;
  }

  /** What is known of the file's body, if it was rendered with the same settings. To be asked after `parsed`. */
  facts(file: string, settings: string): RenderedFacts | undefined {
    const { settings: known, facts } = this.#now.get(file) ?? {};
    return facts && known === settings && this.#here.bodies.has(facts.digest) ? facts : undefined;
  }

  keepParsed(file: string, digest: string, parsed: ParsedFile): void {
    this.#now.set(file, { digest, parsed });
    this.#isChanged = true;
  }

  keepFacts(file: string, settings: string, facts: RenderedFacts): void {
    const record = this.#now.get(file);
    if (!record) return;
    this.#now.set(file, { ...record, settings, facts });
    this.#isChanged = true;
  }

  /** Digests of the bodies that files have now. */
  bodies(): ReadonlySet<string> {
    return new Set([...this.#now.values()].flatMap(({ facts }) => (facts ? [facts.digest] : [])));
  }

  /** Stores what was learnt, if anything is new. */
  async save(pictures: ReadonlyMap<string, MeasuredPicture>): Promise<boolean> {
    const isSame =
      !this.#isChanged &&
      this.#now.size === this.#before.size &&
      pictures.size === this.pictures.size &&
      [...pictures].every(([path, { stamp }]) => this.pictures.get(path)?.stamp === stamp);
    if (isSame || this.#path === "") return false;
    const stored: Stored = {
      engine: this.#here.engine,
      files: Object.fromEntries(this.#now),
      pictures: Object.fromEntries(pictures),
    };
    await mkdir(dirname(this.#path), { recursive: true });
    const draft = `${this.#path}.${randomUUID()}`;
    await writeFile(draft, JSON.stringify(stored));
    await rename(draft, this.#path);
    return true;
  }
}
