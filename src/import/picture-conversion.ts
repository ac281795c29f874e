/** Where the pictures of one article are now: those of its text, its cover, its card, its imports. */
import { kindOf } from "#markdown/addresses.ts";
import type { FoundFile, ImportedArticle } from "./article.ts";
import type { Surroundings } from "./conversion-types.ts";
import { fullAddress, type Gathered, pathOf, shown } from "./gathered.ts";
import { decode } from "./markdown.ts";
import { kindOfFile } from "./pictures.ts";

export class PictureConversion {
  readonly #article: ImportedArticle;
  readonly #around: Surroundings;
  readonly #gathered: Gathered;

  constructor(article: ImportedArticle, around: Surroundings, gathered: Gathered) {
    this.#article = article;
    this.#around = around;
    this.#gathered = gathered;
  }

  picture(address: string): string | undefined {
    if (kindOf(address) === "data") return address;
    const file = this.#article.find(pathOf(address));
    if (file) return this.#picture(file, address);
    if (this.#around.publicFiles.has(decode(pathOf(address)))) return address;
    const full = fullAddress(address, this.#article, this.#around.url);
    if (full && (kindOf(address) === "remote" || this.#around.url !== undefined)) {
      this.#gathered.remote.add(full.href);
      return address.startsWith("//") || kindOf(address) !== "remote" ? full.href : address;
    }
    this.#gathered.look(
      `The picture ${shown(address)} is not in the source; its words stand in its place.`,
    );
    return undefined;
  }

  #picture(file: FoundFile, address: string): string | undefined {
    const fault = this.#around.faults.get(file.path);
    if (fault === undefined && /^(?:picture|medium)$/.test(kindOfFile(file.path)))
      return this.#gathered.bring(file);
    this.#gathered.look(
      `The picture ${shown(address)} ${fault ?? "is no file that a page can show"}, and was left out.`,
    );
    return undefined;
  }

  cover(cover: NonNullable<ImportedArticle["cover"]>): ImportedArticle["cover"] | { url: string } {
    const file = this.#article.find(pathOf(cover.src));
    if (file && kindOfFile(file.path) === "picture" && !this.#around.faults.has(file.path)) {
      return {
        ...cover,
        src: this.#gathered.bring(file),
        alt: cover.alt.trim() || this.#article.title,
      };
    }
    const full = fullAddress(cover.src, this.#article, this.#around.url);
    if (full && (kindOf(cover.src) === "remote" || this.#around.url !== undefined)) {
      this.#gathered.remote.add(full.href);
      this.#gathered.look(
        "Its cover lies elsewhere, where no cover may: it became the picture for sharing.",
      );
      return { url: full.href };
    }
    this.#gathered.look(`Its cover ${shown(cover.src)} is not in the source, and was left out.`);
    return undefined;
  }

  card(reference: string): string | undefined {
    if (reference.trim() === "") return undefined;
    const file = this.#article.find(pathOf(reference));
    if (file && !this.#around.faults.has(file.path)) return this.#gathered.bring(file);
    if (kindOf(reference) === "remote") return reference;
    if (this.#around.publicFiles.has(pathOf(reference))) return reference;
    this.#gathered.look(
      `Its share picture ${shown(reference)} is not in the source; one is drawn instead.`,
    );
    return undefined;
  }

  /** Modules and pictures that MDX imports. */
  imports(body: string): string {
    return body.replace(
      /^(import\s[^\n]*?["'])([^"'\n]+)(["'])/gm,
      (all, before: string, from: string, after: string) => {
        if (!/^(?:\.|@\/)/.test(from)) return all;
        const file = this.#article.find(from);
        if (file && kindOfFile(file.path) === "picture")
          return before + this.#gathered.bring(file) + after;
        this.#gathered.look(`It imports ${shown(from)}, which has to be brought over by hand.`);
        return all;
      },
    );
  }
}
