/** Names of files and addresses that nothing strange can hide in. */
import { posix } from "node:path";
import { toSlugSegment } from "#lib/slug.ts";

/** Longer names make addresses that nobody can read; they are cut between two words. */
const MOST_BYTES = 80;

/** Windows has devices under these names. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** A name for a file, made from any text; "untitled" when nothing of it can stand in an address. */
export function toName(text: string): string {
  const words = toSlugSegment(text).split("-");
  let name = "";
  for (const word of words) {
    const longer = name === "" ? word : `${name}-${word}`;
    if (Buffer.byteLength(longer) > MOST_BYTES && name !== "") break;
    name = longer;
  }
  name = cutBytes(name, MOST_BYTES);
  if (name === "" || name === "index") return name === "" ? "untitled" : "index-page";
  return DEVICE.test(name) ? `${name}-article` : name;
}

function cutBytes(text: string, most: number): string {
  if (Buffer.byteLength(text) <= most) return text;
  let kept = "";
  for (const sign of text) {
    if (Buffer.byteLength(kept + sign) > most) break;
    kept += sign;
  }
  return kept;
}

/** A file's own name, for the folder of its article: letters, digits and ".-_" of its ending. */
export function toFileName(path: string): string {
  const base = posix.basename(path.replaceAll("\\", "/"));
  const ending = posix
    .extname(base)
    .toLowerCase()
    .replace(/[^.a-z\d]/g, "");
  const stem = base.slice(0, base.length - posix.extname(base).length);
  const clean = stem
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, "-")
    .replace(/^[._-]+|[._-]+$/g, "");
  return `${cutBytes(clean, MOST_BYTES) || "file"}${ending}`;
}

/** @returns The first of "wind", "wind-2", "wind-3"… that is free, which is then taken. */
export function takeFree(name: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(name)) return name;
  const [, stem = name, ending = ""] = /^(.*?)(\.[a-z\d]+)?$/s.exec(name) ?? [];
  for (let count = 2; ; count += 1) {
    const next = `${stem}-${count}${ending}`;
    if (!isTaken(next)) return next;
  }
}
