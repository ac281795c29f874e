/**
 * `npm run import -- <source>`: brings an old blog over. Shows what it would write, asks, writes, and
 * reports what needs a look.
 */
import { existsSync, realpathSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { confirm } from "@clack/prompts";
import { runCommand } from "#build/command.ts";
import { CommandError } from "#build/failures.ts";
import { countOf } from "#build/reporter.ts";
import { isWithin } from "#build/paths.ts";
import { loadSite } from "#catalogue/site-config.ts";
import { carryOut, filesToWrite, reportFile } from "#import/carry-out.ts";
import { makePlan } from "#import/plan.ts";
import { chooseSource, SOURCES } from "#import/recognise.ts";
import { describeNotes, describePlan } from "#import/report.ts";

const FLAGS = {
  from: {
    type: "string",
    value: "system",
    about: `What it is, if that is not seen: ${SOURCES.map(({ name }) => name).join(", ")}.`,
  },
  url: {
    type: "string",
    value: "address",
    about: "Where the old site was, if it does not say so.",
  },
  uploads: {
    type: "string",
    value: "folder",
    about: "WordPress: a copy of wp-content/uploads, from which pictures are taken.",
  },
  "dry-run": { type: "boolean", about: "Shows the plan and the report, and writes nothing." },
  yes: { type: "boolean", about: "Asks nothing." },
  force: { type: "boolean", about: "Writes over articles that are here already and differ." },
} as const;

const TAKES = { value: "<source>", about: "The folder or the file." };

const USAGE = "Name what to import: npm run import -- ../old-blog, or a file such as export.xml.";

const HELP = `npm run import -- <source>

Brings an old blog over. The source is a folder or a file:

  AstroPaper 4, 5, 6   its repository, or the folder of its articles
  Hugo, Jekyll         the folder of the site, with its configuration
  WordPress            the file of Tools > Export (WXR)
  RSS, Atom, JSON      a feed that was saved as a file
  Markdown, HTML       one file, or a folder of them
  plain text           as it was pasted into a file, or a folder of such files

What would be written is shown first. Nothing that is here already is written over, and importing
twice changes nothing. No picture is fetched from the web.
`;

if (process.argv.includes("--help")) console.log(HELP);

await runCommand(
  async ({ environment, reporter, isVerbose, flags, words }) => {
    const [source, ...others] = words;
    if (source === undefined) throw new CommandError(`${USAGE} --help shows all options.`);
    if (others.length > 0) {
      throw new CommandError(
        `One source is imported at a time, and there are ${countOf(words.length, "name")}: ${words.join(", ")}.`,
      );
    }
    const path = placeOf(source);
    const chosen = chooseSource(path, flags.from);
    const real = realpathSync.native(path);
    if (isWithin(real, join(environment.contentDir, "posts"))) {
      throw new CommandError(
        "This lies in the content folder already. What wants mending there is told by npm run check.",
      );
    }
    reporter.begin("read", `Reading ${source}`);
    const config = await loadSite(environment);
    const site = chosen.read({
      path: real,
      name: basename(path),
      url: addressOf(flags.url),
      uploads: folderOf(flags.uploads),
      zone: config.timezone,
    });
    const { contentDir, publicDir } = environment;
    const plan = await makePlan(site, {
      contentDir,
      publicDir,
      url: config.url,
      base: environment.basePath ?? config.base,
      isForced: flags.force ?? false,
      onProgress: reporter.count,
    });
    reporter.end();
    const looks = { color: reporter.color, isVerbose };
    console.log(`\n${describePlan(plan, looks)}\n`);
    const notes = describeNotes(plan, looks);
    if (notes !== "") console.log(`${notes}\n`);
    const files = filesToWrite(plan, basename(path));
    if (files.length === 0) {
      console.log("Nothing to write: everything that may be written is here already.");
      return 0;
    }
    if (flags["dry-run"]) {
      console.log(
        `Nothing was written. Without --dry-run this writes ${countOf(files.length, "file")}.`,
      );
      return 0;
    }
    if (!(await isWanted(files.length, flags.yes ?? false))) {
      console.log("Nothing was written.");
      return 0;
    }
    carryOut(plan, contentDir, basename(path));
    console.log(
      `Wrote ${countOf(files.length, "file")} into ${basename(contentDir)}/. The report is kept in ${basename(contentDir)}/${reportFile(basename(path))}.`,
    );
    console.log("See them with npm run dev; npm run check tells what is left to mend.");
    return 0;
  },
  FLAGS,
  TAKES,
);

/** A path as the person meant it: where they are, or seen from the project. */
function placeOf(source: string): string {
  const here = resolve(process.env.INIT_CWD ?? ".", source);
  return existsSync(here) ? here : resolve(source);
}

function addressOf(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  const full = URL.parse(url) ?? URL.parse(`https://${url}`);
  if (full && /^https?:$/.test(full.protocol)) return full.href;
  throw new CommandError(`--url ${url} is not an address. Write --url https://example.org/blog/.`);
}

function folderOf(uploads: string | undefined): string | undefined {
  if (uploads === undefined) return undefined;
  const path = placeOf(uploads);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return path;
  throw new CommandError(`--uploads ${uploads} is no folder. Name the copy of wp-content/uploads.`);
}

async function isWanted(files: number, isSure: boolean): Promise<boolean> {
  if (isSure) return true;
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    throw new CommandError(
      "There is no terminal to ask in, so nothing was written. Write --yes to import, or --dry-run to see the plan alone.",
    );
  }
  return (
    (await confirm({ message: `Write these ${countOf(files, "file")}?`, initialValue: true })) ===
    true
  );
}
