import { describe, expect, it } from "vitest";
import { feedFileOf, isFeedFolder, mayHoldFeed } from "./old-feeds.ts";

describe("old feeds of tags", () => {
  it.each([
    ["/category/wind/index.xml/", "category/wind/index.xml", false],
    ["/feed/wind.xml/", "feed/wind.xml", false],
    ["/category/wind/feed/", undefined, true],
    ["/category/wind/feed/rss2/", undefined, true],
    ["/category/feeding/", undefined, false],
    ["/.xml/", undefined, false],
    ["/wind.xml/more/", undefined, false],
  ])("%s", (path, file, isFolder) => {
    expect([feedFileOf(path), isFeedFolder(path)]).toEqual([file, isFolder]);
  });

  it.each([
    ["/tags/wind/index.xml/", true],
    ["/feed/by_tag/wind.xml/", true],
    ["/tags/wind/rss.xml/", false],
    ["/tags/wind/", false],
    ["/posts/wind.xml/", false],
    ["/index.xml/", false],
  ])("may lie in folders of the site: %s", (path, may) => {
    expect(mayHoldFeed(path)).toBe(may);
  });
});
