import { article, type Case, file, PIXEL } from "../case.ts";

const drawing = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">\n${inside}\n</svg>\n`;

/** Covers, share pictures and pictures in the text. */
export const PICTURES: readonly Case[] = [
  {
    name: "a cover without alt text is named",
    files: { "posts/wind.md": article("cover:\n  src: ./kite.png"), "posts/kite.png": PIXEL },
    says: `posts/wind.md:4 · cover.alt
  The cover has no alt text. Say in a sentence what it shows: alt: "What the picture shows".`,
  },
  {
    name: "a cover with an empty alt text is named",
    files: {
      "posts/wind.md": article('cover:\n  src: ./kite.png\n  alt: ""'),
      "posts/kite.png": PIXEL,
    },
    says: `posts/wind.md:6 · cover.alt
  The cover has no alt text. Say in a sentence what it shows: alt: "What the picture shows".`,
  },
  {
    name: "a cover with an alt text that is left out is named",
    files: {
      "posts/wind.md": article("cover:\n  src: ./kite.png\n  alt:\n  caption:"),
      "posts/kite.png": PIXEL,
    },
    says: `posts/wind.md:6 · cover.alt
  The cover has no alt text. Say in a sentence what it shows: alt: "What the picture shows".`,
  },
  {
    name: "a cover that is a path alone becomes a group",
    files: { "posts/wind.md": article("cover: ./kite.png"), "posts/kite.png": PIXEL },
    says: `posts/wind.md:4 · cover
  "./kite.png" is not a picture with its description. Write cover: { src: ./kite.png, alt: "What the picture shows" }.`,
  },
  {
    name: "a cover that is not there is named",
    files: { "posts/wind.md": article("cover: { src: ./kite.png, alt: A kite }") },
    says: `posts/wind.md:4 · cover.src
  There is no picture at ./kite.png. Put it there, or correct the name.`,
  },
  {
    name: "a cover with a slip in its name leads to the nearest picture",
    files: {
      "posts/wind/index.md": article("cover: { src: ./kiet.png, alt: A kite }"),
      "posts/wind/kite.png": PIXEL,
    },
    says: `posts/wind/index.md:4 · cover.src
  There is no picture at ./kiet.png. Did you mean ./kite.png?`,
  },
  {
    name: "a cover whose name differs in case is named, because servers tell them apart",
    files: {
      "posts/wind.md": article("cover: { src: Kite.PNG, alt: A kite }"),
      "posts/kite.png": PIXEL,
    },
    says: `posts/wind.md:4 · cover.src
  There is no picture at Kite.PNG. Did you mean kite.png?`,
  },
  {
    name: "a cover that is no picture is named",
    files: {
      "posts/wind.md": article("cover: { src: ./kite.png, alt: A kite }"),
      "posts/kite.png": "This is no picture.\n",
    },
    says: `posts/wind.md:4 · cover.src
  ./kite.png is not a picture that can be read. Use PNG, JPEG, WebP, AVIF, GIF or SVG.`,
  },
  {
    name: "a cover with the ending of something else is named",
    files: {
      "posts/wind.md": article("cover: { src: ./kite.pdf, alt: A kite }"),
      "posts/kite.pdf": PIXEL,
    },
    says: `posts/wind.md:4 · cover.src
  ./kite.pdf is not a picture that can be read. Use PNG, JPEG, WebP, AVIF, GIF or SVG.`,
  },
  {
    name: "a cover that is a folder is named",
    files: {
      "posts/wind.md": article("cover: { src: ./kite.png, alt: A kite }"),
      "posts/kite.png": { isFolder: true },
    },
    says: `posts/wind.md:4 · cover.src
  ./kite.png is not a picture that can be read. Use PNG, JPEG, WebP, AVIF, GIF or SVG.`,
  },
  {
    name: "a cover elsewhere is named",
    files: {
      "posts/wind.md": article("cover: { src: https://example.org/kite.png?size=2, alt: A kite }"),
    },
    says: `posts/wind.md:4 · cover.src
  A cover lies beside its article, and "https://example.org/kite.png?size=2" is elsewhere. Copy the picture there and write src: ./kite.png.`,
  },
  {
    name: "a cover in public/ is named",
    files: {
      "posts/wind.md": article("cover: { src: /kite.png, alt: A kite }"),
      "public/kite.png": PIXEL,
    },
    says: `posts/wind.md:4 · cover.src
  A cover lies beside its article, and "/kite.png" is elsewhere. Copy the picture there and write src: ./kite.png.`,
  },
  {
    name: "a share picture that is not there is named",
    files: { "posts/wind.md": article("ogImage: ./card.png") },
    says: `posts/wind.md:4 · ogImage
  There is no picture at ./card.png. Put it there, or correct the name.`,
  },
  {
    name: "a share picture that is not in public/ is named",
    files: { "posts/wind.md": article("ogImage: /card.png") },
    says: `posts/wind.md:4 · ogImage
  There is no file /card.png in public/. Put it there, or correct the path.`,
  },
  {
    name: "a share picture outside of public/ is named",
    files: { "posts/wind.md": article("ogImage: /../posts/wind.md") },
    says: `posts/wind.md:4 · ogImage
  There is no file /../posts/wind.md in public/. Put it there, or correct the path.`,
  },
  {
    name: "a share picture at an address that no reader opens is named",
    files: { "posts/wind.md": article("ogImage: ftp://example.org/card.png") },
    says: `posts/wind.md:4 · ogImage
  "ftp://example.org/card.png" is not an address of a picture. Write ogImage: https://example.org/card.png.`,
  },
  {
    name: "a picture in the assets that is not there is named",
    files: {
      "posts/wind.md": article("", "![A kite](@/assets/kites/red.png)\n"),
      "assets/kites/blue.png": PIXEL,
    },
    says: `posts/wind.md:6
  There is no picture at @/assets/kites/red.png. Put it there, or correct the name.`,
  },
  {
    name: "a picture of the assets is found from MDX too, as AstroPaper writes it",
    files: {
      "posts/wind.mdx": article("", "![A kite](../../assets/kite.png)\n"),
      "assets/kite.png": PIXEL,
    },
    says: "",
  },
  {
    name: "a picture in the text that is not there is named on its line",
    files: {
      "posts/wind.md": article("", "It blew.\n\n![A kite](./kite.png)\n\n![Sky](../sky.jpg)\n"),
      "posts/kites.png": PIXEL,
    },
    says: `posts/wind.md:8
  There is no picture at ./kite.png. Did you mean ./kites.png?
posts/wind.md:10
  There is no picture at ../sky.jpg. Put it there, or correct the name.`,
  },
  {
    name: "a picture in the text that is no picture is named on its line",
    files: {
      "pages/about.md": file("title: About", "![Us](us.png)\n"),
      "pages/us.png": "nothing",
    },
    says: `pages/about.md:5
  us.png is not a picture that can be read. Use PNG, JPEG, WebP, AVIF, GIF or SVG.`,
  },
  {
    name: "drawings that could run something are named, wherever they are shown",
    files: {
      "posts/wind.md": article(
        "cover: { src: ./kite.svg, alt: A kite }\nogImage: ./link.svg",
        "![A kite](./kite.svg)\n\n![Html](../assets/html.svg)\n",
      ),
      "posts/kite.svg": drawing("<script>alert(1)</script>"),
      "posts/link.svg": drawing('<a href="javascript:alert(1)"><path d="M0 0h8"/></a>'),
      "assets/html.svg": drawing("<g/><foreignObject/>"),
      "authors/ann.md": file("name: Ann\npicture: ./ann.svg", ""),
      "authors/ann.svg": drawing('<g\n  onclick="alert(1)"/>'),
    },
    says: `authors/ann.md:3 · picture
  ./ann.svg holds the attribute onclick on line 2, which could run when somebody opens the drawing by itself. Take it out, or export the drawing as plain SVG or PNG.

posts/wind.md:4 · cover.src
  ./kite.svg holds a <script> on line 2, which could run when somebody opens the drawing by itself. Take it out, or export the drawing as plain SVG or PNG.
posts/wind.md:5 · ogImage
  ./link.svg holds an address that runs something on line 2, which could run when somebody opens the drawing by itself. Take it out, or export the drawing as plain SVG or PNG.
posts/wind.md:8
  ./kite.svg holds a <script> on line 2, which could run when somebody opens the drawing by itself. Take it out, or export the drawing as plain SVG or PNG.
posts/wind.md:10
  ../assets/html.svg holds a <foreignObject> on line 2, which could run when somebody opens the drawing by itself. Take it out, or export the drawing as plain SVG or PNG.`,
  },
  {
    name: "a drawing that an article in MDX imports is looked at as well",
    files: {
      "posts/wind.mdx": article(
        "",
        'import Kite from "./kite.svg";\nimport Sky from "./sky.svg?url";\n\n<Kite /> {Sky}\n',
      ),
      "posts/kite.svg": drawing("<script>alert(1)</script>"),
      "posts/sky.svg": drawing("<g/>"),
    },
    says: `posts/wind.mdx:6
  ./kite.svg holds a <script> on line 2, which could run when somebody opens the drawing by itself. Take it out, or export the drawing as plain SVG or PNG.`,
  },
  {
    name: "a drawing in public/ is the owner's own, and one that only draws is fine",
    files: {
      "posts/wind.md": article("", "![A kite](kite.svg) ![A script](/script.svg)\n"),
      "posts/kite.svg": drawing("<g/>"),
      "public/script.svg": drawing("<script>alert(1)</script>"),
    },
    says: "",
  },
];
