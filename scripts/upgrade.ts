/**
 * `npm run upgrade -- <source>`: merges a newer engine into this copy. The source is a git remote, an
 * address or a folder; without one it is the remote `upstream`, or where the last upgrade came from.
 */
import { relative } from "node:path";
import { runCommand } from "#build/command.ts";
import { isWithin, showPath } from "#build/paths.ts";
import { Git } from "#upgrade/git.ts";
import { tellUpgrade } from "#upgrade/tell.ts";
import { upgrade } from "#upgrade/upgrade.ts";

await runCommand(
  async ({ environment, flags, words }) => {
    const { root, contentDir, publicDir } = environment;
    const own = [contentDir, publicDir].filter(
      (path) => isWithin(path, root) && relative(root, path),
    );
    const owned = new Set(["content", "public", ...own.map((path) => showPath(path, root))]);
    const isTrial = flags["dry-run"] ?? false;
    const outcome = upgrade(new Git(root), {
      source: words[0],
      version: flags.to,
      base: flags.from,
      from: process.env.INIT_CWD ?? root,
      owned: outermost([...owned]),
      isTrial,
    });
    console.log(tellUpgrade(outcome, isTrial));
    return (outcome.conflicts?.length ?? 0) > 0 && !isTrial ? 1 : 0;
  },
  {
    "dry-run": { type: "boolean", about: "Says what would be done, and changes nothing." },
    to: { type: "string", value: "version", about: "A branch or a tag of the source." },
    from: {
      type: "string",
      value: "version",
      about: "The version that this copy was made from, if it cannot be found out.",
    },
  },
  {
    value: "<source>",
    about: "The newer engine: a git remote, an address or a folder. Default: where it came from.",
  },
);

/** A folder inside another one of them belongs to it. */
function outermost(folders: readonly string[]): string[] {
  return folders.filter((one) => !folders.some((other) => one.startsWith(`${other}/`)));
}
