/** Liquid and kramdown in the texts of Jekyll as Markdown. */
import { escape } from "html-escaper";
import { type Note, referenceTo } from "../../article.ts";
import { destination, fenced, pictureMark } from "../../escape.ts";
import { outsideFences } from "../../html.ts";

interface Context {
  readonly title: string;
  /** The text that `post_url` means. */
  readonly findPost: (name: string) => string | undefined;
  /** The text that `link` means. */
  readonly findFile: (path: string) => string | undefined;
  readonly note: (note: Note) => void;
  readonly bodyLine: number;
  /** Whether the text is HTML, in which code has no fences. */
  readonly isHtml: boolean;
}

const HIGHLIGHT =
  /\{%-?\s*highlight\s+(\S+?)(\s[^%]*?)?\s*-?%\}[ \t]*\n?([\s\S]*?)\{%-?\s*endhighlight\s*-?%\}/g;
const RAW = /\{%-?\s*raw\s*-?%\}([\s\S]*?)\{%-?\s*endraw\s*-?%\}/g;
const COMMENT = /\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}/g;
const TAG = /\{%-?\s*(\w+)\s*([\s\S]*?)\s*-?%\}/g;
const OUTPUT = /\{\{-?\s*([\s\S]*?)\s*-?\}\}/g;

/** Runs the Liquid that is known; what is not stays as it is, and is named. */
export function convertLiquid(body: string, context: Context): string {
  const kept: string[] = [];
  const keep = (text: string) => `\uE000${kept.push(text) - 1}\uE001`;
  const highlight = (_all: string, language: string, _options: string | undefined, code: string) =>
    highlighted(language, code, context.isHtml);
  const lineAt = (whole: string, offset: number) =>
    context.bodyLine + whole.slice(0, offset).split("\n").length - 1;
  const text = body
    .replace(/[\uE000\uE001]/g, "")
    .replace(RAW, (_all, inner: string) => keep(inner.replace(HIGHLIGHT, highlight)))
    .replace(COMMENT, "")
    .replace(HIGHLIGHT, (all, language: string, options: string, code: string) =>
      keep(highlight(all, language, options, code)),
    )
    .replace(TAG, (all, name: string, rest: string, offset: number, whole: string) => {
      const done = runTag(name, rest, context);
      if (done !== undefined) return done;
      const what = name === "include" ? `include ${rest.split(/\s/)[0] ?? ""}` : name;
      context.note({
        kind: "look",
        message: `The Liquid tag ${what.trim()} is unknown here; it stands in the text as it was.`,
        line: lineAt(whole, offset),
      });
      return keep(all);
    })
    .replace(OUTPUT, (all, expression: string, offset: number, whole: string) => {
      const value = runOutput(expression, context);
      if (value !== undefined) return value;
      context.note({
        kind: "look",
        message: `The Liquid variable ${expression.slice(0, 60)} is unknown here; it stands in the text as it was.`,
        line: lineAt(whole, offset),
      });
      return keep(all);
    });
  const plain = convertKramdown(text, context.note);
  return plain.replace(/\uE000(\d+)\uE001/g, (_all, index: string) => kept[Number(index)] ?? "");
}

function highlighted(language: string, code: string, isHtml: boolean): string {
  const name = language.toLowerCase() === "text" ? "" : language.toLowerCase();
  const lines = code.replace(/^\n/, "");
  if (!isHtml) return fenced(lines, name);
  return `<pre><code class="language-${escape(name)}">${escape(lines)}</code></pre>`;
}

function runTag(name: string, rest: string, context: Context): string | undefined {
  switch (name) {
    case "post_url": {
      const found = context.findPost(rest);
      return found === undefined ? referenceTo(rest) : referenceTo(found);
    }
    case "link":
      return referenceTo(context.findFile(rest) ?? rest);
    case "include":
    case "include_cached":
      return include(rest);
    case "youtube":
      return film(rest.replace(/["']/g, ""));
    case "assign":
    case "capture":
    case "endcapture":
    case "toc":
      return name === "toc" ? "" : undefined;
    default:
      return undefined;
  }
}

/** The includes that most themes have under these names. */
function include(rest: string): string | undefined {
  const [file = ""] = rest.split(/\s/);
  const values = new Map(
    [...rest.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
      ([, key = "", one, other]) => [key, one ?? other ?? ""],
    ),
  );
  const get = (...names: readonly string[]) =>
    names.map((name) => values.get(name)).find(Boolean) ?? "";
  const [stem = ""] = file.replace(/^.*\//, "").split(".");
  if (/youtube/i.test(stem)) return film(get("id", "video_id", "youtube_id"));
  if (/^video$/i.test(stem) && /youtube/i.test(get("provider"))) return film(get("id"));
  if (/^(?:figure|image|img|picture)$/i.test(stem)) {
    const src = get("image_path", "src", "url", "path", "image", "file");
    return src === ""
      ? undefined
      : pictureMark(src, get("alt"), get("caption", "title").replace(/<[^>]+>/g, ""));
  }
  return undefined;
}

function film(id: string): string | undefined {
  const address = `https://www.youtube.com/watch?v=${id.trim()}`;
  return /^[\w-]{6,20}$/.test(id.trim()) ? `[${address}](${destination(address)})` : undefined;
}

const FILTERED =
  /^["']([^"']*)["']\s*\|\s*(?:relative_url|absolute_url|prepend:\s*site\.(?:base)?url)(?:\s*\|.*)?$/;

function runOutput(expression: string, { title }: Context): string | undefined {
  if (/^site\.(?:base)?url(?:\s*\|.*)?$/.test(expression)) return "";
  if (/^page\.title(?:\s*\|.*)?$/.test(expression)) return title;
  return FILTERED.exec(expression)?.[1] ?? /^["']([^"'|]*)["']$/.exec(expression)?.[1];
}

/** "{: .note #id width="200"}" behind or below something, and kramdown's extensions. */
const ATTRIBUTES = /[ \t]*\{:(?!:)(?![^}\n]*\bno_toc\b)[^}\n]*\}/g;

function convertKramdown(body: string, note: Context["note"]): string {
  return outsideFences(body, (text) => {
    let changed = text
      .replace(/^[*-] .*\n\{:\s*toc[^}\n]*\}[ \t]*$/gm, "")
      .replace(/^\d+\. .*\n\{:\s*toc[^}\n]*\}[ \t]*$/gm, "")
      .replace(/[ \t]*\{:\s*\.?no_toc[^}\n]*\}/g, "")
      .replace(/\{::\/?(?:nomarkdown|options|comment)[^}]*\}/g, "");
    // An id of a heading is what links lead to: it is read where headings are.
    changed = changed.replace(
      /^(#{1,6} .*?)[ \t]*(?:\n\{:|\{:)[^}\n]*#([\w-]+)[^}\n]*\}[ \t]*$/gm,
      "$1 {#$2}",
    );
    const plain = changed
      .replace(/^[ \t]*\{:(?!:)[^}\n]*\}[ \t]*\n?/gm, () => mark(note))
      .replace(ATTRIBUTES, () => mark(note));
    return plain.replace(/^<!--\s*more\s*-->\s*$/gm, "").replace(/\n{3,}/g, "\n\n");
  });
}

function mark(note: Context["note"]): string {
  note({
    kind: "left",
    message: "Attributes of kramdown ({: …}) have no place here and were left out.",
  });
  return "";
}
