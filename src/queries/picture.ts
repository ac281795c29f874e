import type { StoredPicture } from "#catalogue/stored.ts";
import type { Picture } from "./view.ts";

/**
 * A picture for a view. Its `file` is not enumerable: Astro publishes the original of a picture as soon
 * as its address is read, and a digest reads everything it is given.
 */
export function toPicture({ file, ...facts }: StoredPicture): Picture {
  return Object.defineProperty({ ...facts }, "file", { value: file }) as Picture;
}
