/** The size of a film's picture, so that the page keeps its place before any of it is loaded. */

/** Boxes of an MP4 file on the way to the headers of its tracks. */
const CONTAINERS: ReadonlySet<string> = new Set(["moov", "trak"]);

/** Of a box: its length and its name. */
const BOX_HEAD_BYTES = 8;
/** Width and height end the header of a track, each as 16.16 fixed point. */
const SIZE_BYTES = 8;
const FIXED_POINT = 65_536;

interface Size {
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
}

/**
 * The size of an MP4 or QuickTime film.
 * @returns Undefined for anything else, and for sounds.
 * @see https://developer.apple.com/documentation/quicktime-file-format/track_header_atom
 */
export function filmSize(bytes: Buffer): Size | undefined {
  return bytes.toString("latin1", 4, 8) === "ftyp" ? sizeIn(bytes) : undefined;
}

function sizeIn(bytes: Buffer): Size | undefined {
  for (let at = 0; at + BOX_HEAD_BYTES <= bytes.length;) {
    const { start, end, name } = boxAt(bytes, at);
    if (end <= at || end > bytes.length) return undefined;
    const inside = bytes.subarray(start, end);
    const found = CONTAINERS.has(name) ? sizeIn(inside) : undefined;
    if (found) return found;
    if (name === "tkhd" && inside.length >= SIZE_BYTES) {
      const width = inside.readUInt32BE(inside.length - SIZE_BYTES) / FIXED_POINT;
      const height = inside.readUInt32BE(inside.length - SIZE_BYTES / 2) / FIXED_POINT;
      // Tracks of sound have no size.
      if (width > 0 && height > 0) return { width: Math.round(width), height: Math.round(height) };
    }
    at = end;
  }
  return undefined;
}

function boxAt(bytes: Buffer, at: number) {
  const length = bytes.readUInt32BE(at);
  const name = bytes.toString("latin1", at + 4, at + BOX_HEAD_BYTES);
  // 0: to the end of the file; 1: the length follows in eight bytes.
  if (length === 0) return { start: at + BOX_HEAD_BYTES, end: bytes.length, name };
  if (length > 1) return { start: at + BOX_HEAD_BYTES, end: at + length, name };
  const isWhole = at + 2 * BOX_HEAD_BYTES <= bytes.length;
  const long = isWhole ? Number(bytes.readBigUInt64BE(at + BOX_HEAD_BYTES)) : 0;
  return { start: at + 2 * BOX_HEAD_BYTES, end: at + long, name };
}
