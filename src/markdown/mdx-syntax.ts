/** The syntax of MDX: what a module statement names, and what the compiler means by its errors. */
import type { EstreeProgram } from "satteri";

type Statement = EstreeProgram["body"][number];

/** The names that an `import` or `export` statement brings into the article. */
export function namesOf(statement: Statement): string[] {
  if (statement.type === "ImportDeclaration") {
    return statement.specifiers.map(({ local }) => local.name);
  }
  if (statement.type !== "ExportNamedDeclaration" || !statement.declaration) return [];
  const { declaration } = statement;
  if (declaration.type !== "VariableDeclaration") return [declaration.id.name];
  return declaration.declarations.flatMap(({ id }) => (id.type === "Identifier" ? [id.name] : []));
}

/** "3:1: What is wrong (note: hint) (rule:name)". */
const MESSAGE = /^(?:(\d+):\d+: )?([\s\S]*?)(?: \([\w-]+:[\w-]+\))?$/;

/** What the compiler says, and how to say it to a writer. */
const SENTENCES: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [
    /^Expected a closing tag for `<(.*?)>`/,
    ([, name]) =>
      `<${name}> is never closed. Write </${name}> behind what it holds, or <${name} />.`,
  ],
  [
    /^Unexpected closing tag `<\/(.*?)>`, expected corresponding closing tag for `<(.*?)>`/,
    ([, found, open]) => `</${found}> closes <${open}>. Write </${open}> first.`,
  ],
  [
    /^Unexpected closing tag `<\/(.*?)>`/,
    ([, name]) => `</${name}> closes nothing. Take it away, or write <${name}> before it.`,
  ],
  [
    /^Unexpected character `!` .*before name/,
    () => "MDX has no <!-- comments -->. Write {/* comment */}.",
  ],
  [
    /^Unexpected character .*`?<`?/,
    () =>
      "What follows “<” is no tag that MDX can read. Write &lt; for a less-than sign, and [text](address) for a link; a value in braces needs both of them.",
  ],
  [
    /^Unexpected end of file in expression/,
    () => "A brace “{” is never closed. Write “}” behind what it holds, or \\{ for a plain brace.",
  ],
  [
    /^Could not parse expression with \w+: (.*)/s,
    ([, reason]) =>
      `What stands in braces is no JavaScript: ${lowered(reason)}. Write \\{ for a plain brace.`,
  ],
  [
    /^Could not parse esm with \w+: (.*)/s,
    ([, reason]) => `This import or export is not complete: ${lowered(reason)}.`,
  ],
];

/**
 * @param message As the MDX compiler gives it.
 * @returns The line of the body, if it says one, and a sentence for the writer.
 */
export function mdxSentence(message: string): { line: number | undefined; message: string } {
  const [, line, text = message] = MESSAGE.exec(message) ?? [];
  const at = line === undefined ? undefined : Number(line);
  for (const [pattern, sentence] of SENTENCES) {
    const match = pattern.exec(text);
    if (match) return { line: at, message: sentence(match) };
  }
  return { line: at, message: `MDX cannot read this: ${lowered(text)}.` };
}

function lowered(text = ""): string {
  const [first = ""] = text.trim().split("\n");
  return `${first.charAt(0).toLowerCase()}${first.slice(1).replace(/[.\s]+$/, "")}`;
}
