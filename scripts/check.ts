/** `npm run check`: everything that can be wrong with content, with its place and its remedy. */
import { existsSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
import { adoptFiles } from "#authoring/adopt.ts";
import { runCommand } from "#build/command.ts";
import type { Environment } from "#build/environment.ts";
import { CommandError } from "#build/failures.ts";
import { countOf } from "#build/reporter.ts";
import { type Catalogue, loadCatalogue } from "#catalogue/load.ts";
import { fileName } from "#catalogue/source.ts";
import { withLevels } from "#check/check.ts";
import { fieldLinks } from "#check/online/fields.ts";
import { checkOnline, MOST_ASKED } from "#check/online/online.ts";
import { countBySeverity, formatReport } from "#check/report/report.ts";
import { ContentError, type Problem } from "#lib/problems.ts";

const FLAGS = {
  online: { type: "boolean", about: "Looks up links to other sites, and pictures there, too." },
  limit: {
    type: "string",
    value: "number",
    about: `Asks for that many of them at most. Default: ${MOST_ASKED}.`,
  },
  fix: {
    type: "boolean",
    about: "Writes frontmatter into articles that have none, from their heading and their file.",
  },
  json: { type: "boolean", about: "Prints JSON, for programs." },
  github: {
    type: "boolean",
    about: "Prints annotations for GitHub, too; by itself in a workflow.",
  },
} as const;

const TAKES = { value: "<files>", about: "Tells only what is wrong in these files or folders." };

await runCommand(
  async ({ environment, reporter, flags, words }) => {
    const isJson = flags.json ?? false;
    const say = (line: string) => {
      if (!isJson) console.log(line);
    };
    for (const word of words) assertThere(word, environment);
    const names = words.map((word) => (isAbsolute(word) ? fileName(environment, word) : word));
    if (flags.fix) for (const line of await adoptFiles(environment, names)) say(line);
    if (!isJson) reporter.begin("content", "Reading articles");
    const onProgress = isJson ? () => {} : reporter.count;
    const read = await loadCatalogue({ environment, onProgress }).catch(problemsOf);
    const problems: Problem[] = [...read.problems];
    if (!isJson)
      reporter.end("posts" in read ? `Read ${countOf(read.posts.length, "article")}` : undefined);
    if (flags.online && "posts" in read) problems.push(...(await lookUp(read)));
    const chosen = problems.filter(({ file }) => names.length === 0 || names.some(isAt(file)));
    const isOnGitHub = flags.github ?? Boolean(process.env.GITHUB_ACTIONS);
    console.log(formatReport(chosen, { isJson, isOnGitHub, color: reporter.color }));
    return countBySeverity(chosen).errors > 0 ? 1 : 0;

    async function lookUp(catalogue: Catalogue): Promise<Problem[]> {
      const { site, traces, checks } = catalogue;
      const nameOf = (path: string) => fileName(environment, path);
      if (!isJson) reporter.begin("online", "Looking up links");
      const { findings, known, unknown, left, isOffline } = await checkOnline(traces, {
        cacheFile: join(environment.cacheDir, "online.json"),
        now: environment.now,
        home: new URL(site.url).origin,
        fields: fieldLinks(catalogue, environment.contentDir, nameOf),
        limit: limitOf(flags.limit),
        onProgress,
      });
      if (!isJson) reporter.end(`Looked up ${countOf(known, "link")}`);
      if (isOffline) say("  No other site answered. Is this machine online?");
      else if (unknown > 0)
        say(
          `  Of ${countOf(unknown, "link")} nothing can be told: their sites refuse programs, or are down.`,
        );
      if (left > 0) say(`  ${countOf(left, "link")} are left for the next run.`);
      const problems = findings.map((finding) => ({ ...finding, severity: "warning" as const }));
      return withLevels(problems, site.checks, checks);
    }
  },
  FLAGS,
  TAKES,
);

function problemsOf(error: unknown): { problems: readonly Problem[] } {
  if (error instanceof ContentError) return { problems: error.problems };
  throw error;
}

/** Whether a word of the command line means a file: its name, or a folder around it. */
function isAt(file: string): (word: string) => boolean {
  return (word) => {
    const name = word.replaceAll("\\", "/").replace(/^\.\//, "").replace(/\/$/, "");
    return file === name || file.startsWith(`${name}/`) || file.endsWith(`/${name}`);
  };
}

/** A slip in a name would look like a file without problems. */
function assertThere(word: string, { root, contentDir }: Environment): void {
  if ([root, contentDir].some((folder) => existsSync(resolve(folder, word)))) return;
  throw new CommandError(
    `There is no ${word} to check. Write a file or a folder, or nothing for all.`,
  );
}

function limitOf(value: string | undefined): number {
  if (value === undefined) return MOST_ASKED;
  if (/^\d{1,6}$/.test(value)) return Number(value);
  throw new CommandError(`--limit is "${value}", which is not a number. Write --limit=100.`);
}
