/** WordPress's shortcodes as HTML. */
import { escapeHtml } from "#lib/escape.ts";
import type { Note } from "../../article.ts";

/** A picture of the library. */
export interface Attachment {
  readonly url: string;
  readonly alt: string;
  readonly caption: string;
}

interface Context {
  /** By id. */
  readonly attachments: ReadonlyMap<string, Attachment>;
  /** Pictures that were uploaded to this text, for a gallery that names none. */
  readonly own: readonly Attachment[];
  readonly note: (note: Note) => void;
}

const CODE =
  /\[(code|sourcecode|php|js|css|html|python|bash|shell|sql|xml|java|ruby|text|cpp|c|go|rust)\b([^\]]*)\]([\s\S]*?)\[\/\1\]/g;
const CAPTION = /\[caption\b([^\]]*)\]([\s\S]*?)\[\/caption\]/g;
const EMBED = /\[embed\b[^\]]*\]\s*(https?:\/\/[^\s[\]]+)\s*\[\/embed\]/g;
const ALONE = /\[(gallery|video|audio|youtube|playlist)\b([^\]]*)\](?:\s*\[\/\1\])?/g;

/** "[contact-form-7 id="1"]", "[/column]"; not "[1]", "[…]" or "[link](x)". */
const UNKNOWN =
  /\[(\/?)([a-z][a-z\d_-]{2,})(?=[\s\]/])((?:\s+[\w-]+=(?:"[^"]*"|'[^']*'|[^\s\]]+))*)\s*\/?\](?!\()/g;

/** Runs the known ones; unknown ones stay, and are named. */
export function convertShortcodes(html: string, context: Context): string {
  const kept: string[] = [];
  const keep = (text: string) => `<pre data-short="${kept.push(text) - 1}"></pre>`;
  const text = html
    .replace(CODE, (_all, name: string, options: string, code: string) =>
      keep(codeBlock(name, options, code)),
    )
    .replace(CAPTION, (_all, options: string, inner: string) => caption(options, inner))
    .replace(EMBED, (_all, address: string) => `\n\n<figure>${escapeHtml(address)}</figure>\n\n`)
    .replace(ALONE, (all, name: string, options: string) => alone(name, options, context) ?? all);
  noteUnknown(text, context.note);
  return text.replace(
    /<pre data-short="(\d+)"><\/pre>/g,
    (_all, index: string) => kept[Number(index)] ?? "",
  );
}

function noteUnknown(html: string, note: Context["note"]): void {
  const outside = html.replace(/<(pre|code)\b[\s\S]*?<\/\1>/gi, "").replace(/<[^>]*>/g, "");
  for (const [, slash, name = "", options = ""] of outside.matchAll(UNKNOWN)) {
    // A word in brackets is a shortcode if it takes something, ends something, or is written like a name.
    const looksRun = slash !== "" || options.trim() !== "" || /[_-]/.test(name);
    if (!looksRun) continue;
    note({
      kind: "look",
      message: `The shortcode ${name} is unknown here; it stands in the text as it was.`,
    });
  }
}

function codeBlock(name: string, options: string, code: string): string {
  const named =
    optionsOf(options).get("lang") ??
    optionsOf(options).get("language") ??
    /^\s*([\w+#-]+)\s*$/.exec(options)?.[1];
  const language = named ?? (name === "code" || name === "sourcecode" ? "" : name);
  const text = code.replace(/^\s*\n|\n\s*$/g, "");
  // In the classic editor code is written as it is, in blocks as HTML.
  const escaped = /&(?:lt|gt|amp);/.test(text) ? text.replaceAll("<", "&lt;") : escapeHtml(text);
  return `\n\n<pre><code class="language-${escapeHtml(language)}">${escaped}</code></pre>\n\n`;
}

function caption(options: string, inner: string): string {
  const [, picture = "", words = ""] =
    /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(inner) ?? [];
  if (picture === "") return inner;
  const text = words.trim() || escapeHtml(optionsOf(options).get("caption") ?? "");
  return `\n\n<figure>${picture}<figcaption>${text}</figcaption></figure>\n\n`;
}

function alone(
  name: string,
  options: string,
  { attachments, own, note }: Context,
): string | undefined {
  const values = optionsOf(options);
  switch (name) {
    case "gallery": {
      const ids = (values.get("ids") ?? values.get("include") ?? "")
        .split(",")
        .map((id) => id.trim())
        .filter(Boolean);
      const found = ids.length > 0 ? ids.flatMap((id) => attachments.get(id) ?? []) : own;
      if (found.length < ids.length || found.length === 0) {
        note({
          kind: "look",
          message: "A gallery names pictures that are not in the export; they were left out.",
        });
      }
      return found.map(picture).join("\n\n");
    }
    case "youtube":
      return frame(/https?:[^\s\]"]+/.exec(options)?.[0] ?? values.get("id"));
    case "video":
    case "audio": {
      const src = ["src", "mp4", "webm", "m4v", "mp3", "m4a", "ogg", "wav"]
        .map((key) => values.get(key))
        .find(Boolean);
      if (src === undefined) return undefined;
      return /youtu\.?be|vimeo/.test(src)
        ? frame(src)
        : `\n\n<${name} src="${escapeHtml(src)}"></${name}>\n\n`;
    }
    default:
      return undefined;
  }
}

function picture({ url, alt, caption: words }: Attachment): string {
  return `<figure><img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}"><figcaption>${escapeHtml(words)}</figcaption></figure>`;
}

function frame(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  const full = /^https?:/.test(address) ? address : `https://www.youtube.com/watch?v=${address}`;
  return `\n\n<figure>${escapeHtml(full)}</figure>\n\n`;
}

function optionsOf(text: string): ReadonlyMap<string, string> {
  const pairs = text.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/g);
  return new Map(
    [...pairs].map(([, key = "", ...values]) => [
      key.toLowerCase(),
      values.find((value) => value !== undefined) ?? "",
    ]),
  );
}
