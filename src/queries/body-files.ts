import { getCollection } from "astro:content";
import type { BodyFacts, BodyFile } from "#catalogue/entries.ts";
import type { StoredPicture } from "#catalogue/stored.ts";
import { digest } from "#lib/digest.ts";
import { addresses, isWriting } from "./site.ts";

/** A film or an article to which a body leads. */
export interface FileAttributes {
  readonly href: string;
  /** What a player has besides, by HTML names: its size and its poster. */
  readonly film: Readonly<Record<string, string>>;
}

/** Addresses of articles and pages by the path of their file. */
type Ways = ReadonlyMap<string, string>;

let ways: Promise<Ways> | undefined;

/** Where the files of the content folder are published. */
export function getWays(): Promise<Ways> {
  // While writing the collections change under us; a build reads them once.
  if (isWriting) return findWays();
  ways ??= findWays();
  return ways;
}

/** Where the films and articles are that a body leads to. */
export function toFileAttributes(files: readonly BodyFile[], known: Ways): FileAttributes[] {
  return files.map((file) => {
    // Only while writing can an article be missing: then its file has a mistake.
    if (file.kind === "article") {
      return { href: `${known.get(file.name) ?? addresses.home()}${file.rest}`, film: {} };
    }
    const { name, rest, width, height, poster } = file;
    return {
      href: `${addresses.medium(name)}${rest}`,
      film: {
        ...(width && height && { width: String(width), height: String(height) }),
        ...(poster && { poster: addresses.medium(poster.name) }),
      },
    };
  });
}

/** Changes with everything that is rendered from a body. */
export function bodyDigest(
  body: Omit<BodyFacts, "images"> & { readonly images: readonly StoredPicture[] },
  known: Ways,
): string {
  const pictures = body.images.map((picture) => picture.digest);
  const files = toFileAttributes(body.files, known);
  return digest([body.digest, pictures, ...(files.length > 0 ? [files] : [])]);
}

async function findWays(): Promise<Ways> {
  const [posts, pages] = await Promise.all([getCollection("posts"), getCollection("pages")]);
  return new Map([
    ...posts.map(({ data }) => [data.name, addresses.post(data.slug)] as const),
    ...pages.map(({ data }) => [data.name, addresses.page(data.slug)] as const),
  ]);
}
