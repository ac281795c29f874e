/** How elements are written in Markdown, where the converter's own way loses something. */
import type TurndownService from "turndown";
import { destination, escapeInline, fenced, pictureMark, titleMark } from "./escape.ts";
import { youTubePage } from "#markdown/films.ts";
import { TABLE_RULES } from "./html-tables.ts";
import { leadsToPicture } from "./pictures.ts";

/** Marks that Markdown has no sign for, and the engine keeps. */
const KEPT = [
  "sup",
  "sub",
  "kbd",
  "mark",
  "ins",
  "small",
  "ruby",
  "rt",
  "rp",
  "q",
  "var",
  "samp",
] as const;

export function addRules(service: TurndownService): void {
  for (const [name, rule] of Object.entries(RULES)) service.addRule(name, rule);
  for (const name of KEPT) {
    service.addRule(`keep-${name}`, {
      filter: name,
      replacement: (content) => (content.trim() === "" ? content : `<${name}>${content}</${name}>`),
    });
  }
}

const block = (text: string) => (text.trim() === "" ? "" : `\n\n${text.trim()}\n\n`);

const RULES: Readonly<Record<string, TurndownService.Rule>> = {
  heading: {
    filter: ["h1", "h2", "h3", "h4", "h5", "h6"],
    replacement(content, node) {
      const words = content
        .replace(/\\?\s*\n\s*/g, " ")
        .trim()
        .replace(/^\*\*([^*]+)\*\*$/, "$1");
      return block(words && `${"#".repeat(Number(node.nodeName[1]))} ${words}`);
    },
  },
  item: {
    filter: "li",
    replacement(content, node) {
      const list = node.parentNode as HTMLElement | null;
      const items = Array.from(list?.children ?? []);
      const first = Number(list?.getAttribute("start") ?? 1);
      const mark =
        list?.nodeName === "OL" ? `${first + items.indexOf(node as HTMLElement)}. ` : "- ";
      const words = content.trim().replaceAll("\n", `\n${" ".repeat(mark.length)}`);
      return `${mark}${words}${node.nextSibling ? "\n" : ""}`;
    },
  },
  picture: {
    filter: "img",
    replacement: (_content, node) => pictureOf(node as HTMLElement),
  },
  code: {
    filter: "pre",
    replacement: (_content, node) => block(codeOf(node as HTMLElement)),
  },
  figure: {
    filter: "figure",
    replacement: (content, node) => block(figureOf(content, node as HTMLElement)),
  },
  figcaption: {
    filter: "figcaption",
    replacement: () => "",
  },
  frame: {
    filter: "iframe",
    replacement: (_content, node) => block(frameOf(node as HTMLElement)),
  },
  film: {
    filter: ["video", "audio"],
    replacement: (_content, node) => block(filmOf(node as HTMLElement)),
  },
  link: {
    filter: "a",
    replacement: (content, node) => linkOf(content, node as HTMLElement),
  },
  footnote: {
    filter: (node) => node.nodeName === "A" && node.hasAttribute("data-footnote"),
    replacement(_content, node) {
      const [, number = "", colon = ""] =
        /^(\d+)(:?)$/.exec((node as HTMLElement).getAttribute("data-footnote") ?? "") ?? [];
      return `[^${number}]${colon}${colon && " "}`;
    },
  },
  abbreviation: {
    filter: "abbr",
    replacement(content, node) {
      const title = (node as HTMLElement).getAttribute("title");
      return title ? `<abbr title="${title.replaceAll('"', "&quot;")}">${content}</abbr>` : content;
    },
  },
  details: {
    filter: "details",
    replacement: (content) => block(`<details>\n${content.trim()}\n\n</details>`),
  },
  summary: {
    filter: "summary",
    replacement: (content) => `<summary>${content.replace(/\s+/g, " ").trim()}</summary>\n\n`,
  },
  ...TABLE_RULES,
  term: {
    filter: "dt",
    replacement: (content) => block(content.trim() && `**${content.trim().replaceAll("**", "")}**`),
  },
  description: {
    filter: "dd",
    replacement: (content) => block(content),
  },
};

function attribute(node: Element, ...names: readonly string[]): string {
  for (const name of names) {
    const value = node.getAttribute(name)?.trim();
    if (value && !value.startsWith("data:")) return value;
  }
  return "";
}

/** Many pages load pictures late and keep the address elsewhere until then. */
function sourceOf(image: Element): string {
  const srcset = attribute(image, "data-srcset", "srcset").split(/\s+/)[0] ?? "";
  return attribute(image, "data-src", "data-lazy-src", "data-original", "src") || srcset;
}

function pictureOf(image: Element, caption?: string): string {
  const src = sourceOf(image);
  if (src === "" || isCounter(image)) return "";
  // A title that repeats the name of the file or the alternative text says nothing.
  const alt = attribute(image, "alt");
  return pictureMark(src, alt, caption);
}

/** A picture of one pixel counts readers. */
function isCounter(image: Element): boolean {
  return ["width", "height"].every((name) => /^[01](?:px)?$/.test(image.getAttribute(name) ?? ""));
}

function figureOf(content: string, figure: HTMLElement): string {
  const caption = captionOf(figure);
  const images = Array.from(figure.querySelectorAll("img"));
  const inner = Array.from(figure.querySelectorAll("figure"));
  const [image] = images;
  if (image && images.length === 1 && inner.length === 0) {
    const link = image.closest("a")?.getAttribute("href") ?? "";
    const picture = pictureOf(image, caption);
    // Most of these lead to the larger picture, which the engine opens by itself.
    const leads = link !== "" && !/\.(?:png|jpe?g|gif|webp|avif)(?:\?.*)?$/i.test(link);
    return leads && !/[?&]attachment_id=/.test(link)
      ? `[${picture}](${destination(link)})`
      : picture;
  }
  if (images.length > 1 && inner.length === 0) {
    return [...images.map((each) => pictureOf(each)), emphasis(caption)]
      .filter(Boolean)
      .join("\n\n");
  }
  const words = content.trim().replace(/\\([_*~])/g, "$1");
  // An embed is its address alone, and the engine knows what to do with that of a film.
  if (/^https?:\/\/\S+$/.test(words))
    return [frameAddress(words), emphasis(caption)].filter(Boolean).join("\n\n");
  if (figure.querySelector("table") && caption)
    return `Table: ${escapeInline(caption)}\n\n${content.trim()}`;
  return [content.trim(), emphasis(caption)].filter(Boolean).join("\n\n");
}

function emphasis(words: string | undefined): string {
  return words ? `*${escapeInline(words)}*` : "";
}

function captionOf(figure: Element): string {
  const own = Array.from(figure.children).find(({ localName }) => localName === "figcaption");
  const caption =
    own ?? (figure.querySelector("figure") ? undefined : figure.querySelector("figcaption"));
  return (caption?.textContent ?? "").replace(/\s+/g, " ").trim();
}

function frameAddress(address: string): string {
  const page = youTubePage(address);
  return page ? `[${address}](${destination(page)})` : `<${address}>`;
}

function frameOf(frame: Element): string {
  const src = sourceOf(frame).replace(/^\/\//, "https://");
  if (!/^https?:/.test(src)) return "";
  const title = attribute(frame, "title");
  const address = youTubePage(src) ?? src;
  return `[${escapeInline(title || address)}](${destination(address)})`;
}

function filmOf(player: Element): string {
  const source = player.querySelector("source");
  const src = attribute(player, "src") || (source ? attribute(source, "src") : "");
  return src ? pictureMark(src, attribute(player, "title", "aria-label")) : "";
}

function linkOf(content: string, anchor: Element): string {
  const href = (anchor.getAttribute("href") ?? "").trim();
  const words = content.trim();
  if (words === "" || href === "" || /^(?:javascript|data|vbscript):/i.test(href)) return content;
  const title = anchor.getAttribute("title");
  const isPicture = /^!\[[^\]]*\]\([^)]*\)$/.test(words);
  if (isPicture && leadsToPicture(href)) return content;
  const repeats = title !== null && title.trim() === (anchor.textContent ?? "").trim();
  const [before = "", after = ""] = [/^\s*/.exec(content)?.[0], /\s*$/.exec(content)?.[0]];
  // What is inside may be several blocks; a link is one line.
  const inner = words.replace(/\\?\s*\n\s*/g, " ");
  return `${before}[${inner}](${destination(href)}${repeats ? "" : titleMark(title)})${after}`;
}

const LANGUAGE = /(?:^|\s)(?:language-|lang-|highlight-source-|brush:\s*)([\w+#-]+)/i;

function codeOf(pre: HTMLElement): string {
  const code = pre.querySelector("code");
  const parent = pre.parentElement;
  const classes = [code, pre, parent].map((element) => element?.getAttribute("class") ?? "");
  const found = classes.map((names) => LANGUAGE.exec(names)?.[1]).find(Boolean);
  const named = [code, pre]
    .map((element) => element?.getAttribute("data-lang") ?? element?.getAttribute("lang"))
    .find(Boolean);
  for (const br of Array.from(pre.querySelectorAll("br"))) br.replaceWith("\n");
  const text = (pre.textContent ?? "").replace(/^\n/, "").replaceAll("\u00A0", " ");
  if (text.trim() === "") return "";
  if (/\bwp-block-(?:verse|preformatted)\b/.test(classes[1] ?? "")) return verse(text);
  const language = (found ?? named ?? "").toLowerCase();
  return fenced(text, language === "plaintext" || language === "none" ? "" : language);
}

/** Lines that stay lines, but are no code. */
function verse(text: string): string {
  return text
    .trim()
    .split("\n")
    .map((line) => escapeInline(line.trim()))
    .join("\\\n")
    .replace(/\\\n\\\n/g, "\n\n");
}
