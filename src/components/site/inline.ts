/**
 * The only code and styles that stand inside a page. Each is a constant, so that its hash is one too
 * and the Content-Security-Policy can admit it without `unsafe-inline`.
 */
import { createHash } from "node:crypto";

/** The order of cascade layers stands first: an imported stylesheet may arrive in any order. */
const LAYER_ORDER = "@layer theme,base,prose,components,utilities,user;";

/** Chromium asks for this before stylesheets have come, and otherwise shows no transition between pages. */
const TRANSITIONS =
  "@media(prefers-reduced-motion:no-preference){@view-transition{navigation:auto}}";

/** The only styles inside a page. */
export const HEAD_STYLE = LAYER_ORDER + TRANSITIONS;

/**
 * Puts on what the reader chose in the display panel, before anything is painted; again when another
 * page changes it, and when the browser shows a page that it had kept. Nothing kept, or no access to it,
 * leaves the page as it is.
 */
const DISPLAY =
  "(onstorage=onpageshow=()=>{try{Object.assign(document.documentElement.dataset,JSON.parse(localStorage.display))}catch{}})();";

/**
 * Lets titles fly between two pages. On the page that is left and on the one that arrives, the heading
 * of the page itself and the heading that links to the other one get a name each, so that only the two
 * that are the same article meet. A named heading is set free again by the next journey.
 */
const FLIGHT = [
  // Only the event of the page that is left carries the activation; who comes from elsewhere has none.
  "onpageswap=onpagereveal=({viewTransition:v,activation:s})=>{",
  "let a=s||self.navigation?.activation,",
  // Names of our own heading and of the first one that links to the other page.
  'n=s?["from","to"]:["to","from"];',
  'if(v&&a?.from)for(let h of document.querySelectorAll("h1,h2,h3"))h.style.viewTransitionName=',
  'h.matches("h1")?n[0]:',
  'h.firstElementChild?.href==(s?a.entry:a.from).url.split("#")[0]?n.splice(1):""}',
].join("");

/**
 * Tells the styles what was asked: where results are to come, nothing else is painted in their place and
 * then moved away.
 */
const ASKED = "document.documentElement.dataset.asked=location.search;";

/** The only script inside a page: it has to run before the first paint. */
export const HEAD_SCRIPT = DISPLAY + ASKED + FLIGHT;

/**
 * Tells the browser to fetch a page of this site when the reader is about to open it; no file, no query.
 * @param base "/" or "/blog/", encoded.
 * @see https://html.spec.whatwg.org/multipage/speculative-loading.html
 */
export function speculationRules(base: string): string {
  // What a base may hold, and a pattern would read as its own.
  const literal = base.replace(/[:*+(){}]/g, "\\$&");
  const pages = { pathname: `${literal}{*/}?`, search: "" };
  return JSON.stringify({ prefetch: [{ where: { href_matches: pages }, eagerness: "moderate" }] });
}

const sha256 = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const STYLE_HASH = sha256(HEAD_STYLE);
const SCRIPT_HASH = sha256(HEAD_SCRIPT);

/** What a page needs from elsewhere. Each an origin: "https://example.org". */
interface Origins {
  /** Pictures, video and audio that its text shows. */
  readonly media: readonly string[];
  /** Frames that the owner admits. */
  readonly frames: readonly string[];
  /** Services of the owner: scripts, styles, requests and frames. */
  readonly services: readonly string[];
  /** Where a form of the page may post to. */
  readonly forms: readonly string[];
  /** Its speculation rules, if it has any. */
  readonly rules?: string;
}

/**
 * The Content-Security-Policy of a page, for its `<meta>` element.
 * @see https://www.w3.org/TR/CSP3/
 */
export function policyFor({ media, frames, services, forms, rules }: Origins): string {
  const framed = [...frames, ...services];
  const directives: readonly (readonly string[])[] = [
    ["default-src", "'none'"],
    ["script-src", "'self'", SCRIPT_HASH, ...(rules ? [sha256(rules)] : []), ...services],
    ["style-src", "'self'", STYLE_HASH, ...services],
    ["img-src", "'self'", ...media, ...services],
    ["media-src", "'self'", ...media],
    ["font-src", "'self'"],
    ["connect-src", "'self'", ...services],
    ["worker-src", "'self'"],
    ["manifest-src", "'self'"],
    ["frame-src", ...(framed.length > 0 ? framed : ["'none'"])],
    ["base-uri", "'none'"],
    ["form-action", "'self'", ...forms],
  ];
  return directives.map((parts) => parts.join(" ")).join("; ");
}

/** What a text needs for its films: YouTube's frames without cookies. */
const FILM_ORIGIN = "https://www.youtube-nocookie.com";

/** Origins of the frames that a text can open. */
export function framesOf(features: readonly string[]): readonly string[] {
  return features.includes("films") ? [FILM_ORIGIN] : [];
}
