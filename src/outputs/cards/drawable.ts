import { MissingLetterError, type Setting, spell } from "./spell.ts";

/**
 * What of a text the fonts of the cards can draw. A sign that none of them has is left out. A letter
 * or a digit is not, for the rest would be another word: such a text is left out whole, and the card
 * shows the others. A site in a script of its own has cards, too.
 * @param text Folded.
 */
export async function drawable(text: string, setting: Setting): Promise<string> {
  try {
    await spell(text, setting);
    return text;
  } catch (error) {
    if (!(error instanceof MissingLetterError)) throw error;
    if (/[\p{L}\p{N}]/u.test(error.letter)) return "";
    const rest = text.replaceAll(error.letter, "").replace(/\s+/gu, " ").trim();
    return drawable(rest, setting);
  }
}
