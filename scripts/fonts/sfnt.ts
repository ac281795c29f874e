/** Tables of a TrueType file, taken out and put in. */

const HEADER_BYTES = 12;
const RECORD_BYTES = 16;
/** What all words of a file add up to. @see https://learn.microsoft.com/typography/opentype/spec/head */
const WHOLE = 0xb1b0afba;
const ADJUSTMENT_AT = 8;

type Tables = Map<string, Buffer>;

/**
 * Takes kerning from another instance of the same font, with the same glyphs: a variable font keeps the
 * kerning of all its weights, which costs more than all its outlines at a second weight.
 */
export function withKerningOf(font: Buffer, other: Buffer): Buffer {
  const tables = readTables(font);
  const others = readTables(other);
  for (const tag of ["GPOS", "GDEF"]) {
    const table = others.get(tag);
    if (table) tables.set(tag, table);
    else tables.delete(tag);
  }
  return writeTables(font.readUInt32BE(0), tables);
}

function readTables(font: Buffer): Tables {
  const tables: Tables = new Map();
  for (let n = 0; n < font.readUInt16BE(4); n++) {
    const at = HEADER_BYTES + n * RECORD_BYTES;
    const start = font.readUInt32BE(at + 8);
    const tag = font.toString("latin1", at, at + 4);
    tables.set(tag, Buffer.from(font.subarray(start, start + font.readUInt32BE(at + 12))));
  }
  return tables;
}

function writeTables(version: number, tables: Tables): Buffer {
  tables.get("head")?.writeUInt32BE(0, ADJUSTMENT_AT);
  const sorted = [...tables].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const header = Buffer.alloc(HEADER_BYTES + sorted.length * RECORD_BYTES);
  const power = Math.floor(Math.log2(sorted.length));
  header.writeUInt32BE(version, 0);
  header.writeUInt16BE(sorted.length, 4);
  header.writeUInt16BE(2 ** power * RECORD_BYTES, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE((sorted.length - 2 ** power) * RECORD_BYTES, 10);
  const parts = [header];
  let end = header.length;
  let head = 0;
  for (const [n, [tag, table]] of sorted.entries()) {
    const at = HEADER_BYTES + n * RECORD_BYTES;
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    header.write(tag, at, "latin1");
    header.writeUInt32BE(sumOf(padded), at + 4);
    header.writeUInt32BE(end, at + 8);
    header.writeUInt32BE(table.length, at + 12);
    if (tag === "head") head = end;
    parts.push(padded);
    end += padded.length;
  }
  const file = Buffer.concat(parts);
  file.writeUInt32BE((WHOLE - sumOf(file)) >>> 0, head + ADJUSTMENT_AT);
  return file;
}

function sumOf(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}
