/** The flags of a command: read, and explained by `--help`. */
import { parseArgs } from "node:util";
import { nearest } from "#lib/nearest.ts";
import { CommandError } from "./failures.ts";

/** One flag of a command. */
interface Flag {
  readonly type: "boolean" | "string";
  /** What it does, for `--help`: "Asks nothing." */
  readonly about: string;
  /** What is written behind it, for `--help`: "minutes". */
  readonly value?: string;
}

export type Flags = Readonly<Record<string, Flag>>;

/** What a command takes without dashes. */
export interface Words {
  /** How it is written, for `--help`: "<source>". */
  readonly value: string;
  readonly about: string;
}

/** What was written for each flag; a flag that was not is absent. */
export type FlagValues<Own extends Flags> = {
  readonly [Name in keyof Own]?: "boolean" extends Own[Name]["type"] ? boolean : string;
};

/** Flags of every command. */
const COMMON = {
  verbose: { type: "boolean", about: "Says everything that the tools behind it say." },
  host: {
    type: "boolean",
    about: "With start, preview and dev: serves other machines of your network too.",
  },
  help: { type: "boolean", about: "Shows this." },
} as const satisfies Flags;

interface ReadFlags<Own extends Flags> {
  readonly values: FlagValues<Own>;
  /** Those of every command. */
  readonly common: FlagValues<typeof COMMON>;
  /** What was written without dashes. */
  readonly words: readonly string[];
}

/**
 * Reads the flags of a run.
 * @param words Absent if the command takes none.
 * @throws {CommandError} If one is unknown, or its value is missing.
 */
export function readFlags<Own extends Flags>(
  own: Own,
  args: readonly string[],
  words?: Words,
): ReadFlags<Own> {
  const options = { ...COMMON, ...own };
  const { values, positionals } = parse(args, options);
  const [first] = positionals;
  if (first !== undefined && !words) {
    throw new CommandError(
      `"${first}" means nothing to this command. Write --help to see what it takes.`,
    );
  }
  return { values: values as FlagValues<Own>, common: values, words: positionals };
}

/** What a command takes, a line each: words, its own flags, and behind them those of every command. */
export function describeFlags(own: Flags, words?: Words): string {
  const all: Flags = { ...own, ...COMMON };
  const flags = Object.entries(all).map(([name, { about, value }]) => {
    return [`--${name}${value === undefined ? "" : ` <${value}>`}`, about] as const;
  });
  const rows = [...(words ? [[words.value, words.about] as const] : []), ...flags];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, about]) => `  ${name.padEnd(width)}  ${about}`).join("\n");
}

function parse<Options extends Flags>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new CommandError(explain(error, Object.keys(options)));
  }
}

function explain(error: unknown, names: readonly string[]): string {
  const { code, message } = error as { code?: string; message: string };
  const name = /'(?:-\w, )?(--?[^\s'=<]+)/.exec(message)?.[1] ?? "";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
    const meant = nearest(name.replace(/^-+/, ""), names);
    const advice = meant ? `Did you mean --${meant}?` : "Write --help to see all.";
    return `${name} is not an option of this command. ${advice}`;
  }
  if (/does not take an argument/.test(message))
    return `${name} takes no value. Write ${name} alone.`;
  return `${name} needs a value. Write ${name}=… or see --help.`;
}
