/**
 * Completes the feeds of a build: puts in the texts of articles, taken from their finished pages, and
 * how large covers and clips are.
 */
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { digest } from "#lib/digest.ts";
import { createAddresses, type Addresses } from "#lib/urls.ts";
import { feedText, sourceOfText } from "#outputs/feeds/html/article-page.ts";
import { type FeedText, fillJson, fillXml, toFeedText } from "#outputs/feeds/places.ts";
import type { Site } from "#schemas/site.ts";
import type { Environment } from "./environment.ts";
import { findProjectRoot } from "./paths.ts";

/** What completing feeds needs to know. */
export interface FeedsTask {
  readonly environment: Pick<Environment, "staging" | "cacheDir">;
  readonly site: Pick<Site, "url" | "base">;
  /** Further files in which tags have their feeds, below the site. */
  readonly oldFeeds: readonly string[];
}

/** Bytes of a feed of the site: some readers refuse more than 1 MB. */
const MOST_OF_SITE = 950_000;

/** Bytes of a tag's feed: there are many, and who follows one reads its newest articles. */
const MOST_OF_TAG = 250_000;

const OF_SITE = ["rss.xml", "index.xml", "feed.xml", "atom.xml", "feed.json"];

/** Texts that were made before, in the cache. */
const FILE = "feed-texts.json";

/** Completes every feed of the staging folder. */
export default function completeFeeds({ environment, site, oldFeeds }: FeedsTask): void {
  const { staging, cacheDir } = environment;
  const addresses = createAddresses({ site: site.url, base: site.base });
  const texts = new Texts({ staging, cacheDir, addresses });
  const bytesOf = (url: string) => sizeIn(staging, url, addresses);
  const textOf = (slug: string) => texts.of(slug);
  for (const name of [...OF_SITE, ...tagFeeds(staging), ...oldFeeds]) {
    const path = join(staging, name);
    if (!existsSync(path)) continue;
    const limit = OF_SITE.includes(name) ? MOST_OF_SITE : MOST_OF_TAG;
    const fill = name.endsWith(".json") ? fillJson : fillXml;
    writeFileSync(path, fill(readFileSync(path, "utf8"), { textOf, bytesOf, limit }));
  }
  texts.keep();
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
  readonly #file: string;
  readonly #addresses: Addresses;
  readonly #engine = readEngine();
  /** Of the last build, by digest. */
  readonly #before: Readonly<Record<string, string>>;
  readonly #now: Record<string, string> = {};
  readonly #made = new Map<string, FeedText | undefined>();

  constructor({ staging, cacheDir, addresses }: TextPlaces) {
    this.#staging = staging;
    this.#file = join(cacheDir, FILE);
    this.#addresses = addresses;
    this.#before = readTexts(this.#file);
  }

  of(slug: string): FeedText | undefined {
    if (this.#made.has(slug)) return this.#made.get(slug);
    const html = this.#make(slug);
    const text = html === undefined ? undefined : toFeedText(html);
    this.#made.set(slug, text);
    return text;
  }

  #make(slug: string): string | undefined {
    const page = readFileSync(join(this.#staging, "posts", slug, "index.html"), "utf8");
    const source = sourceOfText(page);
    if (source === undefined) return undefined;
    const url = this.#addresses.absolute(this.#addresses.post(slug));
    const key = digest([this.#engine, url, source]);
    const html = this.#before[key] ?? feedText(source, { url });
    this.#now[key] = html;
    return html;
  }

  /** Keeps what this build used, for the next one. */
  keep(): void {
    const isKnown = (key: string) => Object.hasOwn(this.#before, key);
    const keys = Object.keys(this.#now);
    if (keys.every(isKnown) && keys.length === Object.keys(this.#before).length) return;
    const draft = `${this.#file}.draft`;
    writeFileSync(draft, JSON.stringify(this.#now));
    renameSync(draft, this.#file);
  }
}

interface TextPlaces {
  readonly staging: string;
  readonly cacheDir: string;
  readonly addresses: Addresses;
}

/** A file that was cut short, by a machine that lost its power, is no JSON and counts as none. */
function readTexts(file: string): Readonly<Record<string, string>> {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
  } catch {
    return {};
  }
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
  return digest(files.map((file) => readFileSync(file, "utf8")));
}
