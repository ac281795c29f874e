/** Code blocks: a figure with a caption, coloured by class names, that scrolls by keyboard. */
import type { MdastPluginDefinition } from "satteri";
import { escapeHtml } from "#lib/escape.ts";
import { nearest } from "#lib/nearest.ts";
import { faultsOf } from "./code-faults.ts";
import { lineMarkup } from "./code-markup.ts";
import { markedLines, mayHaveMarks } from "./code-marks.ts";
import { parseCodeMeta } from "./code-meta.ts";
import type { CodeMeta } from "./code-meta.ts";
import { documentOf, lineOf } from "./document.ts";
import type { DocumentState } from "./document.ts";
import { findLanguage, languageNames } from "./highlighter.ts";
import type { CodeLanguage } from "./highlighter.ts";
import { slotFor } from "./slots.ts";

/** Shown where the language is not known: plain text. */
const PLAIN: CodeLanguage = { id: "text", label: undefined };

/** @param isColoured Whether to spend time on colours; else the blocks stay empty. */
export const code = (isColoured = true): MdastPluginDefinition => ({
  name: "code",
  options: { position: true },
  code(node, context) {
    const document = documentOf(context);
    document.features.add("code");
    const meta = parseCodeMeta(node.lang ?? "", node.meta ?? "");
    const line = lineOf(node, document);
    const language = languageOf(meta, document, line);
    for (const message of faultsOf(meta, node.value)) {
      document.notes.push({ line, message, rule: "code-option" });
    }
    if (!isColoured) {
      if (mayMarkLines(meta, node.value)) document.features.add("code-lines");
      return slotFor(document, "", "block");
    }
    return codeFigure(node.value, meta, language).then((html) => {
      if (LINE_SIGNS.test(html)) document.features.add("code-lines");
      return slotFor(document, html, "block");
    });
  },
});

/**
 * Writes a code block.
 * @param code Without the last line break.
 * @returns `<figure class="code">` with its caption, if it has a title or a language.
 */
async function codeFigure(
  code: string,
  meta: CodeMeta,
  { id, label }: CodeLanguage,
): Promise<string> {
  const lines = await markedLines(code, id);
  const markup = lines.map((line, index) =>
    lineMarkup(line, {
      words: meta.words,
      number: meta.start === undefined ? undefined : meta.start + index,
      isHighlighted: meta.lines.some(([from, to]) => from <= index + 1 && index + 1 <= to),
      isTrimmed: mayHaveMarks(code),
      isWrapped: meta.isWrapped,
    }),
  );
  const looks = [
    meta.start !== undefined && "numbered",
    meta.isWrapped && "wrap",
    markup.some((line) => line.startsWith('<span class="line focus')) && "focused",
  ].filter(Boolean);
  const looksClass = looks.length > 0 ? ` class="${looks.join(" ")}"` : "";
  return (
    `<figure class="code">${caption(meta.title, label)}` +
    `<pre tabindex="0"${looksClass}><code>${markup.join("\n")}</code></pre></figure>`
  );
}

function caption(title: string | undefined, language: string | undefined): string {
  if (title === undefined && language === undefined) return "";
  const file = title === undefined ? "" : `<span class="file">${escapeHtml(title)}</span>`;
  const name = language === undefined ? "" : `<span class="lang">${escapeHtml(language)}</span>`;
  return `<figcaption>${file}${name}</figcaption>`;
}

/** What a block needs more styles for. */
const LINE_SIGNS = /<pre tabindex="0" class=|<span class="line (?!hl")/;

/** The same, of a block that is not coloured yet. */
function mayMarkLines({ start, isWrapped }: CodeMeta, code: string): boolean {
  return start !== undefined || isWrapped || mayHaveMarks(code);
}

function languageOf(meta: CodeMeta, document: DocumentState, line: number): CodeLanguage {
  const known = findLanguage(meta.language);
  if (known) return known;
  const meant = nearest(meta.language, languageNames());
  document.notes.push({
    line,
    rule: "code-language",
    message:
      `The language “${meta.language}” is not known, so this code has no colours. ` +
      (meant ? `Did you mean “${meant}”?` : "Write “text” if it is none."),
  });
  return PLAIN;
}
