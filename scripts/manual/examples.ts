/** Reads the examples out of an article of the manual, so that each of them can be tried. */

/** A block of code. */
interface Fence {
  readonly lang: string;
  /** What its caption names: "content/theme.css". */
  readonly file: string | undefined;
  readonly code: string;
}

/** What an article shows, by what can be done with it. */
export interface Examples {
  /** Files of a content folder, by their path inside it. */
  readonly files: Readonly<Record<string, string>>;
  /** Insides of `defineSite({ … })`. */
  readonly settings: readonly string[];
  /** "npm run check -- --fix" */
  readonly commands: readonly string[];
  /** Code inside of sentences: `draft: true`. */
  readonly words: readonly string[];
}

const FENCE = /^```(?<lang>\w+)(?<meta>[^\n]*)\n(?<code>.*?)^```$/gms;
const CONFIG = "site.config.ts";

/** A head for examples that show a line or two of one, or none. */
const HEAD = "title: An example\npubDatetime: 2025-01-18";

/** @param name Of the article, for names of its examples. */
export function readExamples(name: string, text: string): Examples {
  const fences = [...text.matchAll(FENCE)].map(({ groups }) => toFence(groups ?? {}));
  const prose = text.replace(FENCE, "");
  const code = fences.map((fence) => fence.code).join("\n");
  return {
    files: Object.fromEntries(fences.flatMap((fence, index) => asFile(`${name}-${index}`, fence))),
    settings: fences
      .filter(({ file }) => file?.endsWith(CONFIG))
      .map(({ code }) => settingsOf(code)),
    commands: [...`${code}\n${prose}`.matchAll(/npm run [\w-]+(?: -- [^`\n#&(]*)?/g)].map(String),
    words: [...prose.matchAll(/`(?<word>[^`\n]+)`/g)].map(({ groups }) => groups?.word ?? ""),
  };
}

function toFence(groups: Readonly<Record<string, string>>): Fence {
  const { lang = "", meta = "", code = "" } = groups;
  return { lang, file: /file="content\/([^"]+)"/.exec(meta)?.[1], code };
}

/** An example as a file that a content folder could hold; a few lines get what is missing around them. */
function asFile(name: string, { lang, file, code }: Fence): [string, string][] {
  if (lang === "css" && file) return [[file, code]];
  if (code.startsWith("---\n")) return [[file ?? `posts/${name}.md`, code]];
  if (lang === "yaml") return [[`posts/${name}.md`, `---\n${HEAD}\n${code}---\n`]];
  const ending = { markdown: "md", mdx: "mdx" }[lang];
  if (ending) return [[`posts/${name}.${ending}`, `---\n${HEAD}\n---\n\n${code}`]];
  if (lang === "diff")
    return [[`posts/${name}.md`, `---\n${after(code)}pubDatetime: 2025-01-18\n---\n`]];
  return [];
}

/** A text after a change. */
function after(diff: string): string {
  const lines = diff.split("\n").filter((line) => !line.startsWith("-"));
  return lines.map((line) => line.slice(2)).join("\n");
}

function settingsOf(code: string): string {
  return /defineSite\(\{(?<inside>.*)\}\);/s.exec(code)?.groups?.inside ?? code;
}
