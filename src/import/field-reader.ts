/** Reads the fields of one text, and remembers which were read. */
import { isTimeZone } from "#lib/dates.ts";
import { isLanguage } from "#lib/languages.ts";
import type { ImportedArticle, Note, OtherFields } from "./article.ts";
import { toDateText } from "./dates.ts";
import { isFields, type RawFields } from "./frontmatter.ts";
import { OF_TEMPLATES } from "./template-fields.ts";

export interface FieldRules {
  /** Zone of times without an offset. */
  readonly zone?: string | undefined;
  /** Whether days are midnights in that zone. */
  readonly isMidnight?: boolean;
  /** Whether a line of words is a list of one-word labels. */
  readonly splitsAtSpaces?: boolean;
  /** Further fields whose words become tags. */
  readonly taxonomies?: readonly string[];
  /** Fields that the source reads by itself, in lower case without "-" and "_". */
  readonly handled?: readonly string[];
}

/** Reads what a field is called in lower case, without "-" and "_". */
export function plainKey(key: string): string {
  return key.toLowerCase().replace(/[-_]/g, "");
}

/** Reads fields in any spelling of their names. */
export class FieldReader {
  readonly #values = new Map<string, unknown>();
  readonly #names = new Map<string, string>();
  readonly #read = new Set<string>();
  readonly #notes: Note[] = [];
  readonly #rules: FieldRules;

  constructor(raw: RawFields, rules: FieldRules) {
    this.#rules = rules;
    const params = isFields(raw["params"]) ? raw["params"] : {};
    for (const [name, value] of [...Object.entries(params), ...Object.entries(raw)]) {
      if (name === "params" || value === null || value === "") continue;
      this.#values.set(plainKey(name), value);
      this.#names.set(plainKey(name), name);
    }
    for (const name of rules.handled ?? []) this.#read.add(name);
  }

  #get(...names: readonly string[]): unknown {
    let found: unknown;
    for (const name of names) {
      if (this.#values.has(name)) this.#read.add(name);
      found ??= this.#values.get(name);
    }
    return found;
  }

  text(...names: readonly string[]): string | undefined {
    for (const name of names) {
      const value = this.#values.get(name);
      if (value === undefined) continue;
      this.#read.add(name);
      if (typeof value === "string" || typeof value === "number") {
        return String(value).replace(/\s+/g, " ").trim() || undefined;
      }
    }
    return undefined;
  }

  date(...names: readonly string[]): string | undefined {
    for (const name of names) {
      const value = this.#values.get(name);
      // Jekyll says with `published: false` that something is not.
      if (value === undefined || typeof value === "boolean") continue;
      this.#read.add(name);
      const { zone, isMidnight = false } = this.#rules;
      const text = toDateText(value, { zone, isMidnight });
      if (text !== undefined) return text;
      const message = `Its ${this.#names.get(name) ?? name} ${JSON.stringify(value)} is no date of the calendar, and was left out.`;
      this.#notes.push({ kind: "look", message });
    }
    return undefined;
  }

  list(...names: readonly string[]): readonly string[] {
    return names.flatMap((name) => textsOf(this.#get(name)));
  }

  labels(...names: readonly string[]): readonly string[] {
    const labels = names.flatMap((name) => {
      const value = this.#get(name);
      if (typeof value !== "string") return textsOf(value);
      const separator = this.#rules.splitsAtSpaces && !value.includes(",") ? /\s+/ : ",";
      return value.split(separator).map((label) => label.trim());
    });
    const trimmed = labels.map((label) => label.replace(/^#/, "").trim());
    return [...new Set(trimmed)].filter(
      (label) => label !== "" && !/^uncategori[sz]ed$/i.test(label),
    );
  }

  names(...names: readonly string[]): readonly string[] {
    const found = names.flatMap((name) => {
      const value = this.#get(name);
      const list = Array.isArray(value) ? (value as unknown[]) : [value];
      return list.flatMap((one) => {
        const text = isFields(one) ? (one["name"] ?? one["title"]) : one;
        return typeof text === "string" && text.trim() !== "" ? [text.trim()] : [];
      });
    });
    return [...new Set(found)];
  }

  cover(): ImportedArticle["cover"] {
    const value = this.#get(
      "cover",
      "image",
      "coverimage",
      "featuredimage",
      "featureimage",
      "heroimage",
      "hero",
      "thumbnail",
      "banner",
      "header",
      "teaser",
      "feature",
    );
    const named = this.text("imagealt", "coveralt", "coverimagealt", "heroimagealt", "alt") ?? "";
    const caption = this.text("imagecaption", "covercaption", "caption");
    if (typeof value === "string") return { src: value, alt: named, ...(caption && { caption }) };
    if (!isFields(value)) return undefined;
    const pick = (...keys: readonly string[]) =>
      keys
        .map((key) => value[key])
        .find((each): each is string => typeof each === "string" && each.trim() !== "");
    const src = pick("src", "image", "path", "url", "overlay_image", "teaser", "feature");
    if (src === undefined) return undefined;
    const own = pick("caption", "credit");
    return { src, alt: pick("alt", "image_description") ?? named, ...(own && { caption: own }) };
  }

  others(): OtherFields {
    const canonicalURL = this.text("canonicalurl", "canonical");
    const lang = this.text("lang", "language", "locale")?.replace("_", "-");
    const timezone = this.text("timezone");
    const translationKey = this.text("translationkey");
    const ogImage = this.#card();
    const series = this.#series();
    const toc = this.#toc();
    const isDraft = this.#isHidden();
    return {
      ...(canonicalURL && /^https?:\/\//.test(canonicalURL) && { canonicalURL }),
      ...(timezone && isTimeZone(timezone) && { timezone }),
      ...(lang && isLanguage(lang) && { lang }),
      ...(translationKey && { translationKey }),
      ...(series && { series }),
      ...(toc !== undefined && { toc }),
      ...(this.#isTrue("featured", "pin", "pinned") && { featured: true }),
      ...(isDraft && { draft: true }),
      ...((this.#isTrue("unlisted") || this.#isOffLists()) && { unlisted: true }),
      ...(this.#isTrue("hideeditpost") && { hideEditPost: true }),
      ...(ogImage && { ogImage }),
    };
  }

  /** Whatever a system did not show is not shown here either. */
  #isHidden(): boolean {
    const isOff = ["published", "publish", "render"].some((name) => {
      if (this.#values.has(name)) this.#read.add(name);
      return /^(?:false|no|never)$/i.test(String(this.#values.get(name)));
    });
    const build = this.#values.get("build");
    const isUnbuilt = isFields(build) && /^(?:false|never)$/.test(String(build["render"]));
    const expiry = toDateText(this.#get("expirydate", "unpublishdate"));
    const isOver = expiry !== undefined && Date.parse(expiry) < Date.now();
    const status = this.text("status", "visibility", "poststatus") ?? "";
    const isKept = /^(?:draft|private|pending|unpublished|hidden|trash)$/i.test(status);
    const isMarked = this.#isTrue("draft", "private", "headless", "archived");
    return isOff || isUnbuilt || isOver || isKept || isMarked;
  }

  /** Hugo's way of saying it. */
  #isOffLists(): boolean {
    const build = this.#values.get("build");
    return isFields(build) && /^(?:false|never)$/.test(String(build["list"]));
  }

  #isTrue(...names: readonly string[]): boolean {
    return names.some((name) => /^(?:true|yes|1)$/i.test(String(this.#get(name) ?? "")));
  }

  #card(): string | undefined {
    const value = this.#get("ogimage", "socialimage", "images");
    const [first] = Array.isArray(value) ? (value as unknown[]) : [value];
    const text = isFields(first) ? first["src"] : first;
    return typeof text === "string" && text.trim() !== "" ? text.trim() : undefined;
  }

  #series(): OtherFields["series"] {
    const value = this.#get("series");
    const order = Number(this.text("seriesorder", "seriespart", "part"));
    const [first] = Array.isArray(value) ? (value as unknown[]) : [value];
    const name = isFields(first) ? first["name"] : first;
    if (typeof name !== "string" || name.trim() === "") return undefined;
    const part = isFields(first) && Number.isInteger(first["part"]) ? Number(first["part"]) : order;
    return Number.isInteger(part) && part > 0 ? { name: name.trim(), part } : name.trim();
  }

  #toc(): OtherFields["toc"] {
    const value = this.#get("toc");
    if (typeof value === "boolean") return value;
    const depth = isFields(value) ? Number(value["depth"]) : Number.NaN;
    return depth >= 2 && depth <= 6 ? { depth } : undefined;
  }

  notes(): readonly Note[] {
    const left = [...this.#values.keys()]
      .filter((key) => !this.#read.has(key) && !OF_TEMPLATES.has(key))
      .map((key) => this.#names.get(key) ?? key);
    const notes = left.map((name): Note => ({
      kind: "left",
      message: `The field ${name} has no place here and was left out.`,
    }));
    return [...this.#notes, ...notes];
  }
}

function textsOf(value: unknown): readonly string[] {
  const list = Array.isArray(value) ? (value as unknown[]) : [value];
  return list.flatMap((one) =>
    (typeof one === "string" && one.trim() !== "") || typeof one === "number"
      ? [String(one).trim()]
      : [],
  );
}
