import { createHash } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import sharp from "sharp";
import { ICON_FILES } from "#lib/icons.ts";
import { nearest } from "#lib/nearest.ts";
import { dangerIn } from "./drawings.ts";
import type { LocalPicture, PublicPicture } from "./entries.ts";
import { shortened } from "./quote.ts";

/** Folders that a reference to a picture can mean. */
interface PictureFolders {
  readonly contentDir: string;
  readonly publicDir: string;
}

/** A local picture a reference leads to, or a sentence that says what is wrong with it. */
type PictureResult = { readonly picture: LocalPicture } | { readonly message: string };

/** A picture as measured at an earlier run; good as long as the stamp of the file is the same. */
export interface MeasuredPicture {
  readonly stamp: string;
  readonly picture: LocalPicture;
  /** What a drawing holds that could run, and where: "a <script> on line 3". */
  readonly danger?: string;
}

/** What Astro can import as a picture. */
const PICTURE_NAME = /\.(?:png|jpe?g|webp|avif|gif|svg|tiff?)$/i;

const DRAWING_NAME = /\.svg$/i;

/** File systems tell times in steps as coarse as this: a file touched since may change unseen. */
const COARSEST_TIME_MS = 2_000;

/** Finds and measures pictures, each file once in a run. */
export class Pictures {
  readonly #folders: PictureFolders;
  readonly #known: ReadonlyMap<string, MeasuredPicture>;
  readonly #measured = new Map<string, Promise<MeasuredPicture | undefined>>();

  /** @param known From an earlier run, by absolute path. */
  constructor(folders: PictureFolders, known: ReadonlyMap<string, MeasuredPicture> = new Map()) {
    this.#folders = folders;
    this.#known = known;
  }

  /**
   * Finds the file that a reference in an article means.
   * @param reference "./a.png" or "a.png" beside the article, "@/assets/a.png" in `content/assets/`.
   * @param from Absolute path of the article.
   */
  async find(reference: string, from: string): Promise<PictureResult> {
    const candidates = this.#candidates(reference, from);
    const path = candidates.find((candidate) => existsSync(candidate));
    if (path === undefined) return { message: explainAbsence(reference, candidates[0] ?? from) };
    const found = await this.#measure(path);
    if (found?.danger !== undefined) return { message: explainDanger(reference, found.danger) };
    if (found) return { picture: found.picture };
    return {
      message: `${shortened(reference)} is not a picture that can be read. Use PNG, JPEG, WebP, AVIF, GIF or SVG.`,
    };
  }

  /**
   * Finds a picture or a film that an article shows from `public/`, or a picture that we draw there.
   * @param href "/kite.png", with or without the base in front.
   */
  async findPublic(href: string, base: string): Promise<PublicPicture | { message: string }> {
    const { publicDir } = this.#folders;
    const plain =
      href.startsWith(base) && this.publicFault(href) ? `/${href.slice(base.length)}` : href;
    const name = decode(plain.slice(1).replace(/[?#].*$/, ""));
    const isOurs = /^(?:og|media)\//.test(name) || ICON_FILES.includes(name);
    const message = isOurs ? undefined : this.publicFault(plain);
    if (message !== undefined) return { message };
    const { width, height } = (await this.#measure(join(publicDir, name)))?.picture ?? {};
    return { kind: "picture", href: plain, width, height };
  }

  /** A sentence if no file of `public/` has this path. */
  publicFault(href: string): string | undefined {
    const { publicDir } = this.#folders;
    const path = join(publicDir, decode(href.replace(/[?#].*$/, "")));
    if (path.startsWith(publicDir + sep) && statSync(path, { throwIfNoEntry: false })?.isFile()) {
      return undefined;
    }
    return `There is no file ${shortened(href)} in public/. Put it there, or correct the path.`;
  }

  /** What was measured in this run and can be trusted at the next one. */
  async measured(now: number): Promise<ReadonlyMap<string, MeasuredPicture>> {
    const trusted = new Map<string, MeasuredPicture>();
    for (const [path, measuring] of this.#measured) {
      const found = await measuring;
      if (found && changedAt(found.stamp) < now - COARSEST_TIME_MS) trusted.set(path, found);
    }
    return trusted;
  }

  #candidates(reference: string, from: string): string[] {
    const { contentDir } = this.#folders;
    const spellings = [...new Set([decode(reference), reference])];
    return spellings.flatMap((spelling) => {
      if (spelling.startsWith("@/")) return [join(contentDir, spelling.slice(2))];
      // AstroPaper's articles lie two folders below the one that holds its assets, ours one.
      const shared = /^(?:\.\.\/)+(assets\/.*)$/.exec(spelling)?.[1];
      const beside = resolve(dirname(from), spelling);
      return shared === undefined ? [beside] : [beside, join(contentDir, shared)];
    });
  }

  async #measure(path: string): Promise<MeasuredPicture | undefined> {
    const measuring = this.#measured.get(path) ?? this.#remeasure(path);
    this.#measured.set(path, measuring);
    return measuring;
  }

  async #remeasure(path: string): Promise<MeasuredPicture | undefined> {
    if (!PICTURE_NAME.test(path)) return undefined;
    try {
      const { size, mtimeMs, ctimeMs, ino } = await stat(path);
      const stamp = [Math.max(mtimeMs, ctimeMs), mtimeMs, size, ino].join(" ");
      const known = this.#known.get(path);
      if (known?.stamp === stamp) return known;
      const bytes = await readFile(path);
      const { width, height, format } = await sharp(bytes).metadata();
      const digest = createHash("sha256").update(bytes).digest("base64url").slice(0, 16);
      const danger = DRAWING_NAME.test(path) ? dangerIn(bytes) : undefined;
      return {
        stamp,
        picture: { path, digest, width, height, format },
        ...(danger && { danger: `${danger.what} on line ${danger.line}` }),
      };
    } catch {
      return undefined;
    }
  }
}

/** When the content or the place of the file changed last, in milliseconds since 1970. */
function changedAt(stamp: string): number {
  return Number(stamp.split(" ")[0]);
}

/** Whether a reference names something in another place: an address, not a file. */
export function isRemote(reference: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(reference);
}

function explainAbsence(reference: string, path: string): string {
  const folder = dirname(path);
  const names = existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder) : [];
  const near = nearest(
    basename(path),
    names.filter((name) => PICTURE_NAME.test(name)),
  );
  const start = `There is no picture at ${shortened(reference)}.`;
  if (near === undefined) return `${start} Put it there, or correct the name.`;
  return `${start} Did you mean ${reference.replace(/[^/]*$/, "")}${near}?`;
}

function explainDanger(reference: string, danger: string): string {
  return `${shortened(reference)} holds ${danger}, which could run when somebody opens the drawing by itself. Take it out, or export the drawing as plain SVG or PNG.`;
}

/** Undoes percent-encoding where it is one: "50%25%20off.png" and "50% off.png" are one file. */
function decode(reference: string): string {
  return reference.replace(/(?:%[\da-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });
}
