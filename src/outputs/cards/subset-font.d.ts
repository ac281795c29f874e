/** The part of subset-font that is used here; it ships no types of its own. */
declare module "subset-font" {
  interface Options {
    readonly keepAllGlyphs?: boolean;
    readonly noHinting?: boolean;
    readonly targetFormat?: "sfnt" | "woff" | "woff2";
    readonly variationAxes?: Readonly<Record<string, number>>;
  }

  /** @param text Letters to keep; undefined with `keepAllGlyphs`. */
  export default function subsetFont(
    font: Buffer,
    text: string | undefined,
    options: Options,
  ): Promise<Buffer>;
}
