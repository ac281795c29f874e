import type { PostFrontmatter } from "#schemas/post.ts";
import type { Cover, OwnCard } from "./entries.ts";
import type { Frontmatter } from "./frontmatter.ts";
import { isRemote, type Pictures } from "./pictures.ts";
import { quoted } from "./quote.ts";
import type { Report } from "./report.ts";

interface Context {
  readonly pictures: Pictures;
  readonly report: Report;
}

/** The picture at the head of an article; undefined if there is none or it was reported. */
export async function readCover(
  frontmatter: Frontmatter,
  cover: PostFrontmatter["cover"],
  { pictures, report }: Context,
): Promise<Cover | undefined> {
  if (!cover) return undefined;
  const at = ["cover", "src"];
  const { src, alt, caption } = cover;
  if (isRemote(src) || src.startsWith("/")) {
    const name = src.split(/[?#]/)[0]?.split("/").at(-1) || "picture.png";
    report.error(
      frontmatter,
      at,
      `A cover lies beside its article, and ${quoted(src)} is elsewhere. Copy the picture there and write src: ./${name}.`,
    );
    return undefined;
  }
  const found = await pictures.find(src, frontmatter.source.path);
  if ("picture" in found) return { picture: found.picture, alt, caption: caption || undefined };
  report.error(frontmatter, at, found.message);
  return undefined;
}

/** The share picture of an article's own; undefined if there is none or it was reported. */
export async function readOwnCard(
  frontmatter: Frontmatter,
  image: string | undefined,
  { pictures, report }: Context,
): Promise<OwnCard | undefined> {
  const reference = image?.trim();
  if (!reference) return undefined;
  const fail = (message: string) => {
    report.error(frontmatter, ["ogImage"], message);
    return undefined;
  };
  if (isRemote(reference)) {
    const url = URL.parse(reference, "https://localhost");
    if (url && /^https?:$/.test(url.protocol)) return { kind: "remote", url: url.href };
    return fail(
      `${quoted(reference)} is not an address of a picture. Write ogImage: https://example.org/card.png.`,
    );
  }
  if (reference.startsWith("/")) {
    const message = pictures.publicFault(reference);
    return message === undefined ? { kind: "public", href: reference } : fail(message);
  }
  const found = await pictures.find(reference, frontmatter.source.path);
  return "picture" in found ? { kind: "local", picture: found.picture } : fail(found.message);
}
