/** The part of subset-font that is used here; it ships no types of its own. */
declare module "subset-font" {
  interface Options {
    /** Tags of OpenType tables that are left out. */
    readonly dropTables?: readonly string[];
    readonly keepAllGlyphs?: boolean;
    /** Tags of OpenType features; all, if it is not given. */
    readonly keepFeatures?: readonly string[];
    readonly noHinting?: boolean;
    readonly targetFormat?: "sfnt" | "woff" | "woff2";
    readonly variationAxes?: Readonly<
      Record<string, number | { readonly min: number; readonly max: number }>
    >;
  }

  /** @param text Letters to keep; undefined with `keepAllGlyphs`. */
  export default function subsetFont(
    font: Buffer,
    text: string | undefined,
    options: Options,
  ): Promise<Buffer>;
}
