/** Which letters a page is sent at once; all others have files of their own. */

const ASCII = String.fromCodePoint(...Array.from({ length: 95 }, (_, n) => 32 + n));

/** What good punctuation writes, and the signs that running text needs most; no face has them all. */
const SIGNS = "\u00A0©®«»·°§×±²³½ªº¡¿£€–—‘’‚“”„…•←↑→↓−";

/** Western Europe: from Icelandic to Portuguese, with Finnish, French and German. */
const LETTERS = "àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿßœ";

/** @see https://www.unicode.org/charts/ */
export const FIRST_LETTERS = [
  ...new Set(ASCII + SIGNS + LETTERS + LETTERS.replace("ß", "").toUpperCase()),
].join("");

/** Ordinary English, in which letters and their neighbours are as frequent as they usually are. */
export const ENGLISH = `
  fold the sheet along its middle and open it again so that the crease shows where the keel will be then
  bring both corners of one end down to that line and press them flat with the back of a nail the more
  exactly they meet the straighter it will fly now fold the slanted edges to the middle once more turn the
  whole thing over and bend each wing down a finger above the keel hold it where it balances look at the
  place it should reach and let it go with a level hand as if you were putting it on a shelf if it dives
  lift the rear edge of both wings a little if it climbs and stalls press them back until it glides most
  of what people call luck in such a throw is the patience to change one thing at a time and to write down
  what came of it before the next one is made
`
  .trim()
  .replaceAll(/\s+/g, " ");
