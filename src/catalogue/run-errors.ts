import { existsSync } from "node:fs";
import { shortened } from "./quote.ts";

/**
 * Says why a config file could not be run.
 * @param error Whatever importing it threw.
 * @param path Absolute path of the file.
 * @param source Its text.
 * @returns A sentence, the 1-based line if the error knows it, and the path of another file that it is in.
 */
export function explainRun(
  error: unknown,
  path: string,
  source: string,
): { path?: string; line?: number; message: string } {
  const { code, message, stack } = asError(error);
  const line = lineIn(stack, path);
  const told = (sentence: string) => ({ ...(line !== undefined && { line }), message: sentence });
  if (code === "ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX") {
    return told(
      "This part of TypeScript needs a compiler, and the file is run as it is. Write it in JavaScript.",
    );
  }
  const [, from, name] =
    /module '([^']*)' does not provide an export named '([^']*)'/.exec(message) ?? [];
  if (from !== undefined && name !== undefined) {
    const advice =
      from === "paper-planes"
        ? 'Write import { defineSite } from "paper-planes".'
        : "Correct the name.";
    return told(
      `The file imports ${shortened(name)} from ${shortened(from)}, which has no such thing. ${advice}`,
    );
  }
  if (code === "ERR_INVALID_TYPESCRIPT_SYNTAX" || error instanceof SyntaxError) {
    const { place, at = "" } =
      /^(?:file:\/\/)?(?<place>[^\n]+?)(?:\?[^\n:]*)?:(?<at>\d+)\n/.exec(stack)?.groups ?? {};
    const isElsewhere = place !== undefined && place !== path && existsSync(place);
    const sentence = `This is not JavaScript or TypeScript that can be read (${firstLine(message, path)}). Look for a comma, a bracket or a quotation mark that is missing here or on the line above.`;
    return isElsewhere ? { path: place, line: Number(at), message: sentence } : told(sentence);
  }
  if (code === "ERR_MODULE_NOT_FOUND") {
    const name =
      /^Cannot find (?:package|module) '(?:[^']*[\\/])?([^']*)'/.exec(message)?.[1] ?? "";
    const at =
      lineWith(`${name}"`, source) ?? lineWith(`${name}'`, source) ?? lineWith(name, source);
    return {
      ...(at !== undefined && { line: at }),
      message: `The file imports ${shortened(name)}, which is not there. Install or write it, or remove the import.`,
    };
  }
  return told(
    `The file stopped with an error: ${firstLine(message, path)}. Mend it, or take it out until only export default defineSite({ … }) is left.`,
  );
}

function asError(error: unknown): { code: string; message: string; stack: string } {
  const { code, message, stack } = (error ?? {}) as Record<string, unknown>;
  return {
    code: typeof code === "string" ? code : "",
    message: typeof message === "string" ? message : String(error),
    stack: typeof stack === "string" ? stack : "",
  };
}

/** The first line of a message, without a full stop and without the places of this machine. */
function firstLine(message: string, path: string): string {
  const [first = ""] = message.trim().split("\n");
  const text = first.replaceAll(path, "it").replace(/(?:file:\/\/)?(?:\/[^\s/'"]+){2,}\//g, "");
  return shortened(text.replace(/[.\s]+$/, "")) || "no reason was given";
}

/** The first place in a stack that lies in this file: "…/site.config.ts?t=1:3:5", "…/site.config.ts:3". */
function lineIn(stack: string, path: string): number | undefined {
  for (const form of [path, encodeURI(path)]) {
    const start = stack.indexOf(form);
    const number = /^(?:\?[^:\s]*)?:(\d+)/.exec(
      start === -1 ? "" : stack.slice(start + form.length),
    )?.[1];
    if (number !== undefined) return Number(number);
  }
  return undefined;
}

function lineWith(text: string, source: string): number | undefined {
  const index = source.split("\n").findIndex((line) => line.includes(text));
  return text === "" || index === -1 ? undefined : index + 1;
}
