/** The opening tags of raw HTML, as far as one can tell them without parsing a page. */
import { unescape } from "html-escaper";

interface RawTag {
  /** In lower case. */
  readonly name: string;
  /** Lines below the first of the HTML. */
  readonly line: number;
  /** By names in lower case; an attribute without a value is empty. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** As browsers read it: `<!-->` is a whole one, and `--!>` ends one. */
const COMMENT = /<!--(?:-?>|[\s\S]*?(?:--!?>|$))/g;

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** Each sign can be read in one way only, so that no text, however odd, takes long. */
const TAG = /<([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^"'<>])*)>/gi;

/** The same HTML with spaces for its comments, so that everything keeps its place. */
export function withoutComments(html: string): string {
  return html.replace(COMMENT, (comment) => comment.replace(/[^\n]/g, " "));
}

/** Finds opening tags; what stands in comments is none. */
export function tagsIn(html: string): RawTag[] {
  const text = withoutComments(html);
  return [...text.matchAll(TAG)].map(({ 1: name = "", 2: rest = "", index }) => ({
    name: name.toLowerCase(),
    line: text.slice(0, index).split("\n").length - 1,
    attributes: new Map(
      [...rest.matchAll(ATTRIBUTE)].map(([, key = "", double, single, bare]) => [
        key.toLowerCase(),
        unescape(double ?? single ?? bare ?? ""),
      ]),
    ),
  }));
}
