/** In which widths a picture of a text is offered to browsers. */

/** Pixels: a phone, the measure of 36rem, and twice that for dense screens. */
const WIDTHS = [480, 800, 1200];

/** @param own Width of the picture; one that has less than the widest is offered whole, or it would be stretched. */
export function pictureWidths(own: number): readonly number[] {
  return [...WIDTHS.filter((width) => width < own), own].slice(0, WIDTHS.length);
}
