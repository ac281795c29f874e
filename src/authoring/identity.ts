import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { AuthorEntry } from "#catalogue/entries.ts";
import { toSlugSegment } from "#lib/slug.ts";

/** Who writes, as git knows them. */
export interface Identity {
  readonly name: string;
  readonly email: string;
}

/** The identity that git would sign with in a folder; empty where there is none, or no git. */
export async function gitIdentity(folder: string): Promise<Identity> {
  const ask = (key: string) =>
    promisify(execFile)("git", ["config", "--get", key], { cwd: folder }).then(
      ({ stdout }) => stdout.trim(),
      () => "",
    );
  const [name, email] = await Promise.all([ask("user.name"), ask("user.email")]);
  return { name, email };
}

/** The author of `content/authors/` that an identity means: by name, by id, or by the name of the mailbox. */
export function authorFor(
  { name, email }: Identity,
  authors: readonly Pick<AuthorEntry, "id" | "name">[],
): string | undefined {
  const wanted = toSlugSegment(name);
  const mailbox = toSlugSegment(email.replace(/@.*$/, "").replace(/^\d+\+/, ""));
  const byName = authors.find((author) => wanted !== "" && toSlugSegment(author.name) === wanted);
  const byId = authors.find(({ id }) => id === wanted || (mailbox !== "" && id === mailbox));
  return (byName ?? byId)?.id;
}
