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
    name: "a picture that is not in public/ is named on its line, wherever it is written",
    files: {
      "posts/wind.md": article(
        "",
        "![Here](/kite.png) ![Gone](/gone.png)\n\n<img src='/lost.png' alt='Lost' width='3'>\n\n![Icon](/favicon.svg)\n",
      ),
      "posts/wood.mdx": article("", '![Gone](/gone.png)\n\n<img src="/lost.png" alt="Lost" />\n'),
      "public/kite.png": PIXEL,
    },
    says: `posts/wind.md:6
  There is no file /gone.png in public/. Put it there, or correct the path.
posts/wind.md:8
  There is no file /lost.png in public/. Put it there, or correct the path.

posts/wood.mdx:6
  There is no file /gone.png in public/. Put it there, or correct the path.
posts/wood.mdx:8
  There is no file /lost.png in public/. Put it there, or correct the path.`,
  },
  {
    name: "a picture in public/ may be named with the base and with a query",
    files: {
      "posts/wind.md": article("", "![A](/blog/kite.png?v=2) ![B](/big%20kite.png)\n"),
      "public/kite.png": PIXEL,
      "public/big kite.png": PIXEL,
      "site.config.ts":
        'import { defineSite } from "paper-planes";\nexport default defineSite({ base: "/blog/" });\n',
    },
    says: "",
  },
  {
    name: "a picture without an address is named on its line",
    files: {
      "posts/wind.md": article("", "One.\n\n![A kite]()\n\n![][k]\n\n[k]: <>\n"),
      "posts/wood.mdx": article("", "![]()\n"),
    },
    says: `posts/wind.md:8
  The picture ![A kite]() has no address. Write the name of its file between the parentheses, such as ![A kite](kite.png).
posts/wind.md:10
  The picture ![]() has no address. Write the name of its file between the parentheses, such as ![A kite](kite.png).

posts/wood.mdx:6
  The picture ![]() has no address. Write the name of its file between the parentheses, such as ![A kite](kite.png).`,
  },
  {
    name: "a picture with a space in its address is named on its line, unless it is meant as text",
    files: {
      "posts/wind.md": article(
        "",
        'One\n![A kite](my kite.png) and ![B](./a b c.jpg "So").\n\n`![A](a b.png)` \\![A](a b.png) ![Fine](<my kite.png>)\n\n    ![A](a b.png)\n',
      ),
      "posts/wood.mdx": article("", "![A kite](my kite.png)\n"),
      "posts/my kite.png": PIXEL,
    },
    says: `posts/wind.md:7
  “![A kite](my kite.png)” would be printed as it stands, because of the space in its address. Write ![A kite](<my kite.png>), or ![A kite](my%20kite.png).
posts/wind.md:7
  “![B](./a b c.jpg "So")” would be printed as it stands, because of the space in its address. Write ![B](<./a b c.jpg> "So"), or ![B](./a%20b%20c.jpg "So").

posts/wood.mdx:6
  “![A kite](my kite.png)” would be printed as it stands, because of the space in its address. Write ![A kite](<my kite.png>), or ![A kite](my%20kite.png).`,
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
