/** Two small versions of an engine and copies of the older one, made by git in temporary folders. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Git } from "./git.ts";
import { tellUpgrade } from "./tell.ts";
import { upgrade, type UpgradeWish } from "./upgrade.ts";

const TEN_LINES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** A file of ten lines, some of them changed. */
const lines = (changes: Readonly<Record<string, string>> = {}) =>
  TEN_LINES.map((line) => `${changes[line] ?? line}\n`).join("");

const pack = (fields: object) =>
  `${JSON.stringify({ name: "paper-planes", ...fields }, null, 2)}\n`;

const FIRST = {
  "package.json": pack({
    version: "0.1.0",
    scripts: { build: "a" },
    dependencies: { astro: "7.0.0" },
  }),
  "package-lock.json": "{}\n",
  "src/site.ts": "export const site = 1;\n",
  "src/unchanged.ts": lines(),
  "src/merged.ts": lines(),
  "src/clash.ts": lines(),
  "src/moved.ts": lines({ one: "moved" }),
  "src/gone.ts": "gone\n",
  "src/gone-but-changed.ts": lines({ one: "gone" }),
  "src/unwanted.ts": lines({ one: "unwanted" }),
  "content/posts/hello.md": "Hello from the engine.\n",
  // Most of an engine stays as it is.
  ...Object.fromEntries(TEN_LINES.map((name) => [`src/lib/${name}.ts`, `${name}\n`])),
};

const SECOND = {
  "package.json": pack({
    version: "0.2.0",
    scripts: { build: "b" },
    dependencies: { astro: "7.1.0" },
  }),
  "package-lock.json": '{ "newer": true }\n',
  "src/unchanged.ts": lines({ five: "5" }),
  "src/merged.ts": lines({ one: "1" }),
  "src/clash.ts": lines({ five: "the engine's" }),
  "src/new.ts": "new\n",
  "src/unwanted.ts": lines({ one: "unwanted", ten: "10" }),
  "content/posts/hello.md": "Hello again from the engine.\n",
  "content/posts/another.md": "A new sample.\n",
};

/** What an owner does with the first version. */
const OWN = {
  "package.json": pack({
    ...{ name: "mine", version: "0.1.0", scripts: { build: "a", own: "c" } },
    dependencies: { astro: "7.0.0", mine: "1.0.0" },
  }),
  "src/merged.ts": lines({ ten: "10" }),
  "src/clash.ts": lines({ five: "mine" }),
  "src/moved.ts": lines({ one: "moved", ten: "10" }),
  "src/gone-but-changed.ts": lines({ one: "gone", ten: "10" }),
  "src/own.ts": "own\n",
  "content/posts/hello.md": "My first article.\n",
};

const temporary = mkdtempSync(join(tmpdir(), "upgrade-"));
const engine = join(temporary, "engine");
const identity = ["-c", "user.name=Test", "-c", "user.email=test@localhost"];
let number = 0;

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function commit(git: Git, message: string): void {
  git.ask(["add", "--all"]);
  git.ask([...identity, "commit", "--quiet", "--message", message]);
}

function makeEngine(): Git {
  mkdirSync(engine);
  const git = new Git(engine);
  git.ask(["init", "--quiet", "--initial-branch=main"]);
  write(engine, { "src/site.ts": "export const site = 0;\n" });
  commit(git, "Before");
  write(engine, FIRST);
  commit(git, "First");
  git.ask(["tag", "v0.1.0"]);
  write(engine, SECOND);
  for (const path of ["src/gone.ts", "src/gone-but-changed.ts"]) rmSync(join(engine, path));
  git.ask(["mv", "src/moved.ts", "src/elsewhere.ts"]);
  commit(git, "Second");
  return git;
}

type Kind = "fork" | "template";
type Files = Readonly<Record<string, string>>;

/** A copy of the first version, as a fork has it, or as one who copied its files has it. */
function makeCopy(kind: Kind, own: Files = OWN): Git {
  const original = join(temporary, `${kind}-${own === OWN}`);
  if (!existsSync(original)) makeOriginal(original, kind, own);
  const folder = join(temporary, `copy-${++number}`);
  cpSync(original, folder, { recursive: true });
  return new Git(folder);
}

function makeOriginal(folder: string, kind: Kind, own: Files): void {
  const outside = new Git(temporary);
  outside.ask(["clone", "--quiet", "--no-tags", engine, folder]);
  const git = new Git(folder);
  git.ask(["reset", "--quiet", "--hard", "HEAD~1"]);
  if (kind === "template") {
    rmSync(join(folder, ".git"), { recursive: true });
    git.ask(["init", "--quiet"]);
    commit(git, "Begin");
  }
  write(folder, own);
  if (own === OWN) rmSync(join(folder, "src/unwanted.ts"));
  if (git.ask(["status", "--porcelain"])) commit(git, "Mine");
}

const wish = (changes: Partial<UpgradeWish> = {}): UpgradeWish => ({
  source: engine,
  from: temporary,
  owned: ["content", "public"],
  ...changes,
});

const read = (git: Git, path: string) => readFileSync(join(git.folder, path), "utf8");

beforeAll(() => void makeEngine());
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

describe.each(["fork", "template"] as const)("a %s", (kind) => {
  let git: Git;
  let text: string;
  beforeAll(() => {
    git = makeCopy(kind);
    text = tellUpgrade(upgrade(git, wish()));
  });

  it("gets new files and replaces those that its owner did not change", () => {
    expect(read(git, "src/unchanged.ts")).toBe(SECOND["src/unchanged.ts"]);
    expect(read(git, "src/new.ts")).toBe("new\n");
    expect(existsSync(join(git.folder, "src/gone.ts"))).toBe(false);
    expect(text).toContain("Engine 0.1.0 → 0.2.0");
  });

  it("leaves the owner's folders and files alone", () => {
    expect(read(git, "content/posts/hello.md")).toBe(OWN["content/posts/hello.md"]);
    expect(existsSync(join(git.folder, "content/posts/another.md"))).toBe(false);
    expect(read(git, "src/own.ts")).toBe("own\n");
  });

  it("merges what both have changed, and follows a file that was renamed", () => {
    expect(read(git, "src/merged.ts")).toBe(lines({ one: "1", ten: "10" }));
    expect(read(git, "src/elsewhere.ts")).toBe(lines({ one: "moved", ten: "10" }));
    expect(existsSync(join(git.folder, "src/moved.ts"))).toBe(false);
    expect(text).toMatch(/merged\. Look them over:\n {2}src\/merged\.ts/);
  });

  it("marks and names conflicts", () => {
    expect(read(git, "src/clash.ts")).toMatch(/<{7}[^\n]*\nmine\n={7}\nthe engine's\n>{7}/);
    expect(text).toMatch(/Conflicts, marked[^\n]*\n {2}src\/clash\.ts\n/);
    expect(git.ask(["status", "--porcelain", "--", "src/clash.ts"])).toBe("UU src/clash.ts");
  });

  it("keeps a changed file that the engine has given up, and none that the owner has", () => {
    expect(read(git, "src/gone-but-changed.ts")).toBe(OWN["src/gone-but-changed.ts"]);
    expect(existsSync(join(git.folder, "src/unwanted.ts"))).toBe(false);
    expect(text).toMatch(/Kept[^\n]*\n {2}src\/gone-but-changed\.ts/);
    expect(text).toMatch(/stay deleted:\n {2}src\/unwanted\.ts/);
  });

  it("merges package.json by its keys", () => {
    expect(JSON.parse(read(git, "package.json"))).toEqual({
      name: "mine",
      version: "0.2.0",
      scripts: { build: "b", own: "c" },
      dependencies: { astro: "7.1.0", mine: "1.0.0" },
    });
    expect(text).toContain("npm install");
  });

  it("does nothing a second time", () => {
    write(git.folder, { "src/clash.ts": lines({ five: "both" }) });
    commit(git, "Upgrade");
    const head = git.ask(["rev-parse", "HEAD^{tree}"]);
    expect(tellUpgrade(upgrade(git, wish()))).toMatch(/^Nothing newer: /);
    expect(git.ask(["status", "--porcelain"])).toBe("");
    expect(git.ask(["rev-parse", "HEAD^{tree}"])).toBe(head);
  });
});

it("changes nothing on trial, and is undone by git as it says", () => {
  const git = makeCopy("fork");
  const before = git.ask(["rev-parse", "HEAD^{tree}"]);
  expect(tellUpgrade(upgrade(git, wish({ isTrial: true })), true)).toContain("src/clash.ts");
  expect(git.ask(["status", "--porcelain"])).toBe("");
  const text = tellUpgrade(upgrade(git, wish()));
  expect(git.ask(["status", "--porcelain"])).not.toBe("");
  const [, undo = ""] = /To undo all of it instead: git (.+)/.exec(text) ?? [];
  git.ask(undo.split(" "));
  expect(git.ask(["status", "--porcelain", "--untracked-files=all"])).toBe("");
  expect(git.ask(["write-tree"])).toBe(before);
});

describe("a source", () => {
  let git: Git;
  beforeEach(() => void (git = makeCopy("template", {})));

  it.each([
    ["nowhere", /^Nothing can be fetched from nowhere: /],
    ["https://localhost:9/engine", /^Nothing can be fetched from https/],
  ])("%s is refused in a sentence", (source, sentence) => {
    expect(() => upgrade(git, wish({ source }))).toThrow(sentence);
  });

  it("that nobody has named is asked for", () => {
    expect(() => upgrade(git, wish({ source: undefined }))).toThrow(/^Where is the newer engine\?/);
    git.ask(["remote", "add", "upstream", engine]);
    expect(upgrade(git, wish({ source: undefined })).after).toBe("0.2.0");
  });

  it("may be a tag, which may not be there", () => {
    expect(() => upgrade(git, wish({ version: "v9" }))).toThrow(/no version called v9/);
    const { counts } = upgrade(git, wish({ version: "v0.1.0" }));
    expect(counts).toBeUndefined();
  });

  it("of something else is refused", () => {
    const other = join(temporary, "other");
    mkdirSync(other, { recursive: true });
    const its = new Git(other);
    its.ask(["init", "--quiet"]);
    write(other, { "readme.md": "Something else.\n" });
    if (its.ask(["status", "--porcelain"])) commit(its, "Else");
    expect(() => upgrade(git, wish({ source: other }))).toThrow(/^In .*other lies something else/);
  });

  it("without the history of the copy needs the version it was made from", () => {
    const bare = join(temporary, `bare-${++number}`);
    cpSync(engine, bare, { recursive: true, filter: (path) => !path.endsWith(".git") });
    const its = new Git(bare);
    its.ask(["init", "--quiet"]);
    commit(its, "All at once");
    expect(() => upgrade(git, wish({ source: bare }))).toThrow(
      /^Nobody can tell from which engine/,
    );
    expect(upgrade(git, wish({ source: bare, base: "HEAD" })).counts).toBeDefined();
  });
});

describe("the version that a copy was made from", () => {
  it("may be named by a tag of the engine, which the copy does not have", () => {
    const git = makeCopy("template");
    expect(git.is(["rev-parse", "--verify", "--quiet", "v0.1.0"])).toBe(false);
    const { before, counts } = upgrade(git, wish({ base: "v0.1.0", isTrial: true }));
    expect({ before, isNewer: counts !== undefined }).toEqual({ before: "0.1.0", isNewer: true });
    expect(git.ask(["tag"])).toBe("");
  });

  it("is asked for again, if nobody knows it", () => {
    const named = () => upgrade(makeCopy("template"), wish({ base: "v7" }));
    expect(named).toThrow(/^The engine has no tag v7/);
  });
});

describe("a project that could not be brought back", () => {
  it("is refused with files that are not committed", () => {
    const git = makeCopy("fork");
    write(git.folder, { "content/posts/draft.md": "A draft.\n" });
    expect(() => upgrade(git, wish())).toThrow(
      /^Some files are not committed.*content\/posts\/draft\.md/,
    );
  });

  it("is refused without a repository, and inside of a larger one", () => {
    const bare = join(temporary, "no-repository");
    mkdirSync(bare, { recursive: true });
    expect(() => upgrade(new Git(bare), wish())).toThrow(/^This folder is not kept in git/);
    const inner = new Git(join(makeCopy("fork").folder, "src"));
    expect(() => upgrade(inner, wish())).toThrow(/^This project is the folder src\/ of a larger/);
  });

  it("is refused before the first commit", () => {
    const folder = join(temporary, "nothing-yet");
    mkdirSync(folder, { recursive: true });
    const git = new Git(folder);
    git.ask(["init", "--quiet"]);
    expect(() => upgrade(git, wish())).toThrow(/^Nothing is committed yet/);
  });

  it("is refused without git", () => {
    const { PATH } = process.env;
    process.env.PATH = "/nowhere";
    try {
      expect(() => upgrade(new Git(engine), wish())).toThrow(/^Git is not installed/);
    } finally {
      process.env.PATH = PATH;
    }
  });
});
