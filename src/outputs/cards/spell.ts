/** Finds a font and a direction for every letter of a text. */
import bidiFactory from "bidi-js";
import { faceOrder, type FaceName, type Voice } from "./faces.ts";
import { foldText } from "./fold-text.ts";
import { findFiles, type FontFile } from "./font-files.ts";

/** A text and the file that draws each of its letters. */
export interface Spelling {
  /** Folded: no control characters, single spaces, NFC. */
  readonly text: string;
  /** One for every UTF-16 unit of the text. */
  readonly files: readonly FontFile[];
  /** Of the bidirectional algorithm, one for every UTF-16 unit: odd ones run right to left. */
  readonly levels: Uint8Array;
  /** Whether all letters are of the face that was asked for, one after another, without marks. */
  readonly isPlain: boolean;
}

/** No font of the cards has a letter. */
export class MissingLetterError extends Error {
  override readonly name = "MissingLetterError";
  readonly letter: string;

  constructor(letter: string) {
    const points = Array.from(letter, (point) => `U+${hex(point.codePointAt(0) ?? 0)}`);
    super(`No font of the share cards has "${letter}" (${points.join(" ")}).`);
    this.letter = letter;
  }
}

/** How a text is set. */
export interface Setting {
  readonly voice: Voice;
  /** BCP 47. */
  readonly lang: string;
}

const bidi = bidiFactory();

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

const ASCII = /^[ -~]*$/;

/** Steers shaping and is never drawn: joiners, variation selectors. */
const INVISIBLE = /^\p{Default_Ignorable_Code_Point}$/u;

/** Shown as a picture unless a text form is asked for. */
const EMOJI = /^(?!.*\uFE0E)(?:\p{Emoji_Presentation}|.*\uFE0F)/u;

/** Quotes, dashes and dots that East Asian fonts draw a whole square wide. */
const SHARED_PUNCTUATION = /^[“”‘’…—·]$/;

const LATIN_WORD = /[\p{Script=Latin}\p{M}]+/gu;

const EAST_ASIAN_FACES: ReadonlySet<FaceName> = new Set(["japanese", "chinese", "korean"]);

/**
 * Chooses the fonts of a text.
 * @param text Anything; it is folded first.
 * @throws {MissingLetterError} If a letter is in none of the faces.
 */
export async function spell(text: string, { voice, lang }: Setting): Promise<Spelling> {
  const folded = foldText(text);
  // As in an element with dir="auto": the first letter decides, whatever is around the text.
  const { levels } = bidi.getEmbeddingLevels(folded, "auto");
  if (ASCII.test(folded)) {
    return { text: folded, files: await asciiFiles(folded, voice), levels, isPlain: true };
  }
  const order = faceOrder(voice, lang, folded);
  const files: FontFile[] = [];
  for (const { segment } of graphemes.segment(folded)) {
    files.push(...(await filesFor(segment, order)));
  }
  await uniteWords(folded, order, files);
  await suitNeighbours(folded, files);
  const isOwn = files.every((file) => file.face === voice);
  // Other scripts have a serif face only; names side by side are all set in serifs then.
  if (!isOwn && voice !== "newsreader") return spell(folded, { voice: "newsreader", lang });
  const isPlain = isOwn && levels.every((level) => level === 0) && !/\p{M}/u.test(folded);
  return { text: folded, files, levels, isPlain };
}

/** What every Latin font has: the usual case needs no search. */
async function asciiFiles(text: string, voice: Voice): Promise<readonly FontFile[]> {
  const [file] = await findFiles(voice, 0x20);
  if (!file) throw new Error(`The package of ${voice} has no Latin letters.`);
  return fill(text, file);
}

async function filesFor(grapheme: string, order: readonly FaceName[]): Promise<FontFile[]> {
  const asked = EMOJI.test(grapheme) ? (["emoji", ...order] as const) : order;
  for (const face of asked) {
    const file = await fileOf(face, grapheme);
    if (file) return fill(grapheme, file);
  }
  const points = Array.from(grapheme);
  // A picture made of several is drawn as those where no font knows the whole.
  if (points.length === 1 || !EMOJI.test(grapheme)) throw new MissingLetterError(grapheme);
  const parts: FontFile[] = [];
  for (const point of points) {
    const last = parts.at(-1);
    if (INVISIBLE.test(point) && last) parts.push(...fill(point, last));
    else parts.push(...(await filesFor(point, asked)));
  }
  return parts;
}

/** The file of a face that has everything that is seen of a grapheme. */
async function fileOf(face: FaceName, grapheme: string): Promise<FontFile | undefined> {
  const seen = Array.from(grapheme).filter((point) => !INVISIBLE.test(point));
  const points = (seen.length > 0 ? seen : [" "]).map((point) => point.codePointAt(0) ?? 0);
  const candidates = await findFiles(face, points[0] ?? 0);
  return candidates.find((file) => points.every((point) => file.has(point)));
}

/** A word in Latin letters is set in one face: no "ễ" of another family in the middle of it. */
async function uniteWords(
  text: string,
  order: readonly FaceName[],
  files: FontFile[],
): Promise<void> {
  for (const { 0: word, index } of text.matchAll(LATIN_WORD)) {
    const used = new Set(files.slice(index, index + word.length).map((file) => file.face));
    if (used.size < 2) continue;
    const united = await inOneFace(word, order);
    if (united) files.splice(index, word.length, ...united);
  }
}

async function inOneFace(
  word: string,
  order: readonly FaceName[],
): Promise<FontFile[] | undefined> {
  for (const face of order) {
    const files: FontFile[] = [];
    for (const { segment } of graphemes.segment(word)) {
      const file = await fileOf(face, segment);
      if (!file) break;
      files.push(...fill(segment, file));
    }
    if (files.length === word.length) return files;
  }
  return undefined;
}

/** Beside Chinese characters, punctuation that both know comes from their font. */
async function suitNeighbours(text: string, files: FontFile[]): Promise<void> {
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? "";
    if (!SHARED_PUNCTUATION.test(sign)) continue;
    const neighbour = [files[at - 1], files[at + 1]].find(
      (file) => file && EAST_ASIAN_FACES.has(file.face),
    );
    const wide = neighbour && (await fileOf(neighbour.face, sign));
    if (wide) files[at] = wide;
  }
}

function fill(text: string, file: FontFile): FontFile[] {
  return Array.from({ length: text.length }, () => file);
}

function hex(codePoint: number): string {
  return codePoint.toString(16).toUpperCase().padStart(4, "0");
}
