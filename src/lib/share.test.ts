import { describe, expect, it } from "vitest";
import { replyLink, SHARE_TARGETS, shareLinks, type ShareTarget } from "./share.ts";

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

describe("a link to answer by e-mail", () => {
  it("names the article in the subject, whatever its title holds", () => {
    const link = new URL(replyLink("desk+letters@example.org", ARTICLE.title));
    expect(decodeURIComponent(link.pathname)).toBe("desk+letters@example.org");
    expect(link.searchParams.get("subject")).toBe(`Re: ${ARTICLE.title}`);
    expect(link.href).not.toContain(" ");
  });
});
