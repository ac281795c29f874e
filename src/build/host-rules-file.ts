/** The rules for hosts that lie in a published folder, as our own server follows them. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Header, headersFor, parseHeaders, parseRedirects } from "#lib/host-rules.ts";

export const HEADERS_FILE = "_headers";
export const REDIRECTS_FILE = "_redirects";

/** What the rules say of a path. */
interface Told {
  readonly headers: readonly Header[];
  /** Where an old address leads. */
  readonly leadsTo: string | undefined;
}

/** Means something only where a reader comes by HTTPS, which nobody does here. */
const ONLY_SECURE = "Strict-Transport-Security";

/** Reads the rules, anew after the folder was published again. */
export function readHostRules(folder: string): (path: string) => Told {
  const headers = keep(join(folder, HEADERS_FILE), parseHeaders);
  const redirects = keep(join(folder, REDIRECTS_FILE), (text) => {
    return new Map(parseRedirects(text).map(({ from, to }) => [decoded(from), to]));
  });
  return (path) => ({
    headers: [...headersFor(headers(), path)].filter(([name]) => name !== ONLY_SECURE),
    leadsTo: redirects().get(decoded(path)),
  });
}

/** The value of a file, read again when the file has changed; of an empty one if there is none. */
function keep<Value>(path: string, parse: (text: string) => Value): () => Value {
  let known: { readonly stamp: string; readonly value: Value } | undefined;
  return () => {
    const found = statSync(path, { throwIfNoEntry: false });
    const stamp = `${found?.mtimeMs} ${found?.ino}`;
    if (known?.stamp !== stamp) {
      known = { stamp, value: parse(found ? readFileSync(path, "utf8") : "") };
    }
    return known.value;
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
