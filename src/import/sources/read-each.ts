/** Many files, of which some may be broken. */
import { ImportError, type ImportedArticle, type PlacedNote } from "../article.ts";

/** Reasons that are told when nothing could be read. */
const MOST_TOLD = 20;

/**
 * Reads each file. One that cannot be read is left out and named, and keeps no other back.
 * @param notes Where it is named.
 * @throws {ImportError} If there are broken files only.
 */
export function readEach(
  files: readonly string[],
  read: (file: string) => ImportedArticle | readonly ImportedArticle[] | undefined,
  notes: PlacedNote[],
): readonly ImportedArticle[] {
  const faults: string[] = [];
  const articles = files.flatMap((file) => {
    try {
      return read(file) ?? [];
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      faults.push(error.message);
      return [];
    }
  });
  if (faults.length > 0 && faults.length === files.length) {
    const rest = faults.length - MOST_TOLD;
    const told = faults.slice(0, MOST_TOLD);
    throw new ImportError([...told, ...(rest > 0 ? [`… and ${rest} more.`] : [])].join("\n"));
  }
  for (const fault of faults) notes.push({ kind: "look", message: `${fault} It was left out.` });
  return articles;
}
