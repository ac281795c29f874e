/** Where each link of one article leads now. */
import { posix } from "node:path";
import { kindOf } from "#markdown/addresses.ts";
import { type FoundFile, type ImportedArticle, REFERENCE } from "./article.ts";
import { foldPath, isSameSite, readAddress } from "./addresses.ts";
import type { Draft, Surroundings } from "./conversion-types.ts";
import { fullAddress, type Gathered, pathOf, shown } from "./gathered.ts";
import { decode } from "./markdown.ts";
import { nearestAnchor } from "./markdown-headings.ts";
import { toFileName } from "./names.ts";
import { kindOfFile } from "./pictures.ts";

export class LinkConversion {
  readonly #draft: Draft;
  readonly #article: ImportedArticle;
  readonly #around: Surroundings;
  readonly #gathered: Gathered;

  constructor(draft: Draft, around: Surroundings, gathered: Gathered) {
    this.#gathered = gathered;
    this.#draft = draft;
    this.#article = draft.place.article;
    this.#around = around;
  }

  link(address: string): string | undefined {
    if (address.startsWith(REFERENCE)) return this.#reference(address);
    if (address.startsWith("#")) return this.#anchor(address.slice(1), this.#draft, "");
    if (/^(?!https?:)[a-z][a-z\d+.-]*:/i.test(address)) return address;
    const full = fullAddress(address, this.#article, this.#around.url);
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
    if (kind === "medium") return this.#gathered.bring(file);
    if (kind === "document") return this.#document(file, path);
    const name = kindOf(address) === "root" ? pathOf(address) : `/files/${toFileName(file.path)}`;
    this.#gathered.look(
      `It leads to the file ${posix.basename(file.path)}. Copy that to public${name}.`,
    );
    return name;
  }

  /** A download lies beside the article from now on. */
  #document(file: FoundFile, path: string): string {
    const reference = this.#gathered.bring(file);
    if (kindOf(path) === "root") {
      this.#gathered.look(
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
    const file = this.#article.find(pathOf(address));
    if (file) {
      this.#gathered.look(
        `It links to the picture ${posix.basename(file.path)}, which articles show and do not link to; the words stayed, the link did not. To link to it, put it into public/.`,
      );
      return undefined;
    }
    if (full && this.#around.url !== undefined) {
      this.#gathered.look(
        `It links to ${shown(address)}, which did not come along; the link leads to the old site.`,
      );
      return full.href;
    }
    this.#gathered.look(
      `It links to ${shown(address)}, which did not come along; the words stayed, the link did not.`,
    );
    return undefined;
  }

  #reference(address: string): string | undefined {
    const [, key = "", rest = ""] = /^import:([^#?]*)(.*)$/s.exec(address) ?? [];
    const target = this.#around.byOrigin.get(decode(key));
    if (target) return this.#to(target, rest);
    this.#gathered.look(
      `It links to ${decode(key)}, which did not come along; the words stayed, the link did not.`,
    );
    return undefined;
  }

  #to(target: Draft, hash: string): string | undefined {
    const { title, fields } = target.place.article;
    if (fields.draft && !this.#article.fields.draft) {
      this.#gathered.look(
        `It links to “${title}”, which is a draft; the words stayed, the link did not.`,
      );
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
    this.#gathered.look(
      `It links to the section #${decode(anchor)}, which is not there; ${address ? "the link leads to the article" : "the words stayed, the link did not"}.`,
    );
    return address || undefined;
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
}
