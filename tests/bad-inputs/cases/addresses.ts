import { article, type Case, file, PIXEL } from "../case.ts";

/** Slugs, aliases and whatever stands at their addresses already. */
export const ADDRESSES: readonly Case[] = [
  {
    name: "an empty slug is named",
    files: { "posts/wind.md": article('slug: ""') },
    says: `posts/wind.md:4 · slug
  The slug "" leaves nothing for an address. Write letters or digits.`,
  },
  {
    name: "files of public/ that stand where the site writes are named, and no others",
    files: {
      "public/index.html": "",
      "public/RSS.xml": "",
      "public/sitemap-0.xml": "",
      "public/tags/wind/index.html": "",
      "public/series": "",
      "public/_astro/a.js": "",
      "public/og/kite.png": PIXEL,
      "public/posts/old/index.html": "",
      "public/sitemap.xml": "",
      "public/favicon.svg": "<svg/>",
      "public/CNAME": "example.org",
    },
    says: `public/RSS.xml
  The site itself writes /rss.xml, and only one of the two can stand there. Give this file another name, or delete it.

public/_astro/a.js
  The site itself writes /_astro/a.js, and only one of the two can stand there. Give this file another name, or delete it.

public/index.html
  The site itself writes /, and only one of the two can stand there. Give this file another name, or delete it.

public/series
  The site itself writes /series, and only one of the two can stand there. Give this file another name, or delete it.

public/sitemap-0.xml
  The site itself writes /sitemap-0.xml, and only one of the two can stand there. Give this file another name, or delete it.

public/tags/wind/index.html
  The site itself writes /tags/wind/, and only one of the two can stand there. Give this file another name, or delete it.`,
  },
  ...[
    "404.html",
    "_astro/a.css",
    "archives/index.html",
    "atom.xml",
    "authors/ada/index.html",
    "feed.json",
    "feed.xml",
    "feed/index.html",
    "feeds.opml",
    "feeds/index.html",
    "index.xml",
    "llms.txt",
    "media/clip.webm",
    "og/posts/wind.png",
    "pagefind/pagefind.js",
    "posts/index.html",
    "posts/wind.md",
    "robots.txt",
    "search/headings.json",
    "search/index.json",
    "series/kites/index.html",
    "sitemap-index.xml",
    "tags/wind/rss.xml",
  ].map((name) => ({
    name: `a file of public/ that would take the place of an output is named: ${name}`,
    files: { [`public/${name}`]: "x" },
    says: `public/${name}
  The site itself writes /${name.replace("/index.html", "/")}, and only one of the two can stand there. Give this file another name, or delete it.`,
  })),
  {
    name: "a folder of public/ with the name of a file that the site writes is named",
    files: {
      "public/_redirects/old.txt": "x",
      "public/posts/wind.md/picture.txt": "x",
      "public/Robots.txt/all.txt": "x",
      "public/sitemap-0.xml/a.txt": "x",
    },
    says: `public/Robots.txt/all.txt
  The site itself writes /robots.txt, and only one of the two can stand there. Give this file another name, or delete it.

public/_redirects/old.txt
  The site itself writes /_redirects, and only one of the two can stand there. Give this file another name, or delete it.

public/posts/wind.md/picture.txt
  The site itself writes /posts/wind.md, and only one of the two can stand there. Give this file another name, or delete it.

public/sitemap-0.xml/a.txt
  The site itself writes /sitemap-0.xml, and only one of the two can stand there. Give this file another name, or delete it.`,
  },
  {
    name: "files of public/ that only an owner writes are nobody else's",
    files: {
      "public/.well-known/security.txt": "Contact: mailto:ada@example.org",
      "public/_headers": "/*\n  X-Kite: red\n",
      "public/_redirects": "/old/ /posts/ 301\n",
      "public/ads.txt": "",
      "public/manifest.json": "{}",
    },
    says: "",
  },
  {
    name: "a slug of signs is named",
    files: { "posts/wind.md": article('slug: "?!"') },
    says: `posts/wind.md:4 · slug
  The slug "?!" leaves nothing for an address. Write letters or digits.`,
  },
  {
    name: "a slug that the list needs is named",
    files: { "posts/wind.md": article("slug: page") },
    says: `posts/wind.md:4 · slug
  The address "page" begins with "page", which the list of articles needs. Choose another slug or folder.`,
  },
  {
    name: "a folder that the list needs is named",
    files: { "posts/page/wind.md": article() },
    says: `posts/page/wind.md:1 · slug
  The address "page/wind" begins with "page", which the list of articles needs. Choose another slug or folder.`,
  },
  {
    name: "a slug that climbs out of its folder is named",
    files: { "posts/wind.md": article("slug: ../about") },
    says: `posts/wind.md:4 · slug
  The slug "../about" has a segment of dots only. Write its full path.`,
  },
  {
    name: "a slug that is a list is named",
    files: { "posts/wind.md": article("slug: [a, b]") },
    says: `posts/wind.md:4 · slug
  A list is not a line of text. Write slug: "a-walk-in-the-snow".`,
  },
  {
    name: "a slug that ends like a file is named",
    files: { "posts/wind.md": article("slug: wind.md") },
    says: `posts/wind.md:4 · slug
  The slug "wind.md" cannot end in ".md": there the text of an article lies. Write "wind".`,
  },
  {
    name: "a slug with a part that ends like a file is named",
    files: { "posts/wind.md": article("slug: a.md/b") },
    says: `posts/wind.md:4 · slug
  In the slug "a.md/b" the part "a.md" ends in ".md", where the text of another article may lie. Write it without.`,
  },
  {
    name: "a file name of signs is named",
    files: { "posts/!!!.md": article() },
    says: `posts/!!!.md:1 · slug
  The name "!!!.md" leaves nothing for an address. Rename the file with letters or digits, or give it a \`slug\`.`,
  },
  {
    name: "two articles at one address are told of each other",
    files: { "posts/storm.md": article("slug: wind"), "posts/wind.md": article() },
    says: `posts/wind.md:1 · slug
  /posts/wind/ is already the address of posts/storm.md. Give one of them another slug.`,
  },
  {
    name: "two articles that differ in case only are told of each other",
    files: { "posts/a.md": article("slug: Wind"), "posts/b.md": article("slug: wind") },
    says: `posts/b.md:4 · slug
  /posts/wind/ is already the address of posts/a.md. Give one of them another slug.`,
  },
  {
    name: "a file and a folder of one name are told of each other",
    files: { "posts/wind.md": article(), "posts/wind/index.md": article() },
    says: `posts/wind/index.md:1 · slug
  /posts/wind/ is already the address of posts/wind.md. Give one of them another slug.`,
  },
  {
    name: "an alias without a slash is completed",
    files: { "posts/wind.md": article("aliases: [2023/old-wind]") },
    says: `posts/wind.md:4 · aliases
  An alias is an old path of this site and begins with a slash. Write /2023/old-wind/.`,
  },
  {
    name: "an old slug of an article is an address below /posts/",
    files: { "posts/wind.md": article("aliases: [old-wind]") },
    says: `posts/wind.md:4 · aliases
  An alias is an old path of this site and begins with a slash. Write /posts/old-wind/, if that was its slug, else /old-wind/.`,
  },
  {
    name: "an alias that is a whole address is shortened",
    files: { "posts/wind.md": article("aliases:\n  - https://example.org/2023/old-wind/") },
    says: `posts/wind.md:5 · aliases
  An alias is an old path of this site and begins with a slash. Write /2023/old-wind/.`,
  },
  {
    name: "an alias with a query is cut",
    files: { "posts/wind.md": article('aliases: ["/?p=123", "/old?p=1"]') },
    says: `posts/wind.md:4 · aliases
  "/?p=123" is the home page to every host, because none looks behind a ? or #. Remove the alias.
posts/wind.md:4 · aliases
  An alias is a path, and "/old?p=1" has a ? or # in it, behind which no host looks. Write /old/.`,
  },
  {
    name: "an alias that climbs is refused",
    files: { "posts/wind.md": article("aliases: [/old/../wind]") },
    says: `posts/wind.md:4 · aliases
  "/old/../wind" is not a path that can lead here. Write an old one, such as /2023/old-name/.`,
  },
  {
    name: "an alias that is a file which hosts look for is refused",
    files: { "posts/wind.md": article("aliases: [/404.html, /Sitemap-0.xml]") },
    says: `posts/wind.md:4 · aliases
  "/404.html" belongs to the site itself, so it cannot lead here. Remove the alias.
posts/wind.md:4 · aliases
  "/Sitemap-0.xml" belongs to the site itself, so it cannot lead here. Remove the alias.`,
  },
  {
    name: "an alias that is a file which the site writes is refused",
    files: {
      "posts/wind.md": article(
        "aliases: [/favicon.svg, /posts/wind.md, /pagefind/pagefind.js, /_headers]",
      ),
    },
    says: ["/favicon.svg/", "/posts/wind.md/", "/pagefind/pagefind.js/", "/_headers/"]
      .map(
        (path) => `posts/wind.md:4 · aliases
  ${path} belongs to the site itself, so it cannot lead here. Remove the alias.`,
      )
      .join("\n"),
  },
  {
    name: "an alias that is the home page by its file name is refused",
    files: { "posts/wind.md": article("aliases: [/index.html]") },
    says: `posts/wind.md:4 · aliases
  "/index.html" is not a path that can lead here. Write an old one, such as /2023/old-name/.`,
  },
  {
    name: "an alias that is the article itself by its file name is named",
    files: { "posts/wind.md": article("aliases: [/posts/wind/index.html]") },
    says: `posts/wind.md:4 · aliases
  /posts/wind/ is the address of this text itself. Remove the alias.`,
  },
  {
    name: "an alias that no disk can keep is refused",
    files: { "posts/wind.md": article(`aliases: [/${"x".repeat(300)}/]`) },
    says: `posts/wind.md:4 · aliases
  A part of this alias is longer than 200 bytes, which no disk keeps as one name. Remove the alias.`,
  },
  {
    name: "an alias that is the home page is refused",
    files: { "posts/wind.md": article("aliases: [/]") },
    says: `posts/wind.md:4 · aliases
  "/" is not a path that can lead here. Write an old one, such as /2023/old-name/.`,
  },
  {
    name: "an alias that is a text becomes a list",
    files: { "posts/wind.md": article("aliases: /2023/old-wind/") },
    says: `posts/wind.md:4 · aliases
  "/2023/old-wind/" is not a list. Write aliases: [/2023/old-wind/].`,
  },
  {
    name: "an alias that is another article's address is named",
    files: { "posts/storm.md": article(), "posts/wind.md": article("aliases: [/posts/Storm]") },
    says: `posts/wind.md:4 · aliases
  /posts/Storm/ is the address of posts/storm.md, so it cannot lead here. Remove the alias, or change that slug.`,
  },
  {
    name: "an alias that is a page's address is named",
    files: {
      "pages/about.md": file("title: About"),
      "posts/wind.md": article("aliases: [/about/]"),
    },
    says: `posts/wind.md:4 · aliases
  /about/ is the address of pages/about.md, so it cannot lead here. Remove the alias, or change that slug.`,
  },
  {
    name: "an alias that is the article's own address is named",
    files: { "posts/wind.md": article("aliases: [/posts/wind/]") },
    says: `posts/wind.md:4 · aliases
  /posts/wind/ is the address of this text itself. Remove the alias.`,
  },
  {
    name: "an old path of a tag that no host could answer is named",
    files: {
      "posts/wind.md": article("tags: [air]"),
      "tags/air.md": "---\naliases: [gas, /a?b]\n---\n",
    },
    says: `tags/air.md:2 · aliases
  An alias is a path, and "/a?b" has a ? or # in it, behind which no host looks. Write /a/.`,
  },
  {
    name: "an old path of a tag that leads elsewhere already is named",
    files: {
      "posts/wind.md": article("tags: [air]\naliases: [/old/]"),
      "tags/air.md": "---\naliases: [gas, /old/, /search/]\n---\n",
    },
    says: `tags/air.md:2 · aliases
  /old/ already leads to posts/wind.md. Keep the alias in one of them.
tags/air.md:2 · aliases
  /search/ belongs to the site itself, so it cannot lead here. Remove the alias.`,
  },
  {
    name: "an alias of two articles is named",
    files: {
      "posts/storm.md": article("aliases: [/old/]"),
      "posts/wind.md": article("aliases:\n  - /older/\n  - /old"),
    },
    says: `posts/wind.md:6 · aliases
  /old/ already leads to posts/storm.md. Keep the alias in one of them.`,
  },
  {
    name: "an alias that is listed twice is named",
    files: { "posts/wind.md": article("aliases: [/old/, /OLD]") },
    says: `posts/wind.md:4 · aliases
  /OLD/ is listed twice. Remove one of them.`,
  },
  {
    name: "an alias that belongs to the site is named",
    files: { "posts/wind.md": article("aliases: [/tags/weather/, /posts/page/2/, /posts/]") },
    says: `posts/wind.md:4 · aliases
  /tags/weather/ belongs to the site itself, so it cannot lead here. Remove the alias.
posts/wind.md:4 · aliases
  /posts/page/2/ belongs to the site itself, so it cannot lead here. Remove the alias.
posts/wind.md:4 · aliases
  /posts/ belongs to the site itself, so it cannot lead here. Remove the alias.`,
  },
  {
    name: "an alias at a file of public/ is named",
    files: {
      "public/old/index.html": "<p>Old</p>",
      "posts/wind.md": article("aliases: [/old/]"),
    },
    says: `posts/wind.md:4 · aliases
  public/old/index.html stands at /old/, so it cannot lead here. Move that file, or remove the alias.`,
  },
  {
    name: "an article at a file of public/ is named",
    files: {
      "public/posts/wind/index.html": "<p>Old</p>",
      "posts/wind.md": article(),
    },
    says: `posts/wind.md:1 · slug
  public/posts/wind/index.html stands at the address /posts/wind/. Move that file, or write slug: another-name.`,
  },
  {
    name: "a page below a file of public/ is named",
    files: { "public/about": "a file", "pages/about.md": file("title: About") },
    says: `pages/about.md:1 · slug
  public/about stands at the address /about/. Move that file, or write slug: another-name.`,
  },
  {
    name: "a page with a name of the site's own is named",
    files: { "pages/tags.md": file("title: Tags"), "pages/404.md": file("title: Lost") },
    says: `pages/404.md:1 · slug
  /404/ belongs to the site itself. Give the page another name, or write slug: another-name.

pages/tags.md:1 · slug
  /tags/ belongs to the site itself. Give the page another name, or write slug: another-name.`,
  },
  {
    name: "a page without an address is named",
    files: { "pages/about.md": file("title: About\nslug: '!'") },
    says: `pages/about.md:3 · slug
  This page's address would be empty. Write slug: a-name, in letters or digits.`,
  },
  {
    name: "two pages at one address are told of each other",
    files: { "pages/about.md": file("title: A"), "pages/us.md": file("title: B\nslug: about") },
    says: `pages/us.md:3 · slug
  /about/ is already the address of pages/about.md. Give one of them another slug.`,
  },
];
