import { brotliCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { type PackedHeadings, unpackIndex } from "../elements/search/index-format.ts";
import { inventSearchable } from "../../scripts/bench/searchable.ts";
import {
  MOST_WITH_HEADINGS,
  searchHeadings,
  searchIndex,
  type SearchablePost,
} from "./search-index.ts";
import type { Tag } from "#queries/view.ts";

function tag(slug: string, label = slug, base = "/"): Tag {
  return { slug, label, href: `${base}tags/${encodeURI(slug)}/`, count: 1, description: undefined };
}

const VIDEO = tag("text-to-video", "text to video");
const JAPANESE = tag("日本語");

function post(slug: string, changes: Partial<SearchablePost> = {}): SearchablePost {
  return {
    slug,
    href: `/posts/${encodeURI(slug)}/`,
    title: `Title of ${slug}`,
    description: "A description.",
    lang: "en",
    published: { iso: "", dateTime: "", date: "2026-08-14", label: "" },
    tags: [],
    headings: [],
    isDraft: false,
    isScheduled: false,
    isUnlisted: false,
    ...changes,
  };
}

function roundTrip(posts: readonly SearchablePost[], tags: readonly Tag[] = []) {
  return unpackIndex(JSON.parse(searchIndex(posts, tags)));
}

describe("searchIndex", () => {
  it("carries what the search needs through the file", () => {
    const { posts, tags } = roundTrip(
      [
        post("wind/höhe", {
          tags: [JAPANESE, VIDEO],
          lang: "ja",
          headings: [
            { depth: 2, slug: "the-cut", text: "The cut" },
            { depth: 2, slug: "the-cut-1", text: "The cut" },
            { depth: 3, slug: "何か", text: "何か?" },
          ],
        }),
        post("old", { published: { iso: "", dateTime: "", date: "1969-12-31", label: "" } }),
      ],
      [VIDEO, JAPANESE],
    );
    expect(tags).toEqual([
      { label: "text to video", slug: "text-to-video", href: "/tags/text-to-video/", count: 1 },
      {
        label: "日本語",
        slug: "日本語",
        href: "/tags/%E6%97%A5%E6%9C%AC%E8%AA%9E/",
        count: 1,
      },
    ]);
    expect(posts[0]).toEqual({
      href: "/posts/wind/h%C3%B6he/",
      title: "Title of wind/höhe",
      description: "A description.",
      day: Date.parse("2026-08-14") / 86_400_000,
      tags: [1, 0],
      lang: "ja",
      isDraft: false,
      headings: [
        { text: "The cut", anchor: "the-cut" },
        { text: "The cut", anchor: "the-cut-1" },
        { text: "何か?", anchor: "何か" },
      ],
    });
    expect(posts[1]).toMatchObject({ href: "/posts/old/", day: -1, lang: "en", headings: [] });
  });

  it.each([
    ["at the root", "/"],
    ["under a base", "/blog/"],
  ])("keeps addresses %s whole, though it writes what they share once", (_, base) => {
    const hrefs = ["a", "b/c", "b/d"].map((slug) => `${base}posts/${slug}/`);
    const text = searchIndex(
      hrefs.map((href) => post("x", { href })),
      [],
    );
    expect(unpackIndex(JSON.parse(text)).posts.map(({ href }) => href)).toEqual(hrefs);
    expect(text.match(/posts\//g)).toHaveLength(1);
    expect(text).not.toContain("://");
  });

  it.each([
    ["an unlisted article", { isUnlisted: true }, false],
    ["an unlisted article while writing", { isUnlisted: true }, true],
    ["a draft", { isDraft: true }, false],
    ["a scheduled article", { isScheduled: true }, false],
  ])("refuses %s", (_, changes, isWriting) => {
    expect(() => searchIndex([post("secret", changes)], [], { isWriting })).toThrow(/“secret”/);
  });

  it("marks drafts while writing", () => {
    const posts = [post("ready"), post("rough", { isDraft: true })];
    const text = searchIndex(posts, [], { isWriting: true });
    expect(unpackIndex(JSON.parse(text)).posts.map(({ isDraft }) => isDraft)).toEqual([
      false,
      true,
    ]);
  });

  it("refuses a tag that it was not handed", () => {
    expect(() => searchIndex([post("a", { tags: [VIDEO] })], [])).toThrow(/“text-to-video”/);
  });

  it("gives the same text for the same input, and nothing for an empty site", () => {
    const posts = [post("a", { tags: [VIDEO] }), post("b")];
    expect(searchIndex(posts, [VIDEO])).toBe(searchIndex([...posts], [VIDEO]));
    expect(roundTrip([])).toEqual({ posts: [], tags: [] });
  });

  it("survives quotes, markup, line breaks and control characters", () => {
    const nasty = `"</script>]]> & ' \u0000 \u2028 \\`;
    const { posts } = roundTrip([
      post("x", { title: nasty, headings: [{ depth: 2, slug: "s", text: `a\n\tb ${nasty}` }] }),
    ]);
    expect(posts[0]?.title).toBe(nasty);
    expect(posts[0]?.headings).toHaveLength(1);
    expect(posts[0]?.headings[0]?.anchor).toBe("s");
  });

  it("is refused by a page of another version", () => {
    expect(() => unpackIndex([0] as never)).toThrow(/another version/);
  });

  it("carries at most 120 bytes an article beyond title and description", () => {
    const count = 1_000;
    const { posts, tags } = inventSearchable(count);
    const index = unpackIndex(JSON.parse(searchIndex(posts, tags)));
    // Real ones: with tags, dates and six headings each.
    expect(index.posts.every((each) => each.tags.length === 3 && each.headings.length === 6)).toBe(
      true,
    );
    const texts = [posts.map(({ title }) => title), posts.map(({ description }) => description)];
    const beyond = compress(searchIndex(posts, tags)) - compress(JSON.stringify(texts));
    expect(beyond / count).toBeLessThanOrEqual(120);
  });
});

function compress(text: string): number {
  return brotliCompressSync(text).length;
}

describe("searchHeadings", () => {
  it(`is a file of its own above ${MOST_WITH_HEADINGS} articles, and not before`, () => {
    const { posts, tags } = inventSearchable(MOST_WITH_HEADINGS + 1);
    const fewer = posts.slice(1);
    expect(searchHeadings(fewer)).toBeUndefined();
    expect(unpackIndex(JSON.parse(searchIndex(fewer, tags)))).not.toHaveProperty("headingsStamp");

    const text = searchIndex(posts, tags);
    const { headingsStamp, posts: read } = unpackIndex(JSON.parse(text));
    const [stamp, rows] = JSON.parse(searchHeadings(posts) ?? "") as PackedHeadings;
    expect(stamp).toBe(headingsStamp);
    expect(rows).toHaveLength(posts.length);
    expect(rows[7]?.split("\n")).toEqual(posts[7]?.headings.map((heading) => heading.text));
    expect(read.every(({ headings }) => headings.length === 0)).toBe(true);
    expect(text).not.toContain(posts[7]?.headings[0]?.text);
  });

  it("has another stamp after a heading was changed", () => {
    const { posts } = inventSearchable(MOST_WITH_HEADINGS + 1);
    const heading = { depth: 2, slug: "new", text: "New" };
    const changed = posts.map((each, row) => (row === 5 ? { ...each, headings: [heading] } : each));
    const stampOf = (list: typeof posts) =>
      (JSON.parse(searchHeadings(list) ?? "") as PackedHeadings)[0];
    expect(stampOf(changed)).not.toBe(stampOf(posts));
  });

  it("refuses what nobody may find", () => {
    const { posts } = inventSearchable(MOST_WITH_HEADINGS);
    const hidden = post("secret", { isDraft: true });
    expect(() => searchHeadings([...posts, hidden])).toThrow(/“secret”/);
  });
});
