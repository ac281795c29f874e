import { getCollection } from "astro:content";

/** A file to publish. */
interface Medium {
  /** By its bytes, so that two files of one name are one file. */
  readonly name: string;
  /** Absolute path. */
  readonly path: string;
}

/** Films, sounds, captions and posters of everything that has a page, by name. */
export async function getMedia(): Promise<readonly Medium[]> {
  const entries = [...(await getCollection("posts")), ...(await getCollection("pages"))];
  const files = entries.flatMap(({ data }) =>
    data.body.files.flatMap((file) =>
      file.kind === "medium" ? [file, ...(file.poster ? [file.poster] : [])] : [],
    ),
  );
  const byName = new Map(files.map(({ name, path }) => [name, { name, path }]));
  return [...byName.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
