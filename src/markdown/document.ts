/** What the transforms learn about one document while it is compiled. */
import type { Data } from "satteri";
import type { Heading } from "#lib/toc.ts";
import type { Definition } from "mdast";
import type { BodyFeature } from "./features.ts";
import type { RuleId } from "#lib/rules.ts";
import type { LocalFile } from "./local-files.ts";
import { noTraces } from "./traces.ts";
import type { Traces } from "./traces.ts";

declare module "satteri" {
  interface DataMap {
    paperPlanes: DocumentState;
  }
}

/** Something the writer should know, though the document is published. */
export interface Note {
  /** 1-based line of the file. */
  readonly line: number;
  readonly message: string;
  /** Where it keeps the document from being published after all. */
  readonly severity?: "error";
  /** The rule that found it, see `lib/rules`. */
  readonly rule?: RuleId;
}

/** A picture beside the article, as written. */
export interface LocalImage {
  readonly src: string;
  readonly alt: string;
  readonly line: number;
}

/** A stretch of raw HTML in the Markdown. */
interface RawHtml {
  /** Line of the body on which it begins. */
  readonly line: number;
  readonly value: string;
}

export interface DocumentState {
  /** 1-based line of the file on which the body begins. */
  readonly line: number;
  readonly notes: Note[];
  readonly headings: Heading[];
  readonly images: LocalImage[];
  /** Files to which it leads or which it plays, each once. */
  readonly files: LocalFile[];
  /** What references refer to, by identifier. */
  readonly definitions: Map<string, Readonly<Definition>>;
  /** Origins of pictures and media that lie elsewhere; "data:" for those inside the document. */
  readonly remote: Set<string>;
  /** Origins of pictures about which the writer knows. */
  readonly pictureOrigins: Set<string>;
  /** Ids taken by elements of the document and of the page around it. */
  readonly ids: Set<string>;
  /** Finished HTML (code, formulas) that no later transform touches, by number. */
  readonly slots: string[];
  readonly rawHtml: RawHtml[];
  /** How often each thing was already looked for, see `lineOfHtml`. */
  readonly located: Map<string, number>;
  tables: number;
  readonly features: Set<BodyFeature>;
  /** Numbers of footnotes that were mentioned already. */
  readonly noted: Set<string>;
  /** Paragraphs, headings and table cells as plain text. */
  readonly text: string[];
  /** The first paragraph. */
  excerpt: string;
  /** Whether lines are broken or expressions stand in the text, which is read node by node then. */
  hasPieces: boolean;
  /** Of MDX, by name. */
  readonly constants: Map<string, string>;
  readonly traces: Traces;
}

/** Ids that a page has around its article: its main part, and the search dialog's list with its groups. */
const PAGE_IDS: readonly string[] = ["main", "search-1-list", "search-1-tags", "search-1-posts"];

/** Whether the page around an article has this id. */
export function isPageId(id: string): boolean {
  return PAGE_IDS.includes(id);
}

export function createDocument(line = 1): DocumentState {
  return {
    line,
    notes: [],
    headings: [],
    images: [],
    files: [],
    definitions: new Map(),
    remote: new Set(),
    pictureOrigins: new Set(),
    ids: new Set(PAGE_IDS),
    slots: [],
    rawHtml: [],
    located: new Map(),
    tables: 0,
    features: new Set(),
    noted: new Set(),
    text: [],
    excerpt: "",
    hasPieces: false,
    constants: new Map(),
    traces: noTraces(),
  };
}

/** The state of the document a transform is visiting; made on first use where nobody seeded it. */
export function documentOf(context: { readonly data: Data }): DocumentState {
  return (context.data.paperPlanes ??= createDocument());
}

/** A mistake in a document that keeps it from being published. */
export class MarkdownProblem extends Error {
  override readonly name = "MarkdownProblem";
  /** 1-based line of the body, then of the file; unknown where a transform sees no positions. */
  line: number | undefined;

  constructor(message: string, line?: number, options?: ErrorOptions) {
    super(message, options);
    this.line = line;
  }
}

/** Anything with a place in the source. */
export interface Placed {
  readonly position?: { readonly start: { readonly line: number } } | undefined;
}

/** Line of the file on which a node begins; the first of the body if its place is unknown. */
export function lineOf(node: Placed, document: DocumentState): number {
  return document.line + (node.position?.start.line ?? 1) - 1;
}
