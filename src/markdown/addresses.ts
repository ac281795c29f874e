/** What an address in an article is: where it leads, and whether a page may hold it. */

/** Everything a browser ignores or strips before it reads a scheme, and what merely hides there. */
const IGNORED = /[\p{Cc}\p{Cf}\p{Z}]/gu;

const DANGEROUS = /^(?:javascript|vbscript|data|file|blob|filesystem):/i;

const DATA_PICTURE = /^data:image\/(?:png|jpe?g|gif|webp|avif|svg\+xml)[;,]/i;

type AddressKind = "remote" | "data" | "root" | "local";

/** Whether following or loading this address could run something. */
export function isDangerous(address: string): boolean {
  return DANGEROUS.test(address.replace(IGNORED, ""));
}

/** Whether this is a picture written into the document itself: it can show but do nothing. */
export function isDataPicture(address: string): boolean {
  return DATA_PICTURE.test(address.trim());
}

/** Sorts the address of a picture or a film. "local" is a file beside the article. */
export function kindOf(address: string): AddressKind {
  if (isDataPicture(address)) return "data";
  if (/^(?:https?:)?\/\//i.test(address.trim())) return "remote";
  return address.startsWith("/") ? "root" : "local";
}

/**
 * The origin of a remote address, as a Content-Security-Policy names it.
 * @returns Undefined for what is no address at all.
 */
export function originOf(address: string): string | undefined {
  const url = URL.parse(address.trim(), "https://localhost");
  return url && /^https?:$/.test(url.protocol) ? url.origin : undefined;
}

/** An address, which may hold commas but not end in one, and its width or density. */
const CANDIDATE = /(\S*[^,\s])(?:\s+[^,]*)?(?:,|$)/g;

/** The addresses in a `srcset`: "a.png 1x, b.png 2x". */
export function sourcesOf(srcset: string): string[] {
  return [...srcset.matchAll(CANDIDATE)].map(([, address = ""]) => address);
}

/**
 * Whether the value of a drawing's attribute, such as `fill`, loads from another site. Stylesheets can
 * hide an address behind backslashes, which no colour needs.
 */
export function paintsFromElsewhere(value: string): boolean {
  return /\/\/|\\|url\(\s*["']?\s*[a-z][\w+.-]*:/i.test(value.replace(/\p{Cc}/gu, ""));
}

/** Undoes percent-encoding, where it is one. */
export function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
