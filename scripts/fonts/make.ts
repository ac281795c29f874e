/** Makes everything that `npm run fonts` writes, in memory. */
import type { Piece } from "./cut.ts";
import { firstStyles, furtherLetters, furtherStyles } from "./styles.ts";

interface MadeFile {
  /** Below the project. */
  readonly path: string;
  readonly data: Buffer;
}

export const FONT_FOLDER = "src/assets/fonts";

/** @param faces Each cut into its files. */
export function makeFonts(faces: readonly (readonly Piece[])[]): readonly MadeFile[] {
  const first = faces.flatMap((pieces) => pieces.slice(0, 1));
  const further = faces.flatMap((pieces) => pieces.slice(1));
  return [
    ...[...first, ...further].map(({ name, data }) => ({
      path: `${FONT_FOLDER}/${name}.woff2`,
      data,
    })),
    { path: "src/styles/fonts.css", data: Buffer.from(firstStyles(first)) },
    { path: "src/styles/fonts-further.css", data: Buffer.from(furtherStyles(further)) },
    { path: "src/lib/further-letters.ts", data: Buffer.from(furtherLetters(further)) },
  ];
}
