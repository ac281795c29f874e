/** The built sites of the tests, read from the disk: files, pages and what they lead to. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { findProjectRoot } from "../../src/build/paths.ts";
import { IMPRINT_FILE, readImprint } from "../../src/build/publish.ts";
import { listSites } from "../../scripts/test/sites.ts";

/** Where the builds of the tests lie: one folder for each content folder. `TEST_SITES` names others. */
const BUILDS = process.env.TEST_SITES || join(findProjectRoot(), ".cache", "test", "sites");

/** An element of a page, in the order of the document. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Of itself and everything inside. */
  readonly text: string;
}

export interface Page {
  /** Below the output folder: "posts/wind/index.html". */
  readonly file: string;
  readonly html: string;
  readonly elements: readonly Element[];
  /** What an anchor can lead to. */
  readonly ids: ReadonlySet<string>;
}

export interface Built {
  readonly name: string;
  readonly folder: string;
  /** "/" or "/blog/". */
  readonly base: string;
  /** "https://example.org" */
  readonly origin: string;
  /** Every file but our imprint: "posts/wind/index.html", sorted. */
  readonly files: ReadonlySet<string>;
  readonly pages: readonly Page[];
  /** The page in a file. */
  readonly pageOf: (file: string) => Page | undefined;
  readonly read: (file: string) => string;
  /** The file behind an address of the site; nothing for another site's, or where there is none. */
  readonly fileOf: (address: string | URL) => string | undefined;
  /** The address of a page, absolute and encoded. */
  readonly addressOf: (file: string) => string;
}

/**
 * Reads every site that the tests build.
 * @throws {Error} If one is not built.
 */
export function readBuiltSites(): readonly Built[] {
  return listSites().map(({ name }) => readBuiltSite(name));
}

/** @throws {Error} If it is not built. */
export function readBuiltSite(name: string): Built {
  return readBuilt(name, join(BUILDS, name));
}

/** @throws {Error} If there is no published site in the folder. */
export function readBuilt(name: string, folder: string): Built {
  const imprint = existsSync(folder) ? readImprint(folder) : undefined;
  if (!imprint) throw new Error(`${name} is not built. Run npm test -- --only=build first.`);
  const { base } = imprint;
  const files = new Set(listFiles(folder));
  const read = (file: string) => readFileSync(join(folder, file), "utf8");
  const pages = [...files]
    .filter((file) => file.endsWith(".html"))
    .map((file) => toPage(file, read));
  const byFile = new Map(pages.map((page) => [page.file, page]));
  const pageOf = (file: string) => byFile.get(file);
  const { origin } = new URL(canonicalOf(pageOf("index.html")) ?? "");
  const fileOf = (address: string | URL): string | undefined => {
    const url = new URL(address, origin);
    const path = decodeURIComponent(url.pathname);
    if (url.origin !== origin || !path.startsWith(base)) return undefined;
    const inside = path.slice(base.length);
    const file = inside === "" || inside.endsWith("/") ? `${inside}index.html` : inside;
    return files.has(file) ? file : undefined;
  };
  const addressOf = (file: string) =>
    new URL(`${base}${file.replace(/(^|\/)index\.html$/, "$1")}`, origin).href;
  return { name, folder, base, origin, files, pages, pageOf, read, fileOf, addressOf };
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .map((path) => path.split(sep).join("/"))
    .filter((path) => path !== IMPRINT_FILE)
    .toSorted();
}

function toPage(file: string, read: (file: string) => string): Page {
  const html = read(file);
  // Parsing takes most of the time of many tests, and not all of them look at all pages.
  let elements: readonly Element[] | undefined;
  let ids: ReadonlySet<string> | undefined;
  return {
    file,
    html,
    get elements() {
      return (elements ??= elementsOf(html));
    },
    get ids() {
      return (ids ??= idsOf(this.elements));
    },
  };
}

function idsOf(elements: readonly Element[]): ReadonlySet<string> {
  const ids = elements.flatMap(({ name, attributes }) => [
    attributes.id ?? "",
    name === "a" ? (attributes.name ?? "") : "",
  ]);
  return new Set(ids.filter((id) => id !== ""));
}

/** The elements of some HTML, as a browser would make them. */
export function elementsOf(html: string): readonly Element[] {
  const found: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): string => {
    if ("value" in node) return node.value;
    const children =
      "content" in node ? node.content.childNodes : "childNodes" in node ? node.childNodes : [];
    if (!("tagName" in node)) return children.map(visit).join("");
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
    const index = found.push({ name: node.tagName, attributes, text: "" }) - 1;
    const text = children.map(visit).join("");
    found[index] = { name: node.tagName, attributes, text };
    return text;
  };
  visit(parse(html));
  return found;
}

/** The content of a `<meta>` with this name or property. */
export function metaOf(page: Page, name: string): string | undefined {
  return page.elements.find(
    (element) =>
      element.name === "meta" &&
      (element.attributes.name === name || element.attributes.property === name),
  )?.attributes.content;
}

/** The canonical address of a page. */
export function canonicalOf(page: Page | undefined): string | undefined {
  return page?.elements.find(
    ({ name, attributes }) => name === "link" && attributes.rel === "canonical",
  )?.attributes.href;
}

/** Whether search engines are asked to leave the page out. */
export function isHidden(page: Page): boolean {
  return (metaOf(page, "robots") ?? "").includes("noindex");
}

/** Whether the page only leads to another one. */
export function isRedirect({ elements }: Page): boolean {
  return elements.some(
    ({ name, attributes }) => name === "meta" && attributes["http-equiv"] === "refresh",
  );
}

/** Whether the page is an article. */
export function isArticle(page: Page): boolean {
  return metaOf(page, "og:type") === "article";
}
