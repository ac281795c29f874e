/** Addresses as Markdown and HTML write them. */
import { escapeHtml } from "#lib/escape.ts";
import { unescape } from "html-escaper";

/** What stands in the parentheses of a link. */
export function destination(address: string, title?: string): string {
  const target = /[\s()<>]/.test(address)
    ? `<${address.replace(/[<>\n]/g, encodeURIComponent)}>`
    : address;
  return title === undefined ? target : `${target} "${title.replace(/["\\]/g, String.raw`\$&`)}"`;
}

const ADDRESS = /(\s(?:href|src|poster|cite)=)(?:"([^"]*)"|'([^']*)')/gi;

/** Makes the addresses of tags absolute. @param html One tag or more. */
export function addressesInTags(html: string, resolve: (address: string) => string): string {
  return html.replace(
    ADDRESS,
    (_, name: string, double: string | undefined, single: string | undefined) =>
      `${name}"${escapeHtml(resolve(unescape(double ?? single ?? "")))}"`,
  );
}
