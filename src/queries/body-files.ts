import { getCollection } from "astro:content";
import type { BodyFacts, BodyFile, PublicPicture } from "#catalogue/entries.ts";
import type { StoredPicture } from "#catalogue/stored.ts";
import { digest } from "#lib/digest.ts";
import { resolveInternal } from "#lib/urls.ts";
import { remembered } from "./remembered.ts";
import { addresses, isWriting } from "./site.ts";

/** A film or an article to which a body leads, or a picture in `public/`. */
export interface FileAttributes {
  readonly href: string;
  /** What a player has besides, by HTML names: its size and its poster. */
  readonly film: Readonly<Record<string, string>>;
  /** The size of a picture, by HTML names. */
  readonly size?: Readonly<Record<string, string>>;
}

/** Addresses of articles and pages by the path of their file. */
export type FileAddresses = ReadonlyMap<string, string>;

/** Where the files of the content folder are published. */
export const getFileAddresses = remembered(findFileAddresses);

/** Where the films and articles are that a body leads to. */
export function toFileAttributes(
  files: readonly BodyFile[],
  known: FileAddresses,
): FileAttributes[] {
  return files.map((file) => {
    // Only while writing can an article be missing: then its file has a mistake.
    if (file.kind === "article") {
      return { href: `${known.get(file.name) ?? addresses.home()}${file.rest}`, film: {} };
    }
    if (file.kind === "picture") {
      return { href: resolveInternal(file.href, addresses.base), film: {}, size: sizeOf(file) };
    }
    const { name, rest, width, height, poster } = file;
    return {
      href: `${mediumAddress(name)}${rest}`,
      film: {
        ...sizeOf({ width, height }),
        ...(poster && { poster: mediumAddress(poster.name) }),
      },
    };
  });
}

function sizeOf({
  width,
  height,
}: Pick<PublicPicture, "width" | "height">): Readonly<Record<string, string>> {
  return width && height ? { width: String(width), height: String(height) } : {};
}

/** While writing, Astro answers only to addresses that end in a slash, whatever they are of. */
function mediumAddress(name: string): string {
  return `${addresses.medium(name)}${isWriting ? "/" : ""}`;
}

/** Changes with everything that is rendered from a body. */
export function bodyDigest(
  body: Omit<BodyFacts, "images"> & { readonly images: readonly Pick<StoredPicture, "digest">[] },
  known: FileAddresses,
): string {
  const pictures = body.images.map((picture) => picture.digest);
  const files = toFileAttributes(body.files, known);
  return digest([body.digest, pictures, ...(files.length > 0 ? [files] : [])]);
}

async function findFileAddresses(): Promise<FileAddresses> {
  const [posts, pages] = await Promise.all([getCollection("posts"), getCollection("pages")]);
  return new Map([
    ...posts.map(({ data }) => [data.name, addresses.post(data.slug)] as const),
    ...pages.map(({ data }) => [data.name, addresses.page(data.slug)] as const),
  ]);
}
