/** Serves a published folder as a static host would, for reading it here and for the tests. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { networkInterfaces } from "node:os";
import { extname, join } from "node:path";
import compression from "compression";
import getPort, { portNumbers } from "get-port";
import sirv from "sirv";
import { FOREVER, typeOf } from "#outputs/hosting.ts";
import { HEADERS_FILE, readHostRules, REDIRECTS_FILE } from "./host-rules-file.ts";

interface ServeOptions {
  /** The published folder. Absolute. */
  readonly folder: string;
  /** "/" or "/blog/". */
  readonly base: string;
  /** The first port to try; then the next ones. 0 takes any. */
  readonly port?: number;
  /** Whether other machines may read too. */
  readonly isPublic?: boolean;
}

export interface Serving {
  /** "http://localhost:4321/blog/". */
  readonly address: string;
  /** The same for other machines on the network; empty unless public. */
  readonly networkAddresses: readonly string[];
  readonly port: number;
  /** Ends every connection and stops. */
  readonly close: () => Promise<void>;
}

/** Astro's own first port; people look there. */
export const DEFAULT_PORT = 4321;

/** How many ports above the first are tried. */
const PORT_RANGE = 100;

/** What file endings mean, where the server's own list has no answer or a less useful one. */
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".avif": "image/avif",
  ".wasm": "application/wasm",
};

/** As hosts do it, so that what is measured here is what readers will have. */
const compress = compression() as (...exchange: [...Parameters<Handler>, () => void]) => void;

const HOST_FILES: ReadonlySet<string> = new Set([`/${HEADERS_FILE}`, `/${REDIRECTS_FILE}`]);

/** Starts serving. The folder may be replaced while it is served. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { base, port = DEFAULT_PORT, isPublic = false } = options;
  const handle = createHandler(options);
  const server = createServer((request, response) => {
    compress(request, response, () => handle(request, response));
  });
  const taken = await listen(server, port, isPublic ? undefined : "127.0.0.1");
  const toAddress = (host: string) => `http://${host}:${taken}${base}`;
  return {
    address: toAddress("localhost"),
    networkAddresses: isPublic ? ownHosts().map(toAddress) : [],
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, first: number, host: string | undefined): Promise<number> {
  const port = first === 0 ? 0 : await findPort(first);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return typeof address === "object" && address ? address.port : port;
}

function findPort(first: number): Promise<number> {
  return getPort({ port: portNumbers(first, Math.min(first + PORT_RANGE, 65_535)) });
}

function ownHosts(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((address) => address.family === "IPv4" && !address.internal)
    .map((address) => address.address);
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

function createHandler({ folder, base }: ServeOptions): Handler {
  // "dev" reads the disk for each request: the site may be published again meanwhile.
  const sendFile = sirv(folder, { dev: true, etag: true, extensions: [], setHeaders });
  const rules = readHostRules(folder);
  return (request, response) => {
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (request.method !== "GET" && request.method !== "HEAD") return refuseMethod(response);
    const { path, query } = split(request.url ?? "/");
    if (`${path}/` === base || (path === "/" && base !== "/")) {
      return redirect(response, base + query);
    }
    const { headers, leadsTo } = rules(path);
    for (const [name, value] of headers) response.setHeader(name, value);
    if (leadsTo !== undefined) return redirect(response, leadsTo + query);
    const inside = path.startsWith(base) ? `/${path.slice(base.length)}` : undefined;
    const decoded = inside === undefined ? undefined : decode(inside);
    if (inside === undefined || decoded === undefined || isHidden(decoded)) {
      return sendMissing(response, folder);
    }
    if (!decoded.endsWith("/") && hasPage(join(folder, decoded))) {
      return redirect(response, `${path}/${query}`);
    }
    request.url = inside.endsWith("/") ? `${inside}index.html` : inside;
    sendFile(request, response, () => sendMissing(response, folder));
  };
}

/** The path with repeated slashes joined, so that no redirect can lead to another host. */
function split(url: string): { path: string; query: string } {
  const at = url.indexOf("?");
  const path = (at < 0 ? url : url.slice(0, at)).replaceAll(/\/{2,}/g, "/");
  return { path, query: at < 0 ? "" : url.slice(at) };
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** Names beginning with a dot are ours or the system's, but for the one made to be read; hosts keep their files. */
function isHidden(path: string): boolean {
  if (HOST_FILES.has(path)) return true;
  return path
    .split(/[/\\]/)
    .some((name) => (name.startsWith(".") && name !== ".well-known") || name.includes("\0"));
}

function hasPage(folder: string): boolean {
  return existsSync(join(folder, "index.html")) && statSync(folder).isDirectory();
}

function setHeaders(response: ServerResponse, path: string): void {
  const type = typeOf(path) ?? TYPES[extname(path).toLowerCase()];
  if (type) response.setHeader("Content-Type", type);
  if (path.startsWith("/_astro/")) response.setHeader("Cache-Control", FOREVER);
}

function redirect(response: ServerResponse, to: string): void {
  // Not 301: a browser would remember it for whatever is served at this port tomorrow.
  response.writeHead(302, { Location: to }).end();
}

function refuseMethod(response: ServerResponse): void {
  response.writeHead(405, { Allow: "GET, HEAD" }).end();
}

function sendMissing(response: ServerResponse, folder: string): void {
  const file = join(folder, "404.html");
  const hasOwn = existsSync(file);
  response.writeHead(404, { "Content-Type": TYPES[hasOwn ? ".html" : ".txt"] });
  response.end(hasOwn ? readFileSync(file) : "Not found\n");
}
