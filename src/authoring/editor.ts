import { spawn } from "node:child_process";
import { CommandError } from "#build/failures.ts";

/** The editor that the system names; undefined where it names none. */
export function editorOf(env: Readonly<Record<string, string | undefined>>): string | undefined {
  return env.VISUAL?.trim() || env.EDITOR?.trim() || undefined;
}

/** Opens a file and waits until the editor is closed. @param editor May have options: "code --wait". */
export async function openEditor(editor: string, path: string): Promise<void> {
  const isWindows = process.platform === "win32";
  const child = isWindows
    ? spawn(`${editor} "${path}"`, { shell: true, stdio: "inherit" })
    : spawn("sh", ["-c", `${editor} "$1"`, "sh", path], { stdio: "inherit" });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0)
    throw new CommandError(`The editor (${editor}) ended with ${code ?? "a signal"}.`);
}
