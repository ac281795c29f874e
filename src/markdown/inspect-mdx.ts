/** What an MDX article holds, and what is wrong with it, without running it. */
import { mdxToJs } from "satteri";
import type {
  HastPluginDefinition,
  MdastPluginDefinition,
  MdxJsxFlowElement,
  MdxJsxTextElement,
} from "satteri";
import { nearest } from "#lib/nearest.ts";
import { countText } from "#lib/reading-time.ts";
import { decoded, kindOf } from "./addresses.ts";
import { MarkdownProblem, createDocument } from "./document.ts";
import type { DocumentState } from "./document.ts";
import { rememberPublic } from "./file-tokens.ts";
import { isComponentName } from "./jsx.ts";
import { codeFaults } from "./mdx-code.ts";
import type { CodeFault } from "./mdx-code.ts";
import { mdxSentence, namesOf } from "./mdx-syntax.ts";
import { readUse } from "./mdx-uses.ts";
import type { ComponentUse } from "./mdx-uses.ts";
import { markdownPlugins } from "./plugins.ts";
import { rememberMedium, rememberPicture } from "./remote.ts";
import type { RenderedBody } from "./render.ts";
import { spacedPictures } from "./slips.ts";
import { tracesOf } from "./tracing.ts";
import { protectProse } from "./traps.ts";

interface InspectOptions {
  /** 1-based line of the file on which the body begins. */
  readonly line: number;
  /** Names of components that need no import. */
  readonly knownComponents: readonly string[];
  /** BCP 47; English by default. */
  readonly lang?: string;
  /** Origins whose frames a page may show; none by default. */
  readonly frames?: readonly string[];
  /** The site's own origin, where links to others carry a mark. */
  readonly home?: string | undefined;
}

/** A mistake that keeps an article from being published. */
interface MdxProblem {
  /** 1-based line of the file. */
  readonly line?: number;
  readonly message: string;
}

type InspectedMdx = Omit<RenderedBody, "html"> & {
  readonly problems: readonly MdxProblem[];
};

/**
 * Compiles an MDX article without its code colours.
 * @returns The facts of `renderMarkdown`, headings with the ids that the page will have; with a
 *   problem that stops the compiler, they are empty.
 */
export function inspectMdx(source: string, options: InspectOptions): InspectedMdx {
  const document = createDocument(options.line);
  const problems: MdxProblem[] = [];
  const uses: Use[] = [];
  const faults: CodeFault[] = [];
  /** Names that the article imports or declares, with their lines of the body. */
  const own = new Map<string, number | undefined>();
  const plugins = markdownPlugins({
    base: "/",
    lang: options.lang ?? "en",
    frames: options.frames ?? [],
    home: options.home,
    isInspection: true,
  });
  try {
    // Without an asynchronous transform the compiler answers at once.
    void mdxToJs(protectProse(source, "mdx"), {
      ...plugins,
      mdastPlugins: [componentUses(uses), codeFaults(faults), ...plugins.mdastPlugins],
      hastPlugins: [ownNames(own), ...plugins.hastPlugins],
      data: { paperPlanes: document },
    });
    for (const use of uses) {
      if (own.has(use.name)) continue;
      const messages = options.knownComponents.includes(use.name)
        ? use.faults
        : [unknownComponent(use.name, [...options.knownComponents, ...own.keys()])];
      problems.push(...messages.map((message) => problemAt(use.line, message, options.line)));
      remember(use, document);
    }
    for (const [name, line] of own) {
      if (TAKEN.has(name)) problems.push(problemAt(line, takenName(name), options.line));
    }
    for (const { line, message } of faults) problems.push(problemAt(line, message, options.line));
    document.notes.push(...spacedPictures(source, "mdx", options.line));
    problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  } catch (error) {
    problems.push(problemOf(error, options.line));
  }
  return {
    problems,
    headings: document.headings,
    images: document.images,
    files: document.files,
    features: [...document.features].toSorted(),
    remote: [...document.remote],
    words: countText(document.text.join("\n")),
    excerpt: document.excerpt,
    notes: document.notes.toSorted((a, b) => a.line - b.line),
    traces: tracesOf(document),
  };
}

/** Where a component is used, and how. */
interface Use extends ComponentUse {
  readonly name: string;
  /** Of the body. */
  readonly line: number | undefined;
}

/** Notes the pictures that a component names, and from which sites it loads something. */
function remember(use: Use, document: DocumentState): void {
  const line = document.line + (use.line ?? 1) - 1;
  for (const src of use.films) {
    rememberMedium(src, document);
    rememberPublic(src, document, line);
  }
  for (const src of use.pictures) {
    rememberPicture(src, document, () => line);
    rememberPublic(src, document, line);
    if (kindOf(src) === "local") document.images.push({ src: decoded(src), alt: "", line });
  }
}

/** Collects the components that an article uses. */
function componentUses(uses: Use[]): MdastPluginDefinition {
  const visit = (node: Readonly<MdxJsxFlowElement | MdxJsxTextElement>): void => {
    const name = node.name ?? "";
    if (!isComponentName(name)) return;
    uses.push({
      name: name.split(".")[0] ?? name,
      line: node.position?.start.line,
      ...readUse(node),
    });
  };
  return {
    name: "component-uses",
    options: { position: true },
    mdxJsxFlowElement: visit,
    mdxJsxTextElement: visit,
  };
}

/** Collects the names that an article imports or declares. */
function ownNames(names: Map<string, number | undefined>): HastPluginDefinition {
  return {
    name: "own-names",
    options: { position: true },
    mdxjsEsm(node) {
      for (const statement of node.parseExpression()?.body ?? []) {
        for (const name of namesOf(statement)) names.set(name, node.position?.start.line);
      }
    },
  };
}

/** What Astro declares in the module that it makes of an article. */
const TAKEN: ReadonlySet<string> = new Set(["frontmatter", "getHeadings", "MDXContent"]);

function takenName(name: string): string {
  return `\`${name}\` is a name that every article has already. Write another one.`;
}

function unknownComponent(name: string, candidates: readonly string[]): string {
  const meant = nearest(name, candidates);
  const advice = meant ? `Did you mean \`${meant}\`?` : "Import it above, or write it in Markdown.";
  return `\`${name}\` is not a component here. ${advice}`;
}

function problemOf(error: unknown, firstLine: number): MdxProblem {
  if (error instanceof MarkdownProblem) return problemAt(error.line, error.message, firstLine);
  const { line, message } = mdxSentence(error instanceof Error ? error.message : String(error));
  return problemAt(line, message, firstLine);
}

function problemAt(line: number | undefined, message: string, firstLine: number): MdxProblem {
  return line === undefined ? { message } : { line: firstLine + line - 1, message };
}
