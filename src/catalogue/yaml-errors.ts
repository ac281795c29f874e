import type { LineCounter, YAMLError } from "yaml";
import type { Fault } from "./fences.ts";
import { quoted, shortened } from "./quote.ts";

/** The line at which the parser stumbled, taken apart. */
interface Stumble {
  readonly error: YAMLError;
  /** Lines of the YAML. */
  readonly lines: readonly string[];
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  /** Of `key: value`, also as an item of a list. */
  readonly key: string | undefined;
  readonly value: string | undefined;
}

/** A sentence, and the line it speaks of if that is another one. */
type Explanation = string | { readonly line: number; readonly message: string } | undefined;

/**
 * Says in words what an author did wrong.
 * @param errors At least one; a slip makes the parser stumble several times, and only the first tells something.
 * @returns The 1-based line of the YAML and a sentence.
 */
export function explainYaml(
  errors: readonly YAMLError[],
  yaml: string,
  counter: LineCounter,
): Fault {
  const [error] = errors.toSorted((a, b) => a.pos[0] - b.pos[0]) as [YAMLError];
  const { line } = counter.linePos(error.pos[0]);
  const lines = yaml.split("\n");
  const text = lines[line - 1] ?? "";
  const [, key, value] = FIELD.exec(text) ?? [];
  const stumble = { error, lines, line, text, key, value };
  for (const explain of EXPLANATIONS) {
    const found = explain(stumble);
    if (typeof found === "string") return { line, message: found };
    if (found !== undefined) return found;
  }
  const reason = shortened(error.message.replace(/[.\s]+$/, ""));
  return { line, message: `This is not YAML that can be read (${reason}). ${ONE_A_LINE}` };
}

const FIELD = /^\s*(?:- )?([\w-]+):\s+(.*?)\s*$/;
const ONE_A_LINE = "Write one field a line, such as title: My article.";

/** In the order in which they are asked: the more certain first. */
const EXPLANATIONS: readonly ((stumble: Stumble) => Explanation)[] = [
  depth,
  tab,
  directive,
  openQuote,
  openBracket,
  textBehindQuote,
  textBehindBracket,
  strayBracket,
  strayComma,
  firstSign,
  escape,
  colon,
  colonBelow,
  indent,
  column,
  dots,
  glued,
  prose,
];

/** What the reader says, too, of brackets or lists that are nested too deeply. */
export const TOO_DEEP = `The brackets or lists of this frontmatter are nested too deeply to be meant. ${ONE_A_LINE}`;

/** The parser descends by calling itself. */
function depth({ error }: Stumble): Explanation {
  return /call stack/i.test(error.message) ? TOO_DEEP : undefined;
}

function tab({ error, text }: Stumble): Explanation {
  if (error.code !== "TAB_AS_INDENT" && !/^ *\t/.test(text)) return undefined;
  return "This line is indented with a tab, which YAML does not allow. Use two spaces instead.";
}

function directive({ lines }: Stumble): Explanation {
  const index = lines.findIndex((text) => text.startsWith("%"));
  if (index === -1) return undefined;
  return { line: index + 1, message: `A line cannot begin with %. ${ONE_A_LINE}` };
}

/** The parser notices at the end of the text; the author wants to know where it began. */
function openQuote({ error, lines }: Stumble): Explanation {
  if (!/^Missing closing ["']quote/.test(error.message)) return undefined;
  const index = lines.findIndex((text) => {
    const value = /^\s*(?:- )?(?:[\w-]+:\s+)?(["'].*)$/.exec(text)?.[1];
    return value !== undefined && !isClosed(value);
  });
  const message =
    "A quotation mark opens here and is never closed. Close it at the end of the value.";
  return index === -1 ? undefined : { line: index + 1, message };
}

/** Whether a value that begins with a quotation mark ends with the same one. */
function isClosed(value: string): boolean {
  const mark = value[0] === '"' ? '"' : "'";
  const text = value.replace(/\\./g, "").replaceAll("''", "");
  return text.indexOf(mark, 1) !== -1;
}

function openBracket({ error, lines, line }: Stumble): Explanation {
  if (!/^Flow (sequence|map) in block|end with a [\]}]/i.test(error.message)) return undefined;
  const opens = /^\s*(?:- )?(?:[\w-]+:\s*)?[[{]/;
  const index = lines.slice(0, line).findLastIndex((text) => opens.test(text));
  const message = "A bracket opens here and is never closed. Write the list as [one, two].";
  return { line: index === -1 ? line : index + 1, message };
}

function textBehindQuote({ error, key, value }: Stumble): Explanation {
  if (!key || !value || !/^["']/.test(value)) return undefined;
  const isSpoilt =
    /node end|compact mappings|not a YAML token/i.test(error.message) &&
    error.code !== "BAD_INDENT";
  if (!isSpoilt) return undefined;
  return `A quotation mark inside the text ends it early. Write ${key}: ${quoted(plain(value))}.`;
}

/** What stands inside the outer quotation marks, if they are a pair: not those of `'a' and 'b'`. */
function plain(value: string): string {
  const [, mark, inside] = /^(["'])(.*)\1$/.exec(value) ?? [];
  if (!mark || !inside) return value;
  const isClosedEarly = new RegExp(`^[^${mark}]*\\S${mark}(?![\\p{L}\\p{N}])`, "u").test(inside);
  return isClosedEarly ? value : inside;
}

function textBehindBracket({ error, key, value }: Stumble): Explanation {
  if (!key || !value || !/^[[{].*[\]}]/.test(value) || error.code === "BAD_SCALAR_START")
    return undefined;
  if (/[\]}]$/.test(value)) return undefined;
  return `A value that begins with ${value[0]} is a list unless it is quoted. Write ${key}: ${quoted(value)}.`;
}

function strayBracket({ error }: Stumble): Explanation {
  if (!/^Unexpected flow-(seq|map)-end/.test(error.message)) return undefined;
  return "A bracket closes here that was never opened. Take it away, or put the value between quotation marks.";
}

function strayComma({ error }: Stumble): Explanation {
  if (!/^Unexpected , in flow/.test(error.message)) return undefined;
  return "A comma stands here without an item before it. Write the list as [one, two].";
}

function firstSign({ error, key, value, text }: Stumble): Explanation {
  const isSign = error.code === "BAD_SCALAR_START" || /^[|>*&!].*\S/.test(value ?? "");
  if (!isSign) return undefined;
  if (key && value && /^[@`%|>*&!,]/.test(value)) {
    return `A value cannot begin with ${value[0]} unless it is quoted. Write ${key}: ${quoted(value)}.`;
  }
  const item = /(?:- |[[,{]\s*)([@`%|>*&!][^,\]}]*)/.exec(text)?.[1]?.trim();
  if (item === undefined) return undefined;
  return `An item cannot begin with ${item[0]} unless it is quoted. Write ${quoted(item)}.`;
}

function escape({ error }: Stumble): Explanation {
  if (error.code !== "BAD_DQ_ESCAPE") return undefined;
  const sequence = /\\\S?/.exec(error.message)?.[0] ?? "\\";
  return `${sequence} means nothing between double quotes. Write a backslash twice (\\\\), or use single quotes.`;
}

function colon({ error, key, value }: Stumble): Explanation {
  if (error.code !== "BLOCK_AS_IMPLICIT_KEY" || !key || !value || !/:(?:\s|$)/.test(value)) {
    return undefined;
  }
  return `A value with a colon in it needs quotation marks. Write ${key}: ${quoted(value)}.`;
}

/** A text of several lines below its field's name. */
function colonBelow({ lines, line }: Stumble): Explanation {
  const start = lines.slice(0, line).findLastIndex((text) => /^\S/.test(text));
  const key = /^([\w-]+):\s*$/.exec(lines[start] ?? "")?.[1];
  const end = lines.findIndex((text, at) => at > start && /^\S/.test(text));
  const below = lines.slice(start + 1, end === -1 ? undefined : end);
  // A field's name is one word; more words before a colon are a sentence.
  const index = below.findIndex((text) => /^\s+(?!\s|[\w-]+:|- ).*\S:(?:\s|$)/.test(text));
  if (!key || index === -1) return undefined;
  return {
    line: start + index + 2,
    message: `A text with a colon in it needs quotation marks. Put one before its first word and one behind its last, or write ${key}: >- above it.`,
  };
}

/** `title: a` with an indented field below it. */
function indent({ error, lines, line, key }: Stumble): Explanation {
  if (error.code !== "BLOCK_AS_IMPLICIT_KEY" || !key) return undefined;
  const next = lines[line] ?? "";
  if (!/^\s+[\w-]+:/.test(next)) return undefined;
  const message = `This line is indented, as if it belonged to ${key}. Begin it at the start of the line.`;
  return { line: line + 1, message };
}

function column({ error, text }: Stumble): Explanation {
  if (error.code !== "BAD_INDENT" && !/same column|bad indentation/i.test(error.message))
    return undefined;
  if (text.trim() === "") return undefined;
  return "This line is not indented like the lines it belongs with. Begin them all in the same column.";
}

function dots({ lines }: Stumble): Explanation {
  const index = lines.findIndex((text) => /^\.\.\.(\s|$)/.test(text));
  if (index === -1) return undefined;
  return { line: index + 1, message: "A line of dots ends YAML early. Delete it." };
}

/** `title:My article`, which is one long word to YAML. */
function glued({ lines, line }: Stumble): Explanation {
  for (const at of [line, line - 1]) {
    const [, key, value] = /^([A-Za-z][\w-]*):([^\s:/].*)$/.exec(lines[at - 1] ?? "") ?? [];
    if (!key || !value) continue;
    return { line: at, message: `A colon needs a space behind it. Write ${key}: ${value.trim()}.` };
  }
  return undefined;
}

/** Text without a colon: the closing fence is missing, and the article is read as fields. */
function prose({ lines, line }: Stumble): Explanation {
  const index = lines.findIndex((text, at) => at >= line - 1 && isProse(text));
  if (index === -1) return undefined;
  const isBelowSpace = index > 0 && (lines[index - 1] ?? "").trim() === "";
  const message = isBelowSpace
    ? "The frontmatter is not closed above this line, so that it is read as a field. Put a line of three hyphens (---) below the last field."
    : `This line is not a field. ${ONE_A_LINE} If the article begins here, put a line of --- above it.`;
  return { line: index + 1, message };
}

function isProse(text: string): boolean {
  return /\S/.test(text) && !/^\s*(?:#|- |[\w-]+:(?:\s|$))/.test(text);
}
