/** What a published site needs to be served by nginx: its configuration, and its texts compressed. */
import { createHash, randomUUID } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { parseRedirects } from "#lib/host-rules.ts";
import { encodePath } from "#lib/urls.ts";
import { nginxConfig } from "#outputs/nginx.ts";
import type { Environment } from "./environment.ts";
import { REDIRECTS_FILE } from "./host-rules-file.ts";
import { readSiteFiles } from "./site-files.ts";

/** Endings of files that are text. Pictures, films, fonts and the pieces of the full text are small already. */
const TEXTS = new Set(
  ".css .html .ico .js .json .md .opml .svg .txt .vtt .webmanifest .xml".split(" "),
);

/** Less fits into one packet either way. */
const LEAST_BYTES = 512;

/** Files compressed at a time; Node has four threads for it. */
const AT_ONCE = 4;

const PACKERS: Readonly<Record<string, (bytes: Buffer) => Promise<Buffer>>> = {
  ".br": (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  ".gz": (bytes) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
};

interface NginxSite {
  readonly configFile: string;
  /** Texts of which a compressed form lies beside them now. */
  readonly texts: number;
}

/**
 * Writes the configuration into a folder beside the site, and the compressed forms of each text beside it.
 * @param base "/" or "/blog/".
 */
export async function prepareForNginx(
  { outDir, cacheDir }: Pick<Environment, "outDir" | "cacheDir">,
  base: string,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<NginxSite> {
  const { files, leadingOn, feeds, policy } = readSiteFiles(outDir);
  const redirects = join(outDir, REDIRECTS_FILE);
  const config = nginxConfig({
    base: encodePath(base),
    policy,
    feeds,
    redirects: existsSync(redirects) ? parseRedirects(readFileSync(redirects, "utf8")) : [],
  });
  const configFile = join(`${outDir}.nginx`, "server.conf");
  mkdirSync(`${outDir}.nginx`, { recursive: true });
  writeFileSync(configFile, config);
  const texts = [...files, ...leadingOn.keys()].filter((file) => TEXTS.has(extname(file)));
  return { configFile, texts: await packAll(texts, outDir, join(cacheDir, "packed"), onProgress) };
}

async function packAll(
  texts: readonly string[],
  folder: string,
  cache: string,
  onProgress: (done: number, total: number) => void,
): Promise<number> {
  mkdirSync(cache, { recursive: true });
  const used = new Set<string>();
  const waiting = [...texts];
  let done = 0;
  let packed = 0;
  const work = async (): Promise<void> => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      const names = await packFile(join(folder, file), cache);
      for (const name of names) used.add(name);
      packed += Number(names.length > 0);
      onProgress((done += 1), texts.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  for (const name of readdirSync(cache)) if (!used.has(name)) rmSync(join(cache, name));
  return packed;
}

/** @returns The names of its compressed forms in the cache; none of a file that is not worth it. */
async function packFile(path: string, cache: string): Promise<readonly string[]> {
  const bytes = readFileSync(path);
  if (bytes.length < LEAST_BYTES) return [];
  const digest = createHash("sha256").update(bytes).digest("hex").slice(0, 32);
  const endings = Object.entries(PACKERS);
  for (const [ending, pack] of endings) {
    const kept = join(cache, digest + ending);
    if (!existsSync(kept)) {
      // Two files of the same bytes may be packed at once.
      const draft = `${kept}.${randomUUID()}`;
      writeFileSync(draft, await pack(bytes));
      renameSync(draft, kept);
    }
    copyFileSync(kept, path + ending);
  }
  return endings.map(([ending]) => digest + ending);
}
