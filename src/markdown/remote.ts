/** What loads from other sites: the page's policy has to admit it, and its writer should know. */
import { kindOf, originOf } from "./addresses.ts";
import type { DocumentState } from "./document.ts";

/** Remembers from where a picture or a medium comes, if it is not the site itself. */
export function rememberMedium(address: string, document: DocumentState): void {
  const kind = kindOf(address);
  const origin = kind === "data" ? "data:" : kind === "remote" ? originOf(address) : undefined;
  if (origin !== undefined) document.remote.add(origin);
}

/**
 * The same for a picture, with a note about the first one from each origin.
 * @param findLine Line of the file; asked only where there is something to note.
 */
export function rememberPicture(
  address: string,
  document: DocumentState,
  findLine: () => number,
): void {
  rememberMedium(address, document);
  const origin = kindOf(address) === "remote" ? originOf(address) : undefined;
  if (origin === undefined || document.pictureOrigins.has(origin)) return;
  document.pictureOrigins.add(origin);
  document.notes.push({
    line: findLine(),
    rule: "remote-picture",
    message: `Pictures from ${origin} load from another site: it sees who reads the article, and they vanish when it does. Copy them beside the article.`,
  });
}
