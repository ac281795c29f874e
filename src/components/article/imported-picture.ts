import type { ImageMetadata } from "astro";

/**
 * The size and format of an imported picture. Astro publishes the original of a picture as soon as
 * anything is read from it, and hands out a copy for those who only want to know.
 */
export function factsOf(picture: ImageMetadata): ImageMetadata {
  return (picture as ImageMetadata & { readonly clone?: ImageMetadata }).clone ?? picture;
}
