/** Values of authors inside our sentences. */

/** Enough for a title and to find the place; somebody may have pasted a whole chapter. */
const LONGEST = 160;

/** They would move the cursor of a terminal, or turn its text around. */
const UNSEEN = /[\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;

/** A text in double quotes, on one line and not too long. Reads as YAML too. */
export function quoted(text: string): string {
  return JSON.stringify(shortened(text)).replace(
    UNSEEN,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** The beginning of a text. */
export function shortened(text: string): string {
  const characters = Array.from(text.slice(0, 2 * LONGEST + 1));
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("")}…` : text;
}
