/** Slips with lines: their colons, their indentation, and where they should not be. */
import { quoted } from "./quote.ts";
import { type Explanation, ONE_A_LINE, type Stumble } from "./yaml-stumble.ts";

export function tab({ error, text }: Stumble): Explanation {
  if (error.code !== "TAB_AS_INDENT" && !/^ *\t/.test(text)) return undefined;
  return "This line is indented with a tab, which YAML does not allow. Use two spaces instead.";
}

export function directive({ lines }: Stumble): Explanation {
  const index = lines.findIndex((text) => text.startsWith("%"));
  if (index === -1) return undefined;
  return { line: index + 1, message: `A line cannot begin with %. ${ONE_A_LINE}` };
}

export function colon({ error, key, value }: Stumble): Explanation {
  if (error.code !== "BLOCK_AS_IMPLICIT_KEY" || !key || !value || !/:(?:\s|$)/.test(value)) {
    return undefined;
  }
  return `A value with a colon in it needs quotation marks. Write ${key}: ${quoted(value)}.`;
}

/** A text of several lines below its field's name. */
export function colonBelow({ lines, line }: Stumble): Explanation {
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
export function indent({ error, lines, line, key }: Stumble): Explanation {
  if (error.code !== "BLOCK_AS_IMPLICIT_KEY" || !key) return undefined;
  const next = lines[line] ?? "";
  if (!/^\s+[\w-]+:/.test(next)) return undefined;
  const message = `This line is indented, as if it belonged to ${key}. Begin it at the start of the line.`;
  return { line: line + 1, message };
}

export function column({ error, text }: Stumble): Explanation {
  if (error.code !== "BAD_INDENT" && !/same column|bad indentation/i.test(error.message))
    return undefined;
  if (text.trim() === "") return undefined;
  return "This line is not indented like the lines it belongs with. Begin them all in the same column.";
}

export function dots({ lines }: Stumble): Explanation {
  const index = lines.findIndex((text) => /^\.\.\.(\s|$)/.test(text));
  if (index === -1) return undefined;
  return { line: index + 1, message: "A line of dots ends YAML early. Delete it." };
}

/** `title:My article`, which is one long word to YAML. */
export function glued({ lines, line }: Stumble): Explanation {
  for (const at of [line, line - 1]) {
    const [, key, value] = /^([A-Za-z][\w-]*):([^\s:/].*)$/.exec(lines[at - 1] ?? "") ?? [];
    if (!key || !value) continue;
    return { line: at, message: `A colon needs a space behind it. Write ${key}: ${value.trim()}.` };
  }
  return undefined;
}

/** `title：Wind` and `title: Wind` with a space that does not break, as East Asian and Mac keyboards write them. */
export function strangeColon({ lines, line }: Stumble): Explanation {
  for (const at of [line, line - 1]) {
    const [, key, sign, value = ""] =
      /^([A-Za-z][\w-]*)(：|:[\u00A0\u3000])\s*(.*)$/.exec(lines[at - 1] ?? "") ?? [];
    if (!key) continue;
    const found =
      sign === "："
        ? "This colon is a wide one (：)"
        : "The space behind this colon is no plain one";
    const text = value.trim();
    return {
      line: at,
      message: `${found}. Write ${key}: ${/:\s/.test(text) ? quoted(text) : text}.`,
    };
  }
  return undefined;
}

/** Text without a colon: the closing fence is missing, and the article is read as fields. */
export function prose({ lines, line }: Stumble): Explanation {
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
