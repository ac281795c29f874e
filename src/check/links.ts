/** Links of this site that lead nowhere, to the wrong place, or round a corner. */
import { dirname, join, resolve } from "node:path";
import { shortened } from "#catalogue/quote.ts";
import { decoded } from "#markdown/addresses.ts";
import { localFileKind } from "#markdown/local-files.ts";
import type { LinkTrace } from "#markdown/traces.ts";
import { nearest } from "#lib/nearest.ts";
import { resolveInternal } from "#lib/urls.ts";
import { Addresses, pathOf } from "./addresses.ts";
import type { Finding } from "./finding.ts";
import {
  allOf,
  type Checked,
  isHidden,
  type Model,
  type PageHead,
  type PostHead,
} from "./model.ts";

/** Suggestions cost time where there are very many addresses; whoever needs more has another problem. */
const MOST_SUGGESTIONS = 100;

/** Somewhere on this site. */
interface Target {
  /** "/posts/kite/", neither with the base nor encoded. */
  readonly path: string;
  /** Without "#"; empty where none is meant. */
  readonly anchor: string;
}

export function checkInternalLinks(model: Model): Finding[] {
  const looker = new Looker(model);
  const links = allOf(model).flatMap((checked) => looker.check(checked));
  return [...links, ...looker.checkConfig()];
}

class Looker {
  readonly #model: Model;
  readonly #addresses: Addresses;
  readonly #byPath: ReadonlyMap<string, PostHead | PageHead>;
  readonly #targets: (href: string, from: string) => Target | undefined;
  /** By the last part of an address: what moves keeps it. Made when a link is dead. */
  #byLastSegment: ReadonlyMap<string, string> | undefined;
  #suggestions = 0;

  constructor(model: Model) {
    this.#model = model;
    this.#addresses = new Addresses(model);
    this.#byPath = new Map(allOf(model).map(({ entry }) => [entry.path, entry]));
    this.#targets = targetsOf(model.site);
  }

  check({ entry }: Checked<PostHead | PageHead>): Finding[] {
    const links = this.#model.traces.get(entry.file)?.links ?? [];
    return links.flatMap((link) => {
      const finding = this.#judge(link, entry);
      return finding ? [{ ...finding, file: entry.file, line: link.line }] : [];
    });
  }

  /** Links of the header and the footer. */
  checkConfig(): Finding[] {
    const { site, configFile } = this.#model;
    if (configFile === undefined) return [];
    return (["nav", "footer"] as const).flatMap((field) =>
      site[field].flatMap(({ href }) => {
        const finding = this.#judge({ href, line: 0 }, undefined);
        return finding ? [{ ...finding, file: configFile, field }] : [];
      }),
    );
  }

  #judge({ href }: LinkTrace, from: PostHead | PageHead | undefined): Judgement | undefined {
    const linked = from && this.#linkedFile(href, from);
    if (linked) return this.#anchorFault(linked.head, linked.anchor, href);
    const target = this.#targets(href, from ? pathOf(from) : "/");
    if (!target) return undefined;
    const place = this.#addresses.find(target.path);
    if (!place) return this.#deadLink(href, target);
    if (place.kind === "alias") {
      const now = place.now + (target.anchor && `#${target.anchor}`);
      const message = `${shortened(href)} is an old address that only leads on. Write ${now}.`;
      return { rule: "link-to-alias", message };
    }
    if (place.kind === "other") return undefined;
    const { now } = this.#model.environment;
    const isSeen = !from || !isHidden(from, now);
    if (isSeen && isHidden(place.head, now)) {
      const what = place.head.isDraft ? "a draft" : "published later";
      const message = `${place.head.file} is ${what}, so this link leads nowhere. Publish both together, or take the link away.`;
      return { rule: "link-to-draft", message };
    }
    return this.#anchorFault(place.head, target.anchor, href);
  }

  /** The article that a link to a file means: "../kite/index.md#tail". That it is there is looked at elsewhere. */
  #linkedFile(href: string, from: PostHead | PageHead) {
    const [, before = "", anchor = ""] = /^([^?#]*\.mdx?)(?:\?[^#]*)?(?:#(.*))?$/s.exec(href) ?? [];
    if (before === "" || /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(before)) return undefined;
    const name = decoded(before);
    const { contentDir } = this.#model.environment;
    const path = name.startsWith("@/")
      ? join(contentDir, name.slice(2))
      : resolve(dirname(from.path), name);
    const head = this.#byPath.get(path);
    return head && { head, anchor: decodedWhole(anchor) };
  }

  #anchorFault(head: PostHead | PageHead, anchor: string, href: string): Judgement | undefined {
    // What a browser finds by its words needs no id.
    if (anchor === "" || anchor === "top" || anchor.startsWith(":~:")) return undefined;
    const body = this.#model.bodies.get(head.file)?.body;
    const traces = this.#model.traces.get(head.file);
    // What an imported component shows is not known here.
    if (!body || !traces || traces.imports.length > 0) return undefined;
    const headings = body.headings.map(({ slug }) => slug);
    if (headings.includes(anchor) || traces.ids.includes(anchor) || anchor === "main") {
      return undefined;
    }
    const near = nearest(anchor, headings);
    const advice = near ? `Did you mean #${near}?` : "Correct it, or take it away.";
    const where = href.startsWith("#") ? "This text" : head.file;
    const message = `${where} has no section #${shortened(anchor)}, so this link leads to the top of the page. ${advice}`;
    return { rule: "dead-anchor", message };
  }

  #deadLink(href: string, { path }: Target): Judgement | undefined {
    if (!this.#model.isComplete) return undefined;
    const isFile = /\.\w{2,5}$/.test(path) && !href.startsWith("/");
    const near = this.#suggest(path);
    const advice = near
      ? `Did you mean ${near}?`
      : isFile
        ? `Put the file into public/ and write /${lastSegment(path)}.`
        : "Correct the address, or take the link away.";
    return {
      rule: "dead-link",
      message: `${shortened(href)} leads nowhere: this site has no ${shortened(path)}. ${advice}`,
    };
  }

  #suggest(path: string): string | undefined {
    this.#byLastSegment ??= new Map(
      this.#addresses.all().map((address) => [lastSegment(address), address]),
    );
    const moved = this.#byLastSegment.get(lastSegment(path));
    if (moved !== undefined) return moved;
    this.#suggestions += 1;
    if (this.#suggestions > MOST_SUGGESTIONS) return undefined;
    const folder = path.endsWith("/") ? path : `${path}/`;
    return nearest(folder, this.#addresses.all());
  }
}

type Judgement = Pick<Finding, "rule" | "message">;

/** An address of this site as most are written: nothing in it to decode or to resolve. */
const PLAIN = /^(\/(?:[\w-]+\/)*)(?:#([\w-]*))?$/;

/**
 * Where links lead on this site; undefined for those that lead elsewhere or are judged by the contract.
 * The function takes a link as written, and the address of the page it stands on.
 */
function targetsOf({ url, base }: { readonly url: string; readonly base: string }) {
  const site = new URL(url).origin;
  return (href: string, from: string): Target | undefined => {
    // A site of ten thousand articles has a hundred thousand links: the usual ones cost little.
    if (/^https?:/i.test(href) && !href.startsWith(site)) return undefined;
    const [plain, path = "", anchor = ""] = PLAIN.exec(href) ?? [];
    if (plain !== undefined) {
      const isWithBase = base !== "/" && path.startsWith(base);
      return { path: isWithBase ? path.slice(base.length - 1) : path, anchor };
    }
    // Films, sounds and downloads beside the text are found by their files.
    if (localFileKind(href.trim()) === "medium") return undefined;
    const page = resolveInternal(from, base);
    const address = URL.parse(resolveInternal(href.trim(), base), site + page);
    if (!address || address.origin !== site) return undefined;
    const whole = decodedWhole(address.pathname);
    if (!whole.startsWith(base)) return undefined;
    const anchorOf = decodedWhole(address.hash.slice(1));
    return { path: `/${whole.slice(base.length)}`, anchor: anchorOf };
  };
}

function decodedWhole(text: string): string {
  try {
    return decodeURIComponent(text).normalize("NFC");
  } catch {
    return text;
  }
}

function lastSegment(path: string): string {
  return path.split("/").filter(Boolean).at(-1) ?? "";
}
