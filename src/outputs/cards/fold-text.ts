/** Digits below the line and letters of formulas: fonts for text lack them, and "CO2" says the same. */
const FORMULA_LETTERS = /[\u2080-\u208E\u{1D400}-\u{1D7FF}]/gu;

/**
 * Removes what cannot be drawn: control characters, halves of pairs, marks of direction (the
 * order follows from the letters), soft hyphens. White space is folded, and so are letters of formulas.
 */
export function foldText(text: string): string {
  return text
    .replace(/\p{Cc}/gu, " ")
    .replace(
      /[\p{Cs}\p{Noncharacter_Code_Point}\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu,
      "",
    )
    .replace(FORMULA_LETTERS, (letter) => letter.normalize("NFKC"))
    .replace(/\s+/gu, " ")
    .trim()
    .normalize("NFC");
}
