/**
 * The only code and styles that stand inside a page. Each is a constant, so that its hash is one too
 * and the Content-Security-Policy can admit it without `unsafe-inline`.
 */
import { createHash } from "node:crypto";

/** The order of cascade layers stands first: an imported stylesheet may arrive in any order. */
export const LAYER_ORDER = "@layer theme,base,prose,components,utilities,user";

/** Puts on the theme that the reader chose, before anything is painted. */
export const THEME_SCRIPT =
  "try{const t=localStorage.theme;if(t)document.documentElement.dataset.theme=t}catch{}";

const sha256 = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const STYLE_HASH = sha256(LAYER_ORDER);
const SCRIPT_HASH = sha256(THEME_SCRIPT);

/** What a page needs from elsewhere. Each an origin: "https://example.org". */
interface Origins {
  /** Pictures, video and audio that its text shows. */
  readonly media: readonly string[];
  /** Frames that the owner admits. */
  readonly frames: readonly string[];
  /** Services of the owner: scripts, styles, requests and frames. */
  readonly services: readonly string[];
}

/**
 * The Content-Security-Policy of a page, for its `<meta>` element.
 * @see https://www.w3.org/TR/CSP3/
 */
export function policyFor({ media, frames, services }: Origins): string {
  const framed = [...frames, ...services];
  const directives: readonly (readonly string[])[] = [
    ["default-src", "'none'"],
    ["script-src", "'self'", SCRIPT_HASH, ...services],
    ["style-src", "'self'", STYLE_HASH, ...services],
    ["img-src", "'self'", ...media, ...services],
    ["media-src", "'self'", ...media],
    ["font-src", "'self'"],
    ["connect-src", "'self'", ...services],
    ["worker-src", "'self'"],
    ["manifest-src", "'self'"],
    ["frame-src", ...(framed.length > 0 ? framed : ["'none'"])],
    ["base-uri", "'none'"],
    ["form-action", "'self'"],
  ];
  return directives.map((parts) => parts.join(" ")).join("; ");
}
