import { existsSync, readdirSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Environment } from "#build/environment.ts";
import { CommandError } from "#build/failures.ts";
import { fileName } from "#catalogue/source.ts";
import { parseMoment, toMoment } from "#lib/dates.ts";
import { postSlug, toSlugSegment } from "#lib/slug.ts";
import { createAddresses } from "#lib/urls.ts";
import { writeFrontmatter } from "./frontmatter-text.ts";
import { foldAddress, type Survey } from "./survey.ts";

/** What an author wants. */
export interface Wish {
  readonly title: string;
  readonly tags: readonly string[];
  readonly isDraft: boolean;
  /** As for `pubDatetime`; "now" or nothing for the moment. */
  readonly date?: string | undefined;
  /** Whether it gets a folder of its own, for pictures. */
  readonly isFolder: boolean;
  readonly format: "md" | "mdx";
  /** Last part of the address; by default made of the title. */
  readonly slug?: string | undefined;
  /** Id of an author. */
  readonly author?: string | undefined;
}

/** An article that can be written: nothing stands in its way. */
interface Plan {
  /** Absolute. */
  readonly path: string;
  /** Name in messages. */
  readonly file: string;
  readonly text: string;
  /** Root-relative, with the base. */
  readonly href: string;
}

/** Bytes of a file name that people can still read; a whole sentence as a title makes a longer one. */
const LONGEST_NAME = 80;

/** The name of a file that a title makes: whole words, as many as a name can hold. Empty for "?!". */
export function nameFor(title: string): string {
  const slug = toSlugSegment(title);
  if (Buffer.byteLength(slug) <= LONGEST_NAME) return slug;
  let name = "";
  for (const part of slug.split(/(?=-)/)) {
    if (Buffer.byteLength(name + part) > LONGEST_NAME) break;
    name += part;
  }
  if (name !== "") return name;
  let letters = "";
  for (const letter of slug) {
    if (Buffer.byteLength(letters + letter) > LONGEST_NAME) break;
    letters += letter;
  }
  return letters;
}

/** Devices of Windows, which no file there can be named after, whatever its ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** A sentence if a slug cannot be the address of a new article. */
export function slugFault(
  slug: string,
  environment: Environment,
  { taken }: Pick<Survey, "taken">,
): string | undefined {
  const name = toSlugSegment(slug);
  if (name === "") return "That leaves nothing for an address. Write letters or digits.";
  if (DEVICE.test(name)) {
    return `Windows can hold no file named “${name}”, nor clone what has one. Choose another name.`;
  }
  const made = postSlug(`${name}.md`);
  if (!made.ok) return made.message;
  const address = `/posts/${made.slug}/`;
  const owner = taken.get(foldAddress(address)) ?? neighbour(made.slug, environment);
  if (owner !== undefined) return `${address} belongs to ${owner} already. Choose another name.`;
  if (existsSync(join(environment.publicDir, "posts", made.slug))) {
    return `public/posts/${made.slug} stands at ${address} already. Choose another name.`;
  }
  return undefined;
}

/** A file that stands where the article would, whatever the case of its letters. */
function neighbour(slug: string, environment: Environment): string | undefined {
  const folder = join(environment.contentDir, "posts");
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const name = names.find(
    (each) => foldAddress(each).replace(/\.mdx?$/, "") === slug && isArticle(join(folder, each)),
  );
  return name && fileName(environment, join(folder, name));
}

function isArticle(path: string): boolean {
  if (/\.mdx?$/i.test(path)) return true;
  return ["index.md", "index.mdx"].some((name) => existsSync(join(path, name)));
}

/**
 * Decides where an article lies and what stands in it.
 * @throws {CommandError} With a sentence, if something is in its way.
 */
export function planArticle(wish: Wish, environment: Environment, survey: Survey): Plan {
  const { site } = survey;
  const title = wish.title.trim().replace(/\s+/g, " ");
  if (title === "") throw new CommandError('An article needs a title: npm run new -- "A walk".');
  const name = wish.slug === undefined ? nameFor(title) : toSlugSegment(wish.slug);
  if (name === "") {
    throw new CommandError(
      `The title “${title}” leaves nothing for an address. Add --slug=a-name, in letters or digits.`,
    );
  }
  const fault = slugFault(name, environment, survey);
  if (fault !== undefined) throw new CommandError(`${fault} For instance: --slug=${name}-2.`);
  const tags = [...new Set(wish.tags)];
  const ending = wish.isFolder ? `/index.${wish.format}` : `.${wish.format}`;
  const path = join(environment.contentDir, "posts", `${name}${ending}`);
  const slug = postSlug(`${name}${ending}`);
  const fields = {
    title,
    pubDatetime: dateOf(wish.date, site.timezone, environment.now),
    author: wish.author,
    tags: tags.length > 0 ? tags : undefined,
    draft: wish.isDraft ? true : undefined,
  };
  return {
    path,
    file: fileName(environment, path),
    text: `${writeFrontmatter(fields)}\n`,
    href: createAddresses({ site: site.url, base: site.base }).post(slug.ok ? slug.slug : name),
  };
}

/** Writes the article. Never over another. */
export async function writeArticle({ path, file, text }: Plan): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(path, text, { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    throw new CommandError(`${file} is there already. Choose another name with --slug=….`);
  }
}

/** A sentence if this is no date. */
export function dateFault(date: string, zone: string): string | undefined {
  if (date.trim() === "now") return undefined;
  const moment = parseMoment(date, zone);
  return moment.ok ? undefined : moment.message;
}

function dateOf(date: string | undefined, zone: string, now: number): string {
  if (date === undefined || date.trim() === "now") return localTime(now, zone);
  const fault = dateFault(date, zone);
  if (fault !== undefined) throw new CommandError(fault);
  return date.trim();
}

const MINUTE_MS = 60_000;

/** "2026-08-14T09:30" in the zone, with the offset in the hour that clocks show twice. */
function localTime(now: number, zone: string): string {
  const minute = Math.floor(now / MINUTE_MS) * MINUTE_MS;
  const { dateTime } = toMoment(minute, zone, "en");
  const local = dateTime.slice(0, 16);
  const read = parseMoment(local, zone);
  return read.ok && read.epoch === minute ? local : dateTime;
}
