import { expect, it } from "vitest";
import { type Item, PICTURE } from "./items.ts";
import { picturesOnly, toLiveEntry } from "./live-entries.ts";

const item: Item = {
  id: "kite",
  path: "/site/content/posts/kite/index.md",
  format: "md",
  data: {
    title: "Kite",
    cover: { picture: { file: `${PICTURE}./kite.png`, width: 2 } },
    body: { images: [{ file: `${PICTURE}../assets/sky.png` }], words: 7 },
  },
};

it("is what Astro stores: plain names, and the places where they stand", () => {
  expect(toLiveEntry(item, "/site/.cache/content")).toEqual({
    id: "kite",
    filePath: "../../content/posts/kite/index.md",
    imageImports: [
      ["cover", "picture", "file"],
      ["body", "images", "0", "file"],
    ],
    data: {
      title: "Kite",
      cover: { picture: { file: "./kite.png", width: 2 } },
      body: { images: [{ file: "../assets/sky.png" }], words: 7 },
    },
  });
});

it("leaves to Astro what has to be imported, and nothing else", () => {
  const pictures = [`${PICTURE}./kite.png`, `${PICTURE}../assets/sky.png`];
  expect(picturesOnly(item)).toEqual([{ ...item, data: { pictures } }]);
  const plain: Item = { id: "wind", path: "/wind.md", format: "md", data: { title: "Wind" } };
  expect(picturesOnly(plain)).toEqual([]);
  const mdx: Item = { ...plain, format: "mdx" };
  expect(picturesOnly(mdx)).toEqual([{ ...mdx, data: { pictures: [] } }]);
  expect(toLiveEntry(mdx, "/")).toMatchObject({ deferredRender: true });
});
