/** Mathematics: TeX between dollar signs becomes MathML. */
import type { MdastNode, MdastPluginDefinition } from "satteri";
import temml from "temml";
import { MarkdownProblem, documentOf, lineOf } from "./document.ts";
import type { DocumentState, Placed } from "./document.ts";
import { withoutStyles } from "./math-markup.ts";
import { slotFor } from "./slots.ts";

export const math = (): MdastPluginDefinition => ({
  name: "math",
  options: { position: true },
  math: (node, context) => displayed(node.value, node, documentOf(context)),
  code(node, context) {
    if (node.lang === "math") return displayed(node.value, node, documentOf(context));
    return undefined;
  },
  inlineMath(node, context) {
    const html = formula(node.value, false, node, documentOf(context));
    // Around the formula itself a line could end before the comma that follows it.
    return slotFor(documentOf(context), `<span class="whole">${html}</span>`, "inline");
  },
});

function displayed(tex: string, node: Placed, document: DocumentState): MdastNode {
  // A wide formula scrolls inside its own region, as a wide table does.
  const html = `<div class="math" tabindex="0">${formula(tex, true, node, document)}</div>`;
  return slotFor(document, html, "block");
}

/** @throws {MarkdownProblem} If the TeX has an error, with the line on which the formula begins. */
function formula(tex: string, isDisplayed: boolean, node: Placed, document: DocumentState): string {
  document.features.add("math");
  const line = node.position?.start.line;
  const { html, lost } = withoutStyles(render(tex, isDisplayed, line));
  if (lost.length > 0) {
    document.notes.push({
      line: lineOf(node, document),
      rule: "removed-html",
      message: `This formula uses spacing that a page without inline styles cannot keep (${lost.join(", ")}).`,
    });
  }
  return html;
}

function render(tex: string, isDisplayed: boolean, line: number | undefined): string {
  try {
    return temml.renderToString(tex, {
      displayMode: isDisplayed,
      throwOnError: true,
      trust: false,
      maxExpand: 1000,
    });
  } catch (error) {
    const reason = sentence(error instanceof Error ? error.message : String(error));
    const message = `The formula “${shortened(tex)}” has an error: ${reason} ${adviceFor(reason)}`;
    throw new MarkdownProblem(message, line, { cause: error });
  }
}

/** What to do about a reason of Temml's; the first that fits. */
const ADVICE: readonly (readonly [reason: RegExp, advice: string])[] = [
  [/function name|control sequence/, "Correct the command, or write words as \\text{…}."],
  [/expected '\}'|end of input|extra \}/, "Give every { its }."],
  [/environment/, "Give every \\begin{…} its \\end{…} of the same name."],
  [
    /delimiter|\\left|\\right|\\middle/,
    "Give every \\left its \\right, and each a bracket behind it.",
  ],
  [/double (?:super|sub)script/, "Put what is raised or lowered into one pair of braces: x^{a b}."],
  [/not trusted|strict mode/, "Leave it out; a link can stand in the text."],
  [/colou?r/, "Write a colour as #c33 or by its name."],
  [/& or/, "Part cells with & and lines with \\\\."],
];

function adviceFor(reason: string): string {
  return (
    ADVICE.find(([pattern]) => pattern.test(reason))?.[1] ??
    "Take parts of it away until it can be read, and mend the last one."
  );
}

/** Temml underlines the place with combining characters on a second line; the first one says it. */
function sentence(message: string): string {
  const [first = ""] = message
    .normalize("NFC")
    .replace(/^ParseError:\s*/, "")
    .split("\n");
  const text = first
    .replace(/\u0332/g, "")
    .replace(/ at (?:position \d+|end of input):.*$/, "")
    .trim();
  return `${text.charAt(0).toLowerCase()}${text.slice(1).replace(/[.:\s]+$/, "")}.`;
}

/** Characters of a formula that are enough to find it. */
const LONGEST_QUOTE = 60;

function shortened(tex: string): string {
  const line = tex.trim().replace(/\s+/g, " ");
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1)}…` : line;
}
