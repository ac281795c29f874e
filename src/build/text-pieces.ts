/** The pieces of Pagefind's index that hold one article each. */
import { gunzipSync } from "node:zlib";

/** What of a piece is used. */
export interface Piece {
  /** By which Pagefind knows the article: "en_22f0ead". */
  readonly id: string;
  /** Root-relative address, with the base. */
  readonly url: string;
  /** All of its text. */
  readonly content: string;
}

interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

const PIECE = /^fragment\/(.+)\.pf_fragment$/;

/** What Pagefind writes before the JSON of a piece. */
const SIGNATURE = "pagefind_dcd";

/** Reads the pieces among the files of an index. */
export function readPieces(files: readonly IndexFile[]): readonly Piece[] {
  return files.flatMap(({ path, content: bytes }) => {
    const id = PIECE.exec(path)?.[1];
    if (id === undefined) return [];
    const text = gunzipSync(bytes).toString().slice(SIGNATURE.length);
    const { url, content } = JSON.parse(text) as Omit<Piece, "id">;
    return [{ id, url, content }];
  });
}

/** The ids of all articles, a line each, in the order of their addresses. */
export function listIds(pieces: readonly Piece[]): string {
  return pieces
    .toSorted((a, b) => (a.url < b.url ? -1 : 1))
    .map(({ id }) => id)
    .join("\n");
}
