/** Where each address of one article leads now, and which files come along. */
import { posix } from "node:path";
import { kindOf } from "#markdown/addresses.ts";
import { type FoundFile, type ImportedArticle, type Note, REFERENCE } from "./article.ts";
import { foldPath, isSameSite, readAddress } from "./addresses.ts";
import type { Companion, Draft, Surroundings } from "./conversion-types.ts";
import { decode } from "./markdown.ts";
import { nearestAnchor } from "./markdown-headings.ts";
import { takeFree, toFileName } from "./names.ts";
import { kindOfFile } from "./pictures.ts";

/** Gathers files and notes while the addresses of a text are put right. */
export class Conversion {
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
    const path = decode(pathOf(address));
    if (this.#around.publicFiles.has(path)) return path;
    const file = this.#article.find(pathOf(address));
    if (!file) return undefined;
    const kind = kindOfFile(file.path);
    if (kind === "picture") return undefined;
    if (kind === "medium") return this.#bring(file);
    if (kind === "document") return this.#document(file, path);
    const name = kindOf(address) === "root" ? pathOf(address) : `/files/${toFileName(file.path)}`;
    this.#look(`It leads to the file ${posix.basename(file.path)}. Copy that to public${name}.`);
    return name;
  }

  /** A download lies beside the article from now on. */
  #document(file: FoundFile, path: string): string {
    const reference = this.#bring(file);
    if (kindOf(path) === "root") {
      this.#look(
        `The file ${shown(path)} lies beside the article now. If others link to it, copy it to public${shown(path)} as well.`,
      );
    }
    return reference;
  }

  /** The new page of a tag, or of all articles. */
  #listed(full: URL | undefined): string | undefined {
    const read = full && this.#isOld(full) ? readAddress(full.href, this.#around.base) : undefined;
    const known = read && this.#around.lists.get(foldPath(read.path));
    if (known !== undefined) return known;
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
    if (fault === undefined && /^(?:picture|medium)$/.test(kindOfFile(file.path)))
      return this.#bring(file);
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

  #isOld(full: URL): boolean {
    return full.host === "localhost" || isSameSite(full.href, this.#around.url);
  }

  #articleAt(full: URL): Draft | undefined {
    if (!this.#isOld(full)) return undefined;
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
