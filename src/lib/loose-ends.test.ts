import { describe, expect, it } from "vitest";
import { countdown, findOrphans } from "./loose-ends.ts";

const MINUTE = 60_000;

describe("countdown", () => {
  it.each([
    [3 * 86_400_000 + 4 * 3_600_000 + 5 * MINUTE, "in 3 days, 4 hours"],
    [86_400_000, "in 1 day"],
    [61 * MINUTE, "in 1 hour, 1 minute"],
    [MINUTE, "in 1 minute"],
    [20_000, "with the next build"],
  ])("says of %d milliseconds: %s", (ms, words) => {
    expect(countdown(ms)).toBe(words);
  });
});

describe("findOrphans", () => {
  const post = (slug: string, ...tags: string[]) => ({ href: encodeURI(`/posts/${slug}/`), tags });
  const reasons = (links: readonly [string, string][], ...posts: ReturnType<typeof post>[]) =>
    findOrphans(
      posts,
      links.map(([from, href]) => ({ from, href })),
    ).map(({ post: { href }, reason }) => `${decodeURI(href)} ${reason}`);

  it("finds articles to which no tag leads, or no other article", () => {
    const posts = [post("kite", "wind"), post("wind"), post("snow", "wind"), post("rain")];
    expect(
      reasons(
        [
          ["/posts/kite/", "/posts/wind/"],
          ["/posts/wind/", "/posts/kite/"],
        ],
        ...posts,
      ),
    ).toEqual(["/posts/wind/ no tags", "/posts/snow/ no links", "/posts/rain/ neither"]);
  });

  it("does not count what leads to itself, and knows an address in any spelling", () => {
    expect(
      reasons(
        [
          ["/posts/凧/", "#tail"],
          ["/posts/凧/", "/posts/凧/#tail"],
        ],
        post("凧", "a"),
      ),
    ).toEqual(["/posts/凧/ no links"]);
    expect(reasons([["/about/", "/posts/%E5%87%A7?x#tail"]], post("凧", "a"))).toEqual([]);
  });
});
