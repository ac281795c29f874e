import { execFileSync } from "node:child_process";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Case } from "./case.ts";
import type { Answer } from "./read-folders.ts";

/** Writes the files of a case. */
export async function writeFolder(folder: string, files: Case["files"]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    if (typeof content === "string" || content instanceof Uint8Array)
      await writeFile(path, content);
    else if ("linkTo" in content) await symlink(content.linkTo, path);
    else await mkdir(path, { recursive: true });
  }
}

/** Reads content folders in one process of plain Node. */
export function readFolders(folders: readonly string[]): readonly Answer[] {
  const script = fileURLToPath(new URL("./read-folders.ts", import.meta.url));
  const output = execFileSync(process.execPath, [script], {
    input: JSON.stringify(folders),
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(output) as Answer[];
}
