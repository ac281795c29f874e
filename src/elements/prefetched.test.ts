import { expect, it } from "vitest";
import { isPrefetched } from "./prefetched.ts";

const ORIGIN = "https://example.org";

it.each([
  ["https://example.org/blog/", true],
  ["https://example.org/blog/posts/wind/", true],
  ["https://example.org/blog/posts/wind/#knots", true],
  ["https://example.org/blog/search/?q=wind", false],
  ["https://example.org/blog/rss.xml", false],
  ["https://example.org/posts/wind/", false],
  ["https://elsewhere.example/blog/posts/wind/", false],
  ["mailto:somebody@example.org", false],
])("may %s be fetched before it is asked for? %s", (href, expected) => {
  expect(isPrefetched(new URL(href), ORIGIN, "/blog/")).toBe(expected);
});
