/** Which letters the share cards can show, told without opening a font as far as that is possible. */
import { FACES, type FaceName } from "./faces.ts";
import { findFiles, isListed } from "./font-files.ts";
import { foldText } from "./fold-text.ts";

/** In every Latin font, or never drawn. */
const NEEDS_NO_LOOK = /[\u0020-\u00FF\p{Default_Ignorable_Code_Point}]/gu;

/** Scripts that have a font of their own, and punctuation: for these, what packages list is true. */
const LISTED_WELL =
  /[\u2010-\u205E\p{scx=Latn}\p{scx=Grek}\p{scx=Cyrl}\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Deva}\p{scx=Arab}\p{scx=Hebr}\p{Emoji_Presentation}]/u;

const known = new Map<string, Promise<boolean>>();

/**
 * Letters of a text that no font of the cards has, each once.
 * @see https://fontsource.org: every package names the code points of its files.
 */
export async function lettersWithoutFont(text: string): Promise<readonly string[]> {
  const letters = [...new Set(foldText(text).replace(NEEDS_NO_LOOK, ""))];
  const isShown = await Promise.all(letters.map((letter) => remember(letter)));
  return letters.filter((_, index) => isShown[index] === false);
}

function remember(letter: string): Promise<boolean> {
  let answer = known.get(letter);
  if (!answer) known.set(letter, (answer = look(letter)));
  return answer;
}

async function look(letter: string): Promise<boolean> {
  const codePoint = letter.codePointAt(0) ?? 0;
  for (const face of Object.keys(FACES) as FaceName[]) {
    if (!(await isListed(face, codePoint))) continue;
    if (LISTED_WELL.test(letter) || (await findFiles(face, codePoint)).length > 0) return true;
  }
  return false;
}
