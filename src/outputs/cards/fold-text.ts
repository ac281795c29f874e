/**
 * Removes what cannot be drawn: control characters, halves of pairs, marks of direction (the
 * order follows from the letters), soft hyphens. White space is folded.
 */
export function foldText(text: string): string {
  return text
    .replace(/\p{Cc}/gu, " ")
    .replace(
      /[\p{Cs}\p{Noncharacter_Code_Point}\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu,
      "",
    )
    .replace(/\s+/gu, " ")
    .trim()
    .normalize("NFC");
}
