/** Errors of transforms, with the line of the node that caused them. */
import type { MdastPluginDefinition } from "satteri";
import { MarkdownProblem } from "./document.ts";
import type { Placed } from "./document.ts";

type Visitor = (node: Placed, context: unknown) => unknown;

/** Wraps the visitors of a transform, so that whatever they throw says where it happened. */
export function located(plugin: MdastPluginDefinition): MdastPluginDefinition {
  const entries = Object.entries(plugin).map(([key, value]) =>
    typeof value === "function" ? [key, withLine(value as Visitor)] : [key, value],
  );
  return Object.fromEntries(entries) as MdastPluginDefinition;
}

function withLine(visit: Visitor): Visitor {
  return (node, context) => {
    const fail = (error: unknown): never => {
      throw problemAt(error, node.position?.start.line);
    };
    try {
      const result = visit(node, context);
      return result instanceof Promise ? result.catch(fail) : result;
    } catch (error) {
      return fail(error);
    }
  };
}

function problemAt(error: unknown, line: number | undefined): MarkdownProblem {
  if (error instanceof MarkdownProblem) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new MarkdownProblem(message, line, { cause: error });
}
