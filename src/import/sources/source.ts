/** What every source is asked. */
import type { ImportedSite } from "../article.ts";

/** What the person said besides the source. */
export interface SourceOptions {
  /** Absolute path of a file or folder, links followed. */
  readonly path: string;
  /** How messages call it. */
  readonly name: string;
  /** Address of the old site, where the person named it. */
  readonly url: string | undefined;
  /** Folder in which the pictures of a WordPress lie, absolute. */
  readonly uploads: string | undefined;
  /** Zone of the new site. */
  readonly zone: string;
}

export interface Source {
  /** "hugo": what `--from` takes. */
  readonly name: string;
  /** "Hugo" */
  readonly label: string;
  /** Whether this can be one; never throws for what can be listed. */
  readonly recognises: (path: string) => boolean;
  /** @throws {ImportError} If it cannot be read. */
  readonly read: (options: SourceOptions) => ImportedSite;
}
