import { faultOfAlt } from "./body/alt.ts";
import type { BodyFinding, Finding } from "./finding.ts";
import type { Model } from "./model.ts";

/** Pixels across of the largest copy that a reader is sent, see `BodyPicture.astro`. */
const WIDEST_SENT = 2400;

/** Twice as much leaves room for screens to come. */
const WIDEST_KEPT = 2 * WIDEST_SENT;

/** A picture of a text, measured. */
export interface MeasuredUse {
  /** As written. */
  readonly src: string;
  readonly line: number;
  /** Pixels; undefined where it is not known. */
  readonly width: number | undefined;
  /** "png", "svg"…; undefined for a picture in `public/`, which is sent as it is. */
  readonly format: string | undefined;
}

/** Pictures far larger than they are shown. */
export function hugePictures(uses: readonly MeasuredUse[]): BodyFinding[] {
  return uses.flatMap(({ src, line, width, format }): BodyFinding[] => {
    const message = faultOfSize(src, width, format);
    return message === undefined ? [] : [{ rule: "huge-picture", line, message }];
  });
}

/** The same of covers, and covers described by the name of their file. */
export function checkCovers({ posts }: Model): Finding[] {
  return posts.flatMap(({ entry: { file, cover }, frontmatter }): Finding[] => {
    if (!cover) return [];
    const { picture, alt } = cover;
    const name = picture.path.replace(/^.*[\\/]/s, "");
    const size = faultOfSize(name, picture.width, picture.format);
    const words = faultOfAlt(alt, name);
    const at = (key: string) => ({
      file,
      field: `cover.${key}`,
      line: frontmatter.lineOf(["cover", key]),
    });
    return [
      ...(size ? [{ ...at("src"), rule: "huge-picture" as const, message: size }] : []),
      ...(words ? [{ ...at("alt"), rule: "alt-filename" as const, message: words }] : []),
    ];
  });
}

function faultOfSize(
  src: string,
  width: number | undefined,
  format: string | undefined,
): string | undefined {
  if (width === undefined || format === "svg" || /\.svg(?:[?#]|$)/i.test(src)) return undefined;
  const pixels = (count: number) => count.toLocaleString("en");
  if (format === undefined) {
    if (width <= WIDEST_SENT) return undefined;
    return `${src} is ${pixels(width)} pixels wide, and every reader loads all of it. Put it beside the article, where it gets smaller copies, or save it ${pixels(WIDEST_SENT)} wide.`;
  }
  if (width <= WIDEST_KEPT) return undefined;
  return `${src} is ${pixels(width)} pixels wide, and no reader is sent more than ${pixels(WIDEST_SENT)}. Save it ${pixels(WIDEST_KEPT)} wide or less.`;
}
