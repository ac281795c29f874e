/** An article of a source as the files of ours. */
import { posix } from "node:path";
import { Document, isSeq } from "yaml";
import { kindOf } from "#markdown/addresses.ts";
import { type FoundFile, type ImportedArticle, type Note, REFERENCE } from "./article.ts";
import { foldPath, isSameSite, readAddress } from "./addresses.ts";
import { htmlToMarkdown } from "./html.ts";
import {
  anchorsOf,
  decode,
  levelHeadings,
  type MarkdownFormat,
  nearestAnchor,
  rewriteAddresses,
} from "./markdown.ts";
import { takeFree, toFileName } from "./names.ts";
import { kindOfFile } from "./pictures.ts";
import type { Place } from "./places.ts";

/** A text before its addresses are put right. */
export interface Draft {
  readonly place: Place;
  readonly format: MarkdownFormat;
  readonly text: string;
  readonly ids: ReadonlyMap<string, string>;
  readonly anchors: ReadonlySet<string>;
  readonly notes: readonly Note[];
}

/** A file beside an article, or where several articles find it. */
export interface Companion {
  /** Absolute path in the source. */
  readonly from: string;
  /** Below the content folder, if it does not lie beside the article. */
  readonly target: string | undefined;
  /** Its name beside the article. */
  readonly name: string;
}

export interface Converted {
  readonly format: MarkdownFormat;
  readonly body: string;
  readonly companions: readonly Companion[];
  readonly cover: ImportedArticle["cover"];
  readonly ogImage: string | undefined;
  /** Pictures and films that stay where they are in the web. */
  readonly remote: readonly string[];
  readonly notes: readonly Note[];
}

/** What is known of the whole import when a text is put right. */
export interface Surroundings {
  /** By origin. */
  readonly byOrigin: ReadonlyMap<string, Draft>;
  /** By folded old path. */
  readonly byPath: ReadonlyMap<string, Draft>;
  /** Slugs of tags that will exist. */
  readonly tags: ReadonlySet<string>;
  readonly publicFiles: ReadonlySet<string>;
  /** Where the old site was. */
  readonly url: string | undefined;
  readonly base: string;
  /** Why a file cannot come along. */
  readonly faults: ReadonlyMap<string, string>;
}

/** Markdown of any body, with headings that begin below the title. */
export function draftOf(place: Place): Draft {
  const { article } = place;
  const format: MarkdownFormat = article.format === "mdx" ? "mdx" : "md";
  const html = article.format === "html" ? htmlToMarkdown(article.body) : undefined;
  const notes: Note[] = [...(html?.notes ?? [])];
  const written = html?.markdown ?? article.body;
  try {
    const { text, ids } = levelHeadings(written, format, article.title);
    const anchors = anchorsOf(text, format);
    return { place, format, text, ids: new Map([...(html?.ids ?? []), ...ids]), anchors, notes };
  } catch (error) {
    notes.push({
      kind: "look",
      message: `Its text could not be parsed (${firstLine(error)}), and stayed as it was.`,
    });
    return { place, format, text: written, ids: new Map(), anchors: new Set(), notes };
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
}

/** Leads every address of a text to where it is now, and gathers the files that come along. */
export function convert(draft: Draft, around: Surroundings): Converted {
  const work = new Conversion(draft, around);
  const { article } = draft.place;
  let body = draft.text;
  try {
    const linked = work.loneReferences(body);
    const imports = draft.format === "mdx" ? work.imports(linked) : linked;
    body = rewriteAddresses(imports, draft.format, {
      link: (address) => work.link(address),
      picture: (address) => work.picture(address),
    });
  } catch {
    // Told by the draft already.
  }
  const cover = article.cover && work.cover(article.cover);
  const ogImage =
    article.fields.ogImage === undefined ? undefined : work.card(article.fields.ogImage);
  return {
    format: draft.format,
    body: body.trim(),
    companions: [...work.companions.values()],
    cover: cover && "src" in cover ? cover : undefined,
    ogImage: ogImage ?? (cover && "url" in cover ? cover.url : undefined),
    remote: [...work.remote],
    notes: [...article.notes, ...draft.notes, ...work.notes],
  };
}

class Conversion {
  readonly companions = new Map<string, Companion>();
  readonly remote = new Set<string>();
  readonly notes: Note[] = [];
  readonly #draft: Draft;
  readonly #article: ImportedArticle;
  readonly #around: Surroundings;

  constructor(draft: Draft, around: Surroundings) {
    this.#draft = draft;
    this.#article = draft.place.article;
    this.#around = around;
  }

  link(address: string): string | undefined {
    if (address.startsWith(REFERENCE)) return this.#reference(address);
    if (address.startsWith("#")) return this.#anchor(address.slice(1), this.#draft, "");
    if (/^(?!https?:)[a-z][a-z\d+.-]*:/i.test(address)) return address;
    const full = this.#fullAddress(address);
    const target = full && this.#articleAt(full);
    if (target) return this.#to(target, full.hash);
    const kind = kindOf(address);
    if (kind === "remote" && !isSameSite(address, this.#around.url)) return address;
    return this.#file(address) ?? this.#listed(full) ?? this.#leftBehind(address, full);
  }

  /** An address that stands where words should: the title of where it leads becomes its words. */
  loneReferences(body: string): string {
    return body.replace(
      /(\]\(\s*<?|["'=]\s*|\]:\s*<?)?import:([^\s()<>"'#]+)(#[^\s()<>"']*)?/g,
      (all, before: string | undefined, key: string) => {
        if (before !== undefined) return all;
        const title = this.#around.byOrigin.get(decode(key))?.place.article.title ?? decode(key);
        return `[${title.replace(/([[\]\\])/g, "\\$1")}](${all})`;
      },
    );
  }

  /** A file that the text leads to. */
  #file(address: string): string | undefined {
    const file = this.#article.find(pathOf(address));
    if (!file) {
      const path = decode(pathOf(address));
      return this.#around.publicFiles.has(path) ? path : undefined;
    }
    if (kindOfFile(file.path) === "medium") return this.#bring(file);
    if (kindOfFile(file.path) === "picture") return undefined;
    const name = kindOf(address) === "root" ? pathOf(address) : `/files/${toFileName(file.path)}`;
    this.#look(`It leads to the file ${posix.basename(file.path)}. Copy that to public${name}.`);
    return name;
  }

  /** The new page of a tag, or of all articles. */
  #listed(full: URL | undefined): string | undefined {
    const segments = full ? decode(full.pathname).split("/").filter(Boolean) : [];
    const [kind = "", slug = ""] = segments.slice(-2);
    const isTag = /^(?:tags?|categor(?:y|ies))$/i.test(kind);
    if (isTag && this.#around.tags.has(slug.toLowerCase())) return `/tags/${slug.toLowerCase()}/`;
    return full?.pathname === "/" ? "/" : undefined;
  }

  #leftBehind(address: string, full: URL | undefined): string | undefined {
    if (full && this.#around.url !== undefined) {
      this.#look(
        `It links to ${shown(address)}, which did not come along; the link leads to the old site.`,
      );
      return full.href;
    }
    if (this.#article.find(pathOf(address))) return undefined;
    this.#look(
      `It links to ${shown(address)}, which did not come along; the words stayed, the link did not.`,
    );
    return undefined;
  }

  picture(address: string): string | undefined {
    if (kindOf(address) === "data") return address;
    const file = this.#article.find(pathOf(address));
    if (file) return this.#picture(file, address);
    if (this.#around.publicFiles.has(decode(pathOf(address)))) return address;
    const full = this.#fullAddress(address);
    if (full && (kindOf(address) === "remote" || this.#around.url !== undefined)) {
      this.remote.add(full.href);
      return address.startsWith("//") || kindOf(address) !== "remote" ? full.href : address;
    }
    this.#look(`The picture ${shown(address)} is not in the source; its words stand in its place.`);
    return undefined;
  }

  #picture(file: FoundFile, address: string): string | undefined {
    const fault = this.#around.faults.get(file.path);
    if (fault === undefined && kindOfFile(file.path) !== "other") return this.#bring(file);
    this.#look(
      `The picture ${shown(address)} ${fault ?? "is no file that a page can show"}, and was left out.`,
    );
    return undefined;
  }

  cover(cover: NonNullable<ImportedArticle["cover"]>): ImportedArticle["cover"] | { url: string } {
    const file = this.#article.find(pathOf(cover.src));
    if (file && kindOfFile(file.path) === "picture" && !this.#around.faults.has(file.path)) {
      return { ...cover, src: this.#bring(file), alt: cover.alt.trim() || this.#article.title };
    }
    const full = this.#fullAddress(cover.src);
    if (full && (kindOf(cover.src) === "remote" || this.#around.url !== undefined)) {
      this.remote.add(full.href);
      this.#look(
        "Its cover lies elsewhere, where no cover may: it became the picture for sharing.",
      );
      return { url: full.href };
    }
    this.#look(`Its cover ${shown(cover.src)} is not in the source, and was left out.`);
    return undefined;
  }

  card(reference: string): string | undefined {
    if (reference.trim() === "") return undefined;
    const file = this.#article.find(pathOf(reference));
    if (file && !this.#around.faults.has(file.path)) return this.#bring(file);
    if (kindOf(reference) === "remote") return reference;
    if (this.#around.publicFiles.has(pathOf(reference))) return reference;
    this.#look(`Its share picture ${shown(reference)} is not in the source; one is drawn instead.`);
    return undefined;
  }

  /** Modules and pictures that MDX imports. */
  imports(body: string): string {
    return body.replace(
      /^(import\s[^\n]*?["'])([^"'\n]+)(["'])/gm,
      (all, before: string, from: string, after: string) => {
        if (!/^(?:\.|@\/)/.test(from)) return all;
        const file = this.#article.find(from);
        if (file && kindOfFile(file.path) === "picture") return before + this.#bring(file) + after;
        this.#look(`It imports ${shown(from)}, which has to be brought over by hand.`);
        return all;
      },
    );
  }

  #bring({ path, target }: FoundFile): string {
    const known = this.companions.get(path);
    if (known) return referenceOf(known);
    const names = new Set([...this.companions.values()].map(({ name }) => name.toLowerCase()));
    const name = takeFree(toFileName(path), (wanted) => names.has(wanted.toLowerCase()));
    const companion = { from: path, target, name };
    this.companions.set(path, companion);
    return referenceOf(companion);
  }

  #reference(address: string): string | undefined {
    const [, key = "", rest = ""] = /^import:([^#?]*)(.*)$/s.exec(address) ?? [];
    const target = this.#around.byOrigin.get(decode(key));
    if (target) return this.#to(target, rest);
    this.#look(
      `It links to ${decode(key)}, which did not come along; the words stayed, the link did not.`,
    );
    return undefined;
  }

  #to(target: Draft, hash: string): string | undefined {
    const { title, fields } = target.place.article;
    if (fields.draft && !this.#article.fields.draft) {
      this.#look(`It links to “${title}”, which is a draft; the words stayed, the link did not.`);
      return undefined;
    }
    if (hash.length <= 1) return target.place.address;
    return this.#anchor(hash.slice(1), target, target === this.#draft ? "" : target.place.address);
  }

  #anchor(anchor: string, target: Draft, address: string): string | undefined {
    const found = nearestAnchor(anchor, target.anchors, target.ids);
    if (found !== undefined) return `${address}#${found}`;
    if (/^(?:fn|fnref|user-content-fn|_ft)/.test(anchor)) return `${address}#${anchor}`;
    if (target.text.includes(`id="${anchor}"`)) return `${address}#${anchor}`;
    this.#look(
      `It links to the section #${decode(anchor)}, which is not there; ${address ? "the link leads to the article" : "the words stayed, the link did not"}.`,
    );
    return address || undefined;
  }

  /** What a browser would have asked for on the old site. */
  #fullAddress(address: string): URL | undefined {
    const own = URL.parse(
      this.#article.addresses[0] ?? "/",
      this.#around.url ?? "https://localhost",
    );
    const url = URL.parse(address, own ?? undefined);
    return url && /^https?:$/.test(url.protocol) ? url : undefined;
  }

  #articleAt(full: URL): Draft | undefined {
    const isOld = full.host === "localhost" || isSameSite(full.href, this.#around.url);
    if (!isOld) return undefined;
    const { byPath, base } = this.#around;
    const read = readAddress(full.href, base);
    if (!read) return undefined;
    const query = new URLSearchParams(read.query);
    const number = query.get("p") ?? query.get("page_id");
    if (number !== null) return byPath.get(`?p=${number}`);
    return read.path === "/" ? undefined : byPath.get(foldPath(read.path));
  }

  #look(message: string): void {
    this.notes.push({ kind: "look", message });
  }
}

function referenceOf({ target, name }: Companion): string {
  return target === undefined ? `./${name}` : `@/${target}`;
}

function pathOf(address: string): string {
  return address.replace(/[?#].*$/s, "");
}

/** An address in a sentence. */
function shown(address: string): string {
  const text = decode(address);
  return text.length > 90 ? `${text.slice(0, 89)}…` : text;
}

/** Frontmatter in the order in which people read it. */
export function frontmatterOf(
  { article }: Place,
  values: Readonly<{
    tags: readonly string[];
    authors: readonly string[];
    aliases: readonly string[];
    cover: Converted["cover"];
    ogImage: string | undefined;
  }>,
): string {
  const { fields, kind } = article;
  const { slug, lang, draft, unlisted, ogImage: _card, ...others } = fields;
  const { tags, authors, aliases, cover, ogImage } = values;
  const post = {
    pubDatetime: article.published,
    modDatetime: article.updated,
    ...(authors.length > 1 ? { authors } : { author: authors[0] }),
    slug,
    tags: tags.length > 0 ? tags : undefined,
    draft: draft || undefined,
    unlisted: unlisted || undefined,
    lang,
    cover,
    ogImage,
    ...others,
    aliases: aliases.length > 0 ? aliases : undefined,
    id: article.id,
  };
  const page = { slug, draft: draft || undefined, unlisted: unlisted || undefined, lang };
  const title = article.title.replace(/\s+/g, " ").trim();
  const all = {
    title,
    description: article.description || undefined,
    ...(kind === "page" ? page : post),
  };
  return writeYaml(all);
}

export function writeYaml(fields: Readonly<Record<string, unknown>>): string {
  const written = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  );
  const document = new Document(written);
  for (const name of ["tags", "authors"]) {
    const list = document.get(name, true);
    if (isSeq(list)) list.flow = true;
  }
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n`;
}
