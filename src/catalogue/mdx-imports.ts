import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { mdxToMdast } from "satteri";
import { shortened } from "./quote.ts";

/** A module that an MDX article imports. */
export interface MdxImport {
  /** As written: "./Chart.astro", "paper-planes". */
  readonly from: string;
  /** 1-based line of the file. */
  readonly line: number;
}

/** As articles are read: braces of a formula are no code, and a body may begin with a rule. */
const FEATURES = { frontmatter: false, math: true } as const;

const FROM = /(?:^|\s|})(?:from|import)\s*["']([^"'\n]+)["']/g;

/** The modules that the import and export statements of an article name. @param firstLine Of the body. */
export function importsOf(source: string, firstLine: number): MdxImport[] {
  if (!/\b(?:import|from)\b/.test(source)) return [];
  const tree = mdxToMdast(source, { features: FEATURES });
  return ("children" in tree ? tree.children : []).flatMap((node) => {
    if (node.type !== "mdxjsEsm") return [];
    const start = (node.position?.start.line ?? 1) + firstLine - 1;
    return [...node.value.matchAll(FROM)].map((match) => ({
      from: match[1] ?? "",
      line: start + node.value.slice(0, match.index + match[0].length).split("\n").length - 1,
    }));
  });
}

/** What Vite tries behind a name without an ending. */
const ENDINGS = [
  "",
  ".mjs",
  ".js",
  ".mts",
  ".ts",
  ".jsx",
  ".tsx",
  ".json",
  "/index.ts",
  "/index.js",
];

/**
 * A sentence if the module is not there.
 * @param from Absolute path of the article.
 */
export function importFault(
  { from: written }: MdxImport,
  from: string,
  { root, contentDir }: { readonly root: string; readonly contentDir: string },
): string | undefined {
  const wanted = withoutQuery(written);
  if (fileOf(wanted, from, contentDir) !== undefined) {
    if (moduleFile(written, from, contentDir) !== undefined) return undefined;
    return `There is no file ${shortened(written)} to import. Put it there, or correct the path.`;
  }
  const name = packageOf(wanted);
  if (name === undefined || existsSync(join(root, "node_modules", name))) return undefined;
  return `There is no package ${shortened(name)} to import. Install it with npm install ${shortened(name)}, or correct the name.`;
}

/**
 * The file that a module's name means.
 * @param from Absolute path of the file that names it.
 * @returns Undefined for packages, and where there is none.
 */
export function moduleFile(written: string, from: string, contentDir: string): string | undefined {
  const path = fileOf(withoutQuery(written), from, contentDir);
  if (path === undefined) return undefined;
  return ENDINGS.map((ending) => path + ending).find(isFile);
}

function withoutQuery(written: string): string {
  return written.replace(/[?#].*$/, "");
}

function fileOf(wanted: string, from: string, contentDir: string): string | undefined {
  if (wanted.startsWith("@/")) return join(contentDir, wanted.slice(2));
  return /^\.{1,2}\//.test(wanted) ? resolve(dirname(from), wanted) : undefined;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** "@scope/name" of "@scope/name/file.js"; nothing for what only Astro or Node can resolve. */
function packageOf(specifier: string): string | undefined {
  if (/^(?:[a-z]+:|[#~/]|paper-planes$)/.test(specifier)) return undefined;
  return /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0];
}
