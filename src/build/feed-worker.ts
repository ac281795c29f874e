/**
 * Completes the feeds of a build: puts in the texts of articles, taken from their finished pages, and
 * how large covers and clips are.
 */
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { createAddresses, type Addresses } from "#lib/urls.ts";
import { feedText, sourceOfText } from "#outputs/feeds/html/article-page.ts";
import { fillJson, fillXml } from "#outputs/feeds/places.ts";
import type { Site } from "#schemas/site.ts";
import type { Environment } from "./environment.ts";
import { findProjectRoot } from "./paths.ts";

/** What completing feeds needs to know. */
export interface FeedsTask {
  readonly environment: Pick<Environment, "staging" | "cacheDir">;
  readonly site: Pick<Site, "url" | "base">;
}

/** Bytes of a feed of the site: some readers refuse more than 1 MB. */
const MOST_OF_SITE = 950_000;

/** Bytes of a tag's feed: there are many, and who follows one reads its newest articles. */
const MOST_OF_TAG = 250_000;

const OF_SITE = ["rss.xml", "index.xml", "feed.xml", "atom.xml", "feed.json"];

/** Folder of the cache for texts that were made before. */
const FOLDER = "feed-texts";

/** With which every text ends. */
const TEXT_END = "</div>";

/** Completes every feed of the staging folder. */
export default function completeFeeds({ environment, site }: FeedsTask): void {
  const { staging, cacheDir } = environment;
  const addresses = createAddresses({ site: site.url, base: site.base });
  const texts = new Texts({ staging, folder: join(cacheDir, FOLDER), addresses });
  const bytesOf = (url: string) => sizeIn(staging, url, addresses);
  const textOf = (slug: string) => texts.of(slug);
  for (const name of [...OF_SITE, ...tagFeeds(staging)]) {
    const path = join(staging, name);
    if (!existsSync(path)) continue;
    const limit = OF_SITE.includes(name) ? MOST_OF_SITE : MOST_OF_TAG;
    const fill = name.endsWith(".json") ? fillJson : fillXml;
    writeFileSync(path, fill(readFileSync(path, "utf8"), { textOf, bytesOf, limit }));
  }
  texts.sweep();
}

function tagFeeds(staging: string): readonly string[] {
  const folder = join(staging, "tags");
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((tag) => `tags/${tag}/rss.xml`);
}

/** Bytes of a file of the site. */
function sizeIn(staging: string, url: string, addresses: Addresses): number | undefined {
  const root = addresses.absolute(addresses.base);
  if (!url.startsWith(root)) return undefined;
  const path = join(staging, decodeURIComponent(url.slice(root.length)));
  return statSync(path, { throwIfNoEntry: false })?.size;
}

/** Texts of articles as feeds carry them, each made once. */
class Texts {
  readonly #staging: string;
  readonly #folder: string;
  readonly #addresses: Addresses;
  readonly #engine = readEngine();
  readonly #made = new Map<string, string | undefined>();
  readonly #used = new Set<string>();

  constructor(places: { staging: string; folder: string; addresses: Addresses }) {
    this.#staging = places.staging;
    this.#folder = places.folder;
    this.#addresses = places.addresses;
    mkdirSync(this.#folder, { recursive: true });
  }

  of(slug: string): string | undefined {
    if (this.#made.has(slug)) return this.#made.get(slug);
    const text = this.#make(slug);
    this.#made.set(slug, text);
    return text;
  }

  #make(slug: string): string | undefined {
    const page = readFileSync(join(this.#staging, "posts", slug, "index.html"), "utf8");
    const source = sourceOfText(page);
    if (source === undefined) return undefined;
    const url = this.#addresses.absolute(this.#addresses.post(slug));
    const name = digestOf([this.#engine, url, source]);
    const path = join(this.#folder, name);
    this.#used.add(name);
    const known = existsSync(path) ? readFileSync(path, "utf8") : "";
    // A machine that lost its power may have kept the name of a file without all of its content.
    if (known.endsWith(TEXT_END)) return known;
    const text = feedText(source, { url });
    writeFileSync(`${path}.draft`, text);
    renameSync(`${path}.draft`, path);
    return text;
  }

  /** Deletes texts that no feed carries any more. */
  sweep(): void {
    for (const name of readdirSync(this.#folder)) {
      if (!this.#used.has(name)) rmSync(join(this.#folder, name), { force: true });
    }
  }
}

function digestOf(parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("base64url").slice(0, 22);
}

/** Everything else by which texts are made. */
function readEngine(): string {
  const root = findProjectRoot(import.meta.url);
  const folder = join(root, "src/outputs/feeds/html");
  const code = readdirSync(folder).filter((name) => !name.endsWith(".test.ts"));
  const files = [
    ...code.toSorted().map((name) => join(folder, name)),
    join(root, "package-lock.json"),
  ];
  return digestOf(files.map((file) => readFileSync(file, "utf8")));
}
