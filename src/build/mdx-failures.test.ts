import { describe, expect, it } from "vitest";
import { ContentError } from "#lib/problems.ts";
import { explainMdx } from "./mdx-failures.ts";

const catalogue = {
  site: { base: "/blog/" },
  posts: [
    { file: "content/posts/凧.mdx", slug: "凧", format: "mdx" },
    { file: "content/posts/kite.md", slug: "kite", format: "md" },
  ],
  pages: [{ file: "content/pages/about.mdx", slug: "about", format: "mdx" }],
};

function thrown(message: string, frame = "_createMdxContent"): Error {
  const error = new Error(message);
  error.stack = `Error: ${message}\n    at ${frame} (file:///site/chunks/a.mjs:9:12)`;
  return error;
}

describe("what an article in MDX threw", () => {
  it.each([
    ["/blog/posts/%E5%87%A7/: nope is not defined.", "content/posts/凧.mdx"],
    ["/posts/凧/: nope is not defined", "content/posts/凧.mdx"],
    ["/blog/about/: nope is not defined", "content/pages/about.mdx"],
  ])("names its file: %s", (message, file) => {
    const error = explainMdx(thrown(message), catalogue);
    expect(error).toBeInstanceOf(ContentError);
    expect((error as ContentError).problems).toEqual([
      {
        file,
        severity: "error",
        message:
          "The article stopped with an error while its page was made: nope is not defined. Look for it in what stands between { and }, and in the components; correct it, or take it away.",
      },
    ]);
  });

  it("names a component that is not there", () => {
    const message =
      "/posts/凧/: Unable to render /posts/凧/ because it contains an undefined Component!\nDid you";
    const error = Object.assign(thrown(message, "renderJSX"), { hint: "when your MDX component" });
    expect((explainMdx(error, catalogue) as ContentError).problems[0]?.message).toContain(
      "made: it uses a component that is not there. Look",
    );
  });

  it.each([
    ["of a page of ours", thrown("/blog/posts/凧/: no", "Article.astro")],
    ["of a text in Markdown", thrown("/blog/posts/kite/: no")],
    ["without an address", thrown("no")],
    ["that is none", "no"],
  ])("stays as it is where it is an error %s", (_name, error) => {
    expect(explainMdx(error, catalogue)).toBe(error);
  });
});
