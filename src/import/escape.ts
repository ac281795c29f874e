/** Plain words as Markdown: what would be a mark gets a backslash. */

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"）」』】]+/gi;

/** What stands between two spaces is an operator or an ellipsis, not emphasis. */
const STAR = /(?<=\S)\*|\*(?=\S)/g;

/** Inside of a word it is a letter: snake_case. */
const UNDERSCORE = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** As the engine reads formulas: no space inside, no digit behind. */
const FORMULA = /\$(?=[^\s$](?:[^$\n]*[^\s$])?\$(?!\d))/g;

/** Escapes what would be read as a mark within a line; addresses stay as they are. */
export function escapeInline(text: string): string {
  let escaped = "";
  let end = 0;
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    escaped += escapeWords(text.slice(end, index)) + address;
    end = index + address.length;
  }
  return escaped + escapeWords(text.slice(end));
}

function escapeWords(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, "\\\\")
    .replace(STAR, "\\*")
    .replace(UNDERSCORE, "\\_")
    .replaceAll("`", "\\`")
    .replace(/<(?=[a-z/!?])/gi, "\\<")
    .replace(/&(?=#?\w{1,31};)/g, "&amp;")
    .replace(/\[(?=[^\]\n]*\](?:[([:]))|\[(?=\^|[ xX]\])/g, "\\[")
    .replace(/~(?=~)|(?<=~)~/g, "\\~")
    .replace(FORMULA, "\\$");
}

/** Escapes what would begin a heading, a list, a quotation or a rule. */
export function escapeLineStart(line: string): string {
  return line
    .replace(/^(\s*)(#{1,6}|[+-])(?=\s|$)/, "$1\\$2")
    .replace(/^(\s*)>/, "$1\\>")
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
    .replace(/^(\s*)([-=_*])(?=(?:\s*\2)+\s*$)/, "$1\\$2")
    .replace(/^(\s*)(~~~|```)/, "$1\\$2");
}

/** Where a link or picture leads, as it stands between parentheses. */
export function destination(address: string): string {
  return address
    .replace(/[\s<>]/g, (sign) => encodeURIComponent(sign))
    .replace(/[()]/g, (sign) => (sign === "(" ? "%28" : "%29"));
}

/** A title behind an address, with the space before it. */
export function titleMark(title: string | null | undefined): string {
  const text = title?.replace(/\s+/g, " ").trim();
  return text ? ` "${text.replace(/\\?"/g, '\\"')}"` : "";
}

/** A picture. @param alt Plain words. */
export function pictureMark(address: string, alt: string, title?: string | null): string {
  const words = alt
    .replace(/\s+/g, " ")
    .trim()
    .replace(/([[\]\\])/g, "\\$1");
  return `![${words}](${destination(address)}${titleMark(title)})`;
}

/** Code between fences that are longer than any in it. */
export function fenced(code: string, info = ""): string {
  const longest = Math.max(2, ...[...code.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${info}\n${code.replace(/\n+$/, "")}\n${fence}`;
}
