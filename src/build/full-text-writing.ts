/**
 * The full text while writing. It is indexed when somebody searches, from what is on disk then, in a
 * process of Pagefind's own; no page waits for it. Measured: 0.3 s for 13 articles; for 1,000 some
 * seconds, of which our own process works for less than one.
 */
import type { ServerResponse } from "node:http";
import { extname } from "node:path";
import type { ViteDevServer } from "vite";
import { currentCatalogue } from "#catalogue/current.ts";
import { createAddresses } from "#lib/urls.ts";
import type { Environment } from "./environment.ts";
import { isWithin } from "./paths.ts";
import { type Searched, toSearched } from "./searched.ts";

type Files = ReadonlyMap<string, Uint8Array>;

/** A search begins with this file, which therefore waits until the index is that of today's texts. */
const FIRST_FILE = "pagefind.js";

const FOLDER = /\/pagefind\/([^?]+)/;

/** The browser refuses scripts of another type. */
const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".json": "application/json",
  ".txt": "text/plain; charset=utf-8",
};

/** Serves the index below the folder where a built site has it. */
export function serveFullText(server: ViteDevServer, environment: Environment): void {
  let files: Promise<Files> | undefined;
  let last: Promise<Files | undefined> = Promise.resolve(undefined);

  /** Indexes one after another: Pagefind's process is shared. */
  function index(): Promise<Files> {
    const home = server.resolvedUrls?.local[0];
    const next = last.catch(() => {}).then(() => indexContent(environment, home));
    last = next;
    // One that failed is made again by the next search.
    next.catch(() => (files = undefined));
    return next;
  }

  async function answer(name: string, response: ServerResponse): Promise<void> {
    if (name === FIRST_FILE) files ??= index();
    const content = (await last)?.get(name);
    response.statusCode = content ? 200 : 404;
    response.setHeader("Content-Type", TYPES[extname(name)] ?? "application/octet-stream");
    response.setHeader("Cache-Control", "no-store");
    response.end(content);
  }

  server.watcher.on("all", (_event, path) => {
    if (isWithin(path, environment.contentDir)) files = undefined;
  });
  server.middlewares.use((request, response, next) => {
    const name = FOLDER.exec(request.url ?? "")?.[1];
    if (name === undefined) return next();
    answer(decodeURIComponent(name), response).catch(next);
  });
}

/** Indexes all listed articles, those that only the author may see among them, with a mark. */
async function indexContent(environment: Environment, home: string | undefined): Promise<Files> {
  const { posts, site } = await currentCatalogue(environment);
  const addresses = createAddresses({ site: site.url, base: site.base });
  const { cacheDir } = environment;
  const articles: Searched[] = [];
  for (const post of posts.filter(({ isUnlisted }) => !isUnlisted)) {
    const url = addresses.post(post.slug);
    const isHidden = post.isDraft || post.published > environment.now;
    const page = home && new URL(url, home).href;
    // Without an address of our own there is no page to read.
    const readPage = async () => (page ? (await fetch(page)).text() : "");
    articles.push(toSearched(post, { url, cacheDir, readPage, isHidden }));
  }
  const { indexTexts } = await import("./text-index.ts");
  return indexTexts(articles);
}
