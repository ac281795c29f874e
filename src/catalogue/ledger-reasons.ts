/** Why a published address would be dropped, and what to do. */
import { type Content, isPublic } from "./public-addresses.ts";

interface Line {
  readonly address: string;
  /** Path below the content folder of the text that had it. */
  readonly file: string | undefined;
}

/** An article or a page. */
interface Text {
  /** Name in messages. */
  readonly file: string;
  readonly name: string;
  readonly address: string;
  /** Why readers cannot reach it: "is a draft now". */
  readonly away: string | undefined;
}

export const LET_GO = "delete this line if the address may lead nowhere from now on.";

/**
 * Explains lines of the ledger.
 * @param known Every address of the ledger: whatever is at another one is new.
 * @param now Milliseconds since 1970.
 */
export function reasons(
  content: Content,
  known: ReadonlySet<string>,
  now: number,
): (line: Line) => string {
  const texts = textsOf(content, now);
  const byAddress = new Map(texts.map((text) => [text.address, text]));
  const byName = new Map(texts.map((text) => [text.name, text]));
  const added = texts.filter(({ away, address }) => away === undefined && !known.has(address));
  return ({ address, file }) => {
    const text = byAddress.get(address) ?? (file === undefined ? undefined : byName.get(file));
    const alias = `aliases: [${address}]`;
    if (text?.away !== undefined) {
      return `${text.file}, which has it, ${text.away}. Publish it again, or ${LET_GO}`;
    }
    if (text) {
      return `${text.file}, to which it belongs, has another address now. Write ${alias} in that file, or ${LET_GO}`;
    }
    const ofList = reasonOfList(address);
    if (ofList !== undefined) return ofList;
    const had = file === undefined ? "nothing has it any more" : `${file}, which had it, is gone`;
    return `${had}. Write ${alias} in ${heirOf(address, added)}, or ${LET_GO}`;
  };
}

function textsOf({ posts, pages }: Content, now: number): readonly Text[] {
  const draft = "is a draft now";
  return [
    ...posts.map((post) => {
      const { file, name, slug, isDraft, published } = post;
      const time = `${new Date(published).toISOString().slice(0, 16)}Z`;
      const away = isDraft ? draft : `is scheduled for ${time} now`;
      const address = `/posts/${slug}/`;
      return { file, name, address, away: isPublic(post, now) ? undefined : away };
    }),
    ...pages.map(({ file, name, slug, isDraft }) => {
      return { file, name, address: `/${slug}/`, away: isDraft ? draft : undefined };
    }),
  ];
}

/** Of an address that several articles make together. */
function reasonOfList(address: string): string | undefined {
  const [first = "", slug = ""] = address.split("/").filter(Boolean);
  if (first === "tags") {
    return `no article that readers can find has the tag ${slug}. Write aliases: [${slug}] in the file of the tag that takes its place (tags/<tag>.md), or ${LET_GO}`;
  }
  if (first === "authors") return `no listed article is by them. Bring one back, or ${LET_GO}`;
  if (first !== "series") return undefined;
  return `fewer than two articles are listed in it. Bring one back, or ${LET_GO}`;
}

/** Where the alias belongs: mostly in the one text of its kind that is new. */
function heirOf(address: string, added: readonly Text[]): string {
  const isArticle = address.startsWith("/posts/");
  const alike = added.filter((text) => text.address.startsWith("/posts/") === isArticle);
  const [heir, ...others] = alike;
  if (heir && others.length === 0) return `${heir.file}, if that has taken its place`;
  return `the ${isArticle ? "article" : "page, article or tag"} that takes its place`;
}
