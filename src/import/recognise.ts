/** Which system a path comes from. */
import { existsSync, realpathSync, statSync } from "node:fs";
import { basename, extname } from "node:path";
import { nearest } from "#lib/nearest.ts";
import { ImportError } from "./article.ts";
import { readText } from "./read-text.ts";
import { astroPaper } from "./sources/astropaper/astropaper.ts";
import { feed } from "./sources/feed.ts";
import { plainFolder } from "./sources/folder.ts";
import { hugo } from "./sources/hugo/hugo.ts";
import { jekyll } from "./sources/jekyll/jekyll.ts";
import type { Source } from "./sources/source.ts";
import { wordPress } from "./sources/wordpress/wordpress.ts";

/** The surest first: a Hugo site is a folder of Markdown, too. */
export const SOURCES: readonly Source[] = [astroPaper, hugo, jekyll, wordPress, feed, plainFolder];

/** Other names under which people know them. */
const NAMES: Readonly<Record<string, Source>> = {
  ...Object.fromEntries(SOURCES.map((source) => [source.name, source])),
  ...{ wxr: wordPress, wp: wordPress, rss: feed, atom: feed, json: feed },
  ...{ markdown: plainFolder, html: plainFolder, text: plainFolder, folder: plainFolder },
};

/**
 * @param path Absolute.
 * @param from What the person named, if anything.
 * @throws {ImportError} If it is not there, or nothing that can be read.
 */
export function chooseSource(path: string, from: string | undefined): Source {
  if (!existsSync(path))
    throw new ImportError(`There is nothing at ${path}. Name a file or a folder.`);
  if (from !== undefined) return named(from);
  const real = realpathSync.native(path);
  const found = SOURCES.find((source) => source.recognises(real));
  if (found) return found;
  if (statSync(real).isFile()) {
    // Whatever is no text, such as a document of a word processor, is told what to do with it.
    readText(real, basename(path), "article");
    if (extname(path) === "") return plainFolder;
  }
  throw new ImportError(
    `${path} is none of the sources that are known. Name one with --from: ${SOURCES.map(({ name }) => name).join(", ")}.`,
  );
}

function named(from: string): Source {
  const source = NAMES[from.toLowerCase()];
  if (source) return source;
  const near = nearest(from, Object.keys(NAMES));
  const advice = near
    ? `Did you mean ${near}?`
    : `Write one of ${SOURCES.map(({ name }) => name).join(", ")}.`;
  throw new ImportError(`--from ${from} is no source that is known. ${advice}`);
}
