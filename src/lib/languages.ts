/** Language tags (BCP 47), known through Intl. */

const NO_LANGUAGES: ReadonlySet<string> = new Set(["und", "mul", "mis", "zxx", "root"]);

/** Scripts in use today that are written from right to left (ISO 15924). */
const RTL_SCRIPTS: ReadonlySet<string> = new Set(
  "Arab Aran Hebr Syrc Thaa Nkoo Adlm Rohg Mand Samr Mend Yezi Cprt Phnx Armi".split(" "),
);

const languageNames = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
const scriptNames = new Intl.DisplayNames("en", { type: "script", fallback: "none" });
const regionNames = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/** Whether `tag` is well formed and its language, script and region exist: "pt-BR", not "xx". */
export function isLanguage(tag: string): boolean {
  const locale = toLocale(tag);
  // "und" and "x-…" come back without a language.
  if (!locale || !/^[a-z]{2,8}$/.test(locale.language)) return false;
  if (NO_LANGUAGES.has(locale.language)) return false;
  if (languageNames.of(locale.language) === undefined) return false;
  if (locale.script !== undefined && scriptNames.of(locale.script) === undefined) return false;
  return locale.region === undefined || regionNames.of(locale.region) !== undefined;
}

/**
 * The usual spelling of a tag: "EN-gb" → "en-GB", "iw" → "he".
 * @returns The tag as it was if it is not well formed.
 */
export function canonicalLanguage(tag: string): string {
  return toLocale(tag)?.baseName ?? tag;
}

/** The direction in which a language is written; unknown ones run from left to right. */
export function direction(lang: string): "ltr" | "rtl" {
  const script = toLocale(lang)?.maximize().script;
  return script !== undefined && RTL_SCRIPTS.has(script) ? "rtl" : "ltr";
}

/** The locale for dates and numbers: plain English is international here, "14 August 2026". */
export function formattingLocale(lang: string): string {
  return lang.toLowerCase() === "en" ? "en-001" : lang;
}

/** Whether HTML holds text in a language other than English, which has rules of its own for lines and letters. */
export function hasOtherLanguages(html: string): boolean {
  return /\slang="(?!en["-])[^"]/i.test(html);
}

function toLocale(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}
