import { describe, expect, it } from "vitest";
import { describeFlags, readFlags } from "./flags.ts";

const FLAGS = {
  json: { type: "boolean", about: "Prints JSON." },
  since: { type: "string", value: "time", about: "From then on." },
} as const;

const WORDS = { value: "<files>", about: "Only these." };

describe("the flags of a command", () => {
  it("are read beside those of every command, and words", () => {
    const { values, common, words } = readFlags(
      FLAGS,
      ["a", "--json", "--since=now", "--verbose"],
      WORDS,
    );
    expect(values).toMatchObject({ json: true, since: "now" });
    expect(common).toMatchObject({ verbose: true });
    expect(words).toEqual(["a"]);
  });

  it.each([
    [["--josn"], "--josn is not an option of this command. Did you mean --json?"],
    [["--xyzzy"], "--xyzzy is not an option of this command. Write --help to see all."],
    [["--since"], "--since needs a value. Write --since=… or see --help."],
    [["--json=yes"], "--json takes no value. Write --json alone."],
  ])("that cannot be meant are refused: %j", (args, sentence) => {
    expect(() => readFlags(FLAGS, args)).toThrow(sentence);
  });

  it("are no words where a command takes none: npm test unit is not npm test", () => {
    const sentence = '"unit" means nothing to this command. Write --help to see what it takes.';
    expect(() => readFlags(FLAGS, ["--json", "unit"])).toThrow(sentence);
  });

  it("are explained", () => {
    const lines = describeFlags(FLAGS).split("\n");
    expect(lines.slice(0, 2)).toEqual([
      "  --json          Prints JSON.",
      "  --since <time>  From then on.",
    ]);
    const names = (text: string) => text.trim().split(" ")[0];
    expect(lines.slice(2).map(names)).toEqual(["--verbose", "--host", "--help"]);
    expect(describeFlags({})).toMatch(/^  --verbose  Says/);
    expect(describeFlags({}, WORDS)).toMatch(/^  <files>    Only these\.\n  --verbose  Says/);
  });
});
