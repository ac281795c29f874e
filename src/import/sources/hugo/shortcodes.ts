/** Hugo's shortcodes as Markdown. */
import { posix } from "node:path";
import { type Note, referenceTo } from "../../article.ts";
import { destination, fenced, pictureMark } from "../../escape.ts";

interface Context {
  /** Path of the text below the folder of articles. */
  readonly file: string;
  /** The article that a path of `ref` means. */
  readonly find: (path: string) => string | undefined;
  readonly note: (note: Note) => void;
  readonly bodyLine: number;
}

interface Arguments {
  readonly named: Readonly<Record<string, string>>;
  readonly positional: readonly string[];
}

/** "{{< figure src="a.png" >}}", "{{% notice %}}", "{{< /highlight >}}" */
const SHORTCODE =
  /\{\{([<%])\s*(\/?)\s*([\w/.-]+)((?:\s+(?:[^\s"`>%{<]|"(?:[^"\\]|\\.)*"|`[^`]*`)+)*)\s*(\/?)\s*[>%]\}\}/g;

/** Written so that Hugo shows it and does not run it. */
const SHOWN = /\{\{([<%])\/\*(.*?)\*\/([>%])\}\}/gs;

const PAIRED =
  /\{\{[<%]\s*highlight\s+(\S+?)((?:\s+(?:"[^"]*"|[^\s">%]+))*)\s*[>%]\}\}\n?([\s\S]*?)\{\{[<%]\s*\/\s*highlight\s*[>%]\}\}/g;

/** "```go {linenos=true,hl_lines=[1,"3-5"]}" */
const FENCE_OPTIONS =
  /^([ \t>]*(?:`{3,}|~{3,})[\w+#.-]+)[ \t]*\{([^}\n]*\b(?:linenos|hl_lines)\s*=[^}\n]*)\}[ \t]*$/gim;

/** Marked lines and line numbers, as our code blocks take them: " {1,3-5} showLineNumbers". */
function codeMarks(options: string): string {
  const [, list, row = ""] = /\bhl_lines\s*=\s*(?:\[([^\]]*)\]|"?([\d\s-]+))/i.exec(options) ?? [];
  const lines = (list ?? row).match(/\d+(?:-\d+)?/g) ?? [];
  const isNumbered = /\blinenos\s*=\s*"?(?:true|table|inline)\b/i.test(options);
  return `${lines.length > 0 ? ` {${lines.join(",")}}` : ""}${isNumbered ? " showLineNumbers" : ""}`;
}

/** Turns known shortcodes into Markdown; unknown ones stay, and are named. */
export function convertShortcodes(body: string, context: Context): string {
  const kept: string[] = [];
  const keep = (text: string) => `\uE000${kept.push(text) - 1}\uE001`;
  const text = body
    .replace(/[\uE000\uE001]/g, "")
    .replace(SHOWN, (_all, open: string, inner: string, close: string) =>
      keep(`{{${open}${inner}${close}}}`),
    )
    .replace(PAIRED, (_all, language: string, options: string, code: string) => {
      const info = unquote(language).toLowerCase() + codeMarks(options);
      return keep(`\n${fenced(code.replace(/^\n/, ""), info)}\n`);
    })
    .replace(FENCE_OPTIONS, (_all, fence: string, options: string) => fence + codeMarks(options))
    .replace(
      SHORTCODE,
      (
        all,
        _open: string,
        slash: string,
        name: string,
        rest: string,
        _self: string,
        offset: number,
        whole: string,
      ) => {
        const done = slash === "" ? convertOne(name, readArguments(rest), context) : undefined;
        if (done !== undefined) return done;
        const line = context.bodyLine + whole.slice(0, offset).split("\n").length - 1;
        if (slash === "")
          context.note({
            kind: "look",
            message: `The shortcode ${name} is unknown here; it stands in the text as it was.`,
            line,
          });
        return keep(all);
      },
    );
  return text.replace(/\uE000(\d+)\uE001/g, (_all, index: string) => kept[Number(index)] ?? "");
}

function convertOne(
  name: string,
  { named, positional }: Arguments,
  context: Context,
): string | undefined {
  const [first = ""] = positional;
  switch (name.toLowerCase()) {
    case "figure":
    case "img":
    case "image":
      return figure(named, first);
    case "youtube":
      return film(named["id"] ?? first, named["title"]);
    case "vimeo":
      return link(`https://vimeo.com/${named["id"] ?? first}`, named["title"]);
    case "gist":
      return positional.length > 1
        ? link(`https://gist.github.com/${first}/${positional[1] ?? ""}`)
        : undefined;
    case "tweet":
    case "x":
    case "twitter":
      return tweet(named, first);
    case "instagram":
      return link(`https://www.instagram.com/p/${named["id"] ?? first}/`);
    case "ref":
    case "relref":
      return reference(named["path"] ?? first, context);
    default:
      return undefined;
  }
}

function figure(named: Arguments["named"], first: string): string | undefined {
  const src = named["src"] ?? first;
  if (src === "") return undefined;
  const { alt = "", caption = "", title = "", attr = "", link: target = "" } = named;
  const words = [title, caption, attr].filter(Boolean).join(" – ");
  const picture = pictureMark(src, alt, words.replace(/<[^>]+>/g, ""));
  return target === "" ? picture : `[${picture}](${destination(target)})`;
}

function film(id: string, title: string | undefined): string | undefined {
  return /^[\w-]{6,20}$/.test(id)
    ? link(`https://www.youtube.com/watch?v=${id}`, title)
    : undefined;
}

function tweet(named: Arguments["named"], first: string): string | undefined {
  const { user = "i", id = first } = named;
  return /^\d+$/.test(id) ? link(`https://x.com/${user}/status/${id}`) : undefined;
}

function link(address: string, title = address): string {
  return `[${title.replace(/([[\]\\])/g, "\\$1")}](${destination(address)})`;
}

/** What leads nowhere is told where links are led on. */
function reference(path: string, { find, file }: Context): string | undefined {
  const [, target = "", hash = ""] = /^([^#]*)(#.*)?$/.exec(path) ?? [];
  if (target === "") return hash;
  const found =
    find(
      posix.normalize(
        target.startsWith("/") ? target.slice(1) : posix.join(posix.dirname(file), target),
      ),
    ) ?? find(target.replace(/^\//, ""));
  return referenceTo(found ?? target, hash);
}

function readArguments(text: string): Arguments {
  const named: Record<string, string> = {};
  const positional: string[] = [];
  for (const [, key, ...values] of text.matchAll(
    /(?:([\w-]+)\s*=\s*)?(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`|([^\s"`]+))/g,
  )) {
    const value = (values[0]?.replace(/\\(.)/g, "$1") ?? values[1] ?? values[2] ?? "").trim();
    if (key === undefined) positional.push(value);
    else named[key.toLowerCase()] = value;
  }
  return { named, positional };
}

function unquote(text: string): string {
  return text.replace(/^["'`]|["'`]$/g, "");
}
