import { findConflicts } from "./conflicts.ts";
import type { Desk } from "./desk.ts";
import type { Fault } from "./fences.ts";
import { type Frontmatter, parseFile, placeFrontmatter } from "./frontmatter.ts";
import type { ReadContext } from "./posts.ts";
import { Report } from "./report.ts";
import { digestBytes } from "./snapshot.ts";
import { decodeText, readSource, type Source } from "./source.ts";

/** An entry beside the frontmatter it came from, so that a problem finds its line. */
export interface Placed<Entry> {
  readonly entry: Entry;
  readonly frontmatter: Frontmatter;
}

/** Checks the fields of a file; undefined if an error was reported. */
export type ReadHead<Head> = (
  frontmatter: Frontmatter,
  context: ReadContext,
) => Head | undefined | Promise<Head | undefined>;

/** A file with what its reading found. */
export interface ReadFile<Head> {
  readonly report: Report;
  /** Absent if the frontmatter cannot be read at all. */
  readonly frontmatter?: Frontmatter;
  /** Absent if a field is wrong. */
  readonly placed?: Placed<Head>;
  readonly bytes?: Buffer;
  readonly bodyStart?: number;
}

/** Reads a file and checks its fields; the text of one that has not changed is not looked at. */
export async function readFile<Head>(
  { snapshot, site, pictures }: Desk,
  source: Source,
  readHead: ReadHead<Head>,
): Promise<ReadFile<Head>> {
  const report = new Report();
  const { file } = source;
  const read = await readSource(source);
  if ("problem" in read) {
    report.add(read.problem);
    return { report };
  }
  const { bytes } = read;
  const fingerprint = digestBytes(bytes);
  let parsed = snapshot.parsed(file, fingerprint);
  if (!parsed) {
    const text = decodeText(bytes);
    const conflicts = findConflicts(text);
    const result = parseFile(text, source.kind);
    const add = (faults: readonly Fault[]) =>
      report.add(...faults.map((fault) => ({ file, severity: "error" as const, ...fault })));
    add(conflicts);
    const isAmongFields = (fault: Fault) => "faults" in result || fault.line < result.bodyLine;
    if (conflicts.some(isAmongFields)) return { report };
    if ("faults" in result) {
      add(result.faults);
      return { report };
    }
    parsed = result;
    // What is wrong has to be found again at the next run.
    if (conflicts.length === 0) snapshot.keepParsed(file, fingerprint, parsed);
  }
  const frontmatter = placeFrontmatter(source, parsed);
  const hasConflicts = report.hasErrors;
  const entry = await readHead(frontmatter, { site, pictures, report });
  // A text of two versions would be told for what one does to the other.
  if (hasConflicts) return { report };
  const { bodyStart } = parsed;
  const placed = entry === undefined ? undefined : { entry, frontmatter };
  return { report, frontmatter, bytes, bodyStart, ...(placed && { placed }) };
}
