/** What the collections hold: entries of the catalogue whose pictures Astro has imported. */
import type { ImageMetadata } from "astro";
import type {
  AuthorEntry,
  BodyFacts,
  Cover,
  LocalPicture,
  OwnCard,
  PageEntry,
  PostEntry,
  TagEntry,
  Written,
} from "./entries.ts";

export type StoredPicture = Omit<LocalPicture, "path"> & { readonly file: ImageMetadata };

type StoredBody = Omit<BodyFacts, "images"> & {
  readonly images: readonly Written<StoredPicture>[];
};

type StoredCard =
  Exclude<OwnCard, { kind: "local" }> | { readonly kind: "local"; readonly picture: StoredPicture };

export type StoredPost = Omit<PostEntry, "path" | "cover" | "ownCard" | "body"> & {
  readonly cover: (Omit<Cover, "picture"> & { readonly picture: StoredPicture }) | undefined;
  readonly ownCard: StoredCard | undefined;
  readonly body: StoredBody;
};

export type StoredPage = Omit<PageEntry, "path" | "body"> & { readonly body: StoredBody };

export type StoredAuthor = Omit<AuthorEntry, "path" | "picture"> & {
  readonly picture: StoredPicture | undefined;
};

export type StoredTag = Omit<TagEntry, "path">;
