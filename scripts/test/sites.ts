/** The content folders that the tests build: ours, and each folder of `tests/fixtures`. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findProjectRoot } from "#build/paths.ts";
import { run, type RunResult } from "./run.ts";

interface TestSite {
  /** "default", or the name of the fixture. */
  readonly name: string;
  /** The switches of its build. */
  readonly switches: Readonly<Record<string, string>>;
}

/** The machine has two cores, and a build leaves one of them idle for half of its time. */
const BUILDS_AT_ONCE = 2;

const SWITCHES = ["SITE_URL", "BASE_PATH", "NOW"];

/** Our content, then every fixture; a folder whose name begins with "_" is not a site. */
export function listSites(): readonly TestSite[] {
  const folder = join(findProjectRoot(), "tests", "fixtures");
  const names = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !entry.name.startsWith("_"))
        .map((entry) => entry.name)
        .toSorted()
    : [];
  return [
    { name: "default", switches: {} },
    ...names.map((name) => ({
      name,
      switches: { CONTENT_DIR: join(folder, name), ...readSwitches(join(folder, name)) },
    })),
  ];
}

/** @throws {Error} If `switches.json` sets something that is not a switch of a fixture. */
function readSwitches(folder: string): Record<string, string> {
  const file = join(folder, "switches.json");
  if (!existsSync(file)) return {};
  const switches = JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
  const strange = Object.keys(switches).find((name) => !SWITCHES.includes(name));
  if (strange) throw new Error(`${file} sets ${strange}, but may set only ${SWITCHES.join(", ")}.`);
  return switches;
}

/** Builds all, two at a time, into one folder each. Stops at the first that fails. */
export async function buildSites(
  into: string,
  onBuilt: (done: number, total: number) => void,
): Promise<RunResult> {
  const sites = listSites();
  const waiting = [...sites];
  const failures: string[] = [];
  let built = 0;
  const work = async () => {
    for (let site = waiting.shift(); site && failures.length === 0; site = waiting.shift()) {
      const { isGood, output } = await buildOne(site, into);
      if (!isGood) failures.push(`The build of ${site.name} failed:\n\n${output}`);
      built += 1;
      onBuilt(built, sites.length);
    }
  };
  await Promise.all(Array.from({ length: BUILDS_AT_ONCE }, work));
  return { isGood: failures.length === 0, output: failures.join("\n") };
}

function buildOne({ name, switches }: TestSite, into: string): Promise<RunResult> {
  const none = Object.fromEntries([...SWITCHES, "CONTENT_DIR"].map((key) => [key, ""]));
  const env = { ...none, ...switches, OUT_DIR: join(into, name) };
  return run({ script: "scripts/build.ts", env });
}
