/** Slips with quotation marks, brackets and signs that mean something to YAML. */
import { quoted } from "./quote.ts";
import type { Explanation, Stumble } from "./yaml-stumble.ts";

/** The parser notices at the end of the text; the author wants to know where it began. */
export function openQuote({ error, lines }: Stumble): Explanation {
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

export function textBehindQuote({ error, key, value }: Stumble): Explanation {
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

export function escape({ error }: Stumble): Explanation {
  if (error.code !== "BAD_DQ_ESCAPE") return undefined;
  const sequence = /\\\S?/.exec(error.message)?.[0] ?? "\\";
  return `${sequence} means nothing between double quotes. Write a backslash twice (\\\\), or use single quotes.`;
}

export function openBracket({ error, lines, line }: Stumble): Explanation {
  if (!/^Flow (sequence|map) in block|end with a [\]}]/i.test(error.message)) return undefined;
  const opens = /^\s*(?:- )?(?:[\w-]+:\s*)?[[{]/;
  const index = lines.slice(0, line).findLastIndex((text) => opens.test(text));
  const message = "A bracket opens here and is never closed. Write the list as [one, two].";
  return { line: index === -1 ? line : index + 1, message };
}

export function textBehindBracket({ error, key, value }: Stumble): Explanation {
  if (!key || !value || !/^[[{].*[\]}]/.test(value) || error.code === "BAD_SCALAR_START")
    return undefined;
  if (/[\]}]$/.test(value)) return undefined;
  return `A value that begins with ${value[0]} is a list unless it is quoted. Write ${key}: ${quoted(value)}.`;
}

export function strayBracket({ error }: Stumble): Explanation {
  if (!/^Unexpected flow-(seq|map)-end/.test(error.message)) return undefined;
  return "A bracket closes here that was never opened. Take it away, or put the value between quotation marks.";
}

export function strayComma({ error }: Stumble): Explanation {
  if (!/^Unexpected , in flow/.test(error.message)) return undefined;
  return "A comma stands here without an item before it. Write the list as [one, two].";
}

export function firstSign({ error, key, value, text }: Stumble): Explanation {
  const isSign = error.code === "BAD_SCALAR_START" || /^[|>*&!].*\S/.test(value ?? "");
  if (!isSign) return undefined;
  if (key && value && /^[@`%|>*&!,]/.test(value)) {
    return `A value cannot begin with ${value[0]} unless it is quoted. Write ${key}: ${quoted(value)}.`;
  }
  const item = /(?:- |[[,{]\s*)([@`%|>*&!][^,\]}]*)/.exec(text)?.[1]?.trim();
  if (item === undefined) return undefined;
  return `An item cannot begin with ${item[0]} unless it is quoted. Write ${quoted(item)}.`;
}
