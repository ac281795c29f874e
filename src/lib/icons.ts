/** The mark as browsers and telephones want it. Each is a file at the root of the site. */

/** What a drawn icon is on. */
type Ground = "none" | "sky";

interface Icon {
  readonly name: string;
  /** Width and height in pixels. */
  readonly size: number;
  readonly ground: Ground;
  /** Of the width that the mark takes. */
  readonly share: number;
  /** For the manifest. */
  readonly purpose?: "any" | "maskable";
}

/** A mask may take a tenth from every side. @see https://www.w3.org/TR/appmanifest/#icon-masks */
const MASKABLE_SHARE = 0.56;

export const PICTURES: readonly Icon[] = [
  // iOS rounds the corners and fills what is transparent with black.
  { name: "apple-touch-icon.png", size: 180, ground: "sky", share: 0.76 },
  { name: "icon-192.png", size: 192, ground: "none", share: 0.94, purpose: "any" },
  { name: "icon-512.png", size: 512, ground: "none", share: 0.94, purpose: "any" },
  {
    name: "icon-maskable.png",
    size: 512,
    ground: "sky",
    share: MASKABLE_SHARE,
    purpose: "maskable",
  },
];

/** Asked for by programs that read no page; the picture inside is so large. */
export const FAVICON_ICO = { name: "favicon.ico", size: 32 } as const;
export const FAVICON_SVG = "favicon.svg";
export const MANIFEST = "site.webmanifest";

/** Every file that is drawn where the owner's `public/` has none of that name. */
export const ICON_FILES: readonly string[] = [
  FAVICON_SVG,
  FAVICON_ICO.name,
  MANIFEST,
  ...PICTURES.map(({ name }) => name),
];
