import { describe, expect, it } from "vitest";
import { nearestPage, wordsOfPath } from "./nearest-address.ts";

const PAGES = [
  "/blog/posts/spacetime-patches/",
  "/blog/posts/bite-marks/",
  "/blog/posts/2024/knots/",
  "/blog/posts/%E5%87%A7/",
  "/blog/tags/diffusion/",
].map((href) => ({ href, title: href }));

describe("nearestPage", () => {
  it.each([
    ["a slip", "/blog/posts/spacetime-patchs/", "/blog/posts/spacetime-patches/"],
    ["two slips", "/blog/posts/bitemrks", "/blog/posts/bite-marks/"],
    ["an old folder", "/2023/05/bite-marks/", "/blog/posts/bite-marks/"],
    ["an ending", "/blog/posts/knots.html", "/blog/posts/2024/knots/"],
    ["an index", "/blog/posts/knots/index.html", "/blog/posts/2024/knots/"],
    ["capitals", "/Bite-Marks", "/blog/posts/bite-marks/"],
    ["a beginning", "/blog/spacetime", "/blog/posts/spacetime-patches/"],
    ["a tag", "/blog/tags/difusion/", "/blog/tags/diffusion/"],
    ["another script", "/blog/posts/凧", "/blog/posts/%E5%87%A7/"],
  ])("finds what was meant in spite of %s", (_, path, href) => {
    expect(nearestPage(path, PAGES)?.href).toBe(href);
  });

  it.each(["/", "/blog/", "/wp-login.php", "/%zz/", "/s/", "/entirely-different/"])(
    "guesses nothing for %s",
    (path) => {
      expect(nearestPage(path, PAGES)).toBeUndefined();
    },
  );

  it("knows of an empty site", () => {
    expect(nearestPage("/bite-marks/", [])).toBeUndefined();
  });
});

describe("wordsOfPath", () => {
  it.each([
    ["/posts/spacetime-patches/", "spacetime patches"],
    ["/2024/My_old%20post.html", "my old post"],
    ["/", ""],
  ])("reads %s as “%s”", (path, words) => {
    expect(wordsOfPath(path)).toBe(words);
  });
});
