/** Words of code that no line may end in: browsers end one after every hyphen, between those of `--` too. */

/** As many characters fit beside a list's mark on the narrowest phone. */
export const LONGEST_WHOLE = 24;

/** Of the stylesheet. */
export const WHOLE_CLASS = "whole";

interface Piece {
  readonly text: string;
  readonly isWhole: boolean;
}

/** Parts code around its words with hyphens. A word that is long itself may still break. */
export function wholeWords(code: string): readonly Piece[] {
  return code
    .split(/(\S*-\S*)/)
    .filter(Boolean)
    .map((text) => ({ text, isWhole: text.includes("-") && text.length <= LONGEST_WHOLE }));
}
