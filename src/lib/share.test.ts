import { describe, expect, it } from "vitest";
import { SHARE_TARGETS, shareLinks, type ShareTarget } from "./share.ts";

const ARTICLE = { title: "Paper & “wind”: 100%", url: "https://example.org/posts/%E7%A9%BA/" };

describe("links to share an article", () => {
  it.each([
    ["email", "mailto:", { subject: ARTICLE.title, body: ARTICLE.url }],
    ["bluesky", "https://bsky.app/intent/compose", { text: `${ARTICLE.title} ${ARTICLE.url}` }],
    ["x", "https://x.com/intent/post", { text: `${ARTICLE.title} ${ARTICLE.url}` }],
    ["linkedin", "https://www.linkedin.com/sharing/share-offsite/", { url: ARTICLE.url }],
    ["reddit", "https://www.reddit.com/submit", { url: ARTICLE.url, title: ARTICLE.title }],
    ["hackernews", "https://news.ycombinator.com/submitlink", { u: ARTICLE.url, t: ARTICLE.title }],
  ])("hand everything over by %s as it is", (target, page, parameters) => {
    const [link] = shareLinks([target as ShareTarget], ARTICLE);
    const url = new URL(link?.href ?? "");
    expect(`${url.origin === "null" ? url.protocol : url.origin + url.pathname}`).toBe(page);
    expect(Object.fromEntries(url.searchParams)).toEqual(parameters);
    // A mail program takes a plus for a plus.
    expect(url.search).not.toContain("+");
  });

  it("stand in the order of the targets", () => {
    const order = shareLinks(SHARE_TARGETS.toReversed(), ARTICLE).map(({ target }) => target);
    expect(order).toEqual(SHARE_TARGETS.toReversed());
    expect(shareLinks([], ARTICLE)).toEqual([]);
  });
});
