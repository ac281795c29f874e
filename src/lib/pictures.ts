/** How pictures are offered to browsers. */

/** Pixels: a phone, the measure of 36rem, and twice that for dense screens. */
const TEXT_WIDTHS = [480, 800, 1200];

/**
 * The widths in which a picture is offered.
 * @param own Width of the picture; one that has less than the widest is offered whole, or it would be stretched.
 * @param widths What its place on the page asks for, the smallest first; the usual: the width of a text.
 * @returns Pixels, the smallest first, at most as many as `widths`.
 */
export function pictureWidths(own: number, widths: readonly number[] = TEXT_WIDTHS): number[] {
  return [...widths.filter((width) => width < own), own].slice(0, widths.length);
}

/** Whether a picture is shown as it is: one that scales by itself, or that may move. */
export function isDrawing({ format }: { readonly format: string }): boolean {
  return format === "svg" || format === "gif";
}
