/** Addresses as Markdown and HTML write them. */
import { escapeHtml } from "#lib/escape.ts";
import { unescape } from "html-escaper";
import { isDangerous } from "#markdown/addresses.ts";

/** What stands in the parentheses of a link. */
export function destination(address: string, title?: string): string {
  const target = /[\s()<>]/.test(address)
    ? `<${address.replace(/[<>\n]/g, encodeURIComponent)}>`
    : address;
  return title === undefined ? target : `${target} "${title.replace(/["\\]/g, String.raw`\$&`)}"`;
}

interface PlainPicture {
  readonly alt: string;
  /** Absolute. */
  readonly address: string;
  readonly title: string | undefined;
}

/** On one line, because an empty one would end it. */
export function pictureText({ alt, address, title }: PlainPicture): string {
  const words = alt.replace(/\s+/g, " ").replace(/[[\]\\]/g, String.raw`\$&`);
  return `![${words}](${destination(address, title?.replace(/\s+/g, " "))})`;
}

const ADDRESS =
  /(\s(?:href|src|poster|cite|(?:form)?action|data)=)(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** What an author wrote for nobody else; the page shows none of it. */
const COMMENTS = /<!--(?:-?>|[^]*?(?:-->|$))/g;

/** What runs or dresses a page and says nothing. */
const RUNNING = /<(script|style|iframe|object)\b[^]*?(?:<\/\1\s*>|$)/gi;
const HANDLERS = /\s(?:on\w+|style|srcset)=(?:"[^"]*"|'[^']*'|[^\s"'>]+)/gi;

/** Tags as they can stand in a text for anybody: with absolute addresses, and nothing that runs. */
export function plainTags(html: string, resolve: (address: string) => string): string {
  return html
    .replace(COMMENTS, "")
    .replace(RUNNING, "")
    .replace(HANDLERS, "")
    .replace(ADDRESS, (_, name: string, ...values: (string | undefined)[]) => {
      const address = unescape(values.slice(0, 3).find((value) => value !== undefined) ?? "");
      return isDangerous(address) ? "" : `${name}"${escapeHtml(resolve(address))}"`;
    });
}

/** The name of what runs, if a tag begins it and nothing ends it there. */
export function runningTag(tag: string): string | undefined {
  const [, name] = /^<(script|style|iframe|object)\b(?![^]*<\/)/i.exec(tag) ?? [];
  return name?.toLowerCase();
}

/** Whether an element has no end. */
export function isVoid(name: string | null): boolean {
  return /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/.test(name ?? "");
}
