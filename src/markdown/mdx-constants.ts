/** What the expressions of MDX say where that can be told without running them. */
import { literalOf, parseExpression } from "./mdx-estree.ts";

const CONSTANT = /^export\s+const\s+([\w$]+)\s*=\s*(.+?);?\s*$/gm;

/** Constants of an article by name. @param modules Its `import` and `export` statements. */
export function constantsOf(modules: readonly string[]): ReadonlyMap<string, string> {
  const found = modules.flatMap((code) => [...code.matchAll(CONSTANT)]);
  return new Map(
    found.flatMap(([, name = "", code = ""]) => {
      const value = literal(code);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** @returns Nothing for a comment, and for code whose value only the page knows. */
export function valueOf(code: string, constants: ReadonlyMap<string, string>): string {
  const name = code.trim();
  return constants.get(name) ?? literal(name) ?? "";
}

function literal(code: string): string | undefined {
  if (/^-?\d+(?:\.\d+)?$/.test(code)) return code;
  return /^["'`]/.test(code) ? literalOf(parseExpression(code)) : undefined;
}
