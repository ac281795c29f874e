/** The faces of a card, and which of them is asked first for a letter. */

/** A family of files in one style. */
export interface Face {
  /** Of Fontsource; its `unicode.json` says which file holds what. */
  readonly package: string;
  /** Between subset and "-normal" in the names of its files. */
  readonly cut: string;
  readonly format: "woff" | "woff2";
  /** Where a variable face is pinned. */
  readonly axes?: Readonly<Record<string, number>>;
}

/** Like the display cut of the pages, a little sturdier: a card is mostly seen at half its size. */
const DISPLAY = { wght: 500, opsz: 44 };

const variable = (name: string, cut: string, axes: Face["axes"]): Face => ({
  package: `@fontsource-variable/${name}`,
  cut,
  format: "woff2",
  axes,
});

const sans = (weight: number): Face => ({
  package: "@fontsource/instrument-sans",
  cut: String(weight),
  format: "woff",
});

export const FACES = {
  newsreader: variable("newsreader", "standard", DISPLAY),
  sans: sans(500),
  sansBold: sans(600),
  /** Cyrillic and Greek, which Newsreader has not, in the same spirit. */
  sourceSerif: variable("source-serif-4", "standard", { wght: 570, opsz: 40 }),
  japanese: variable("noto-serif-jp", "wght", { wght: 500 }),
  chinese: variable("noto-serif-sc", "wght", { wght: 500 }),
  korean: variable("noto-serif-kr", "wght", { wght: 500 }),
  thai: variable("noto-serif-thai", "wght", { wght: 500 }),
  devanagari: variable("noto-serif-devanagari", "wght", { wght: 500 }),
  hebrew: variable("noto-serif-hebrew", "wght", { wght: 500 }),
  arabic: variable("noto-naskh-arabic", "wght", { wght: 500 }),
  emoji: variable("noto-emoji", "wght", { wght: 400 }),
} as const satisfies Record<string, Face>;

export type FaceName = keyof typeof FACES;

/** What a text of a card is set in, as long as it has the letters. */
export type Voice = "newsreader" | "sans" | "sansBold";

/** Written in Chinese characters; each draws some of them differently. */
const EAST_ASIAN: Readonly<Record<string, readonly FaceName[]>> = {
  ja: ["japanese", "chinese", "korean"],
  ko: ["korean", "japanese", "chinese"],
  zh: ["chinese", "japanese", "korean"],
};

/**
 * The faces to ask for the letters of a text, first to last.
 * @param lang BCP 47. Where it does not decide, kana and hangul in the text do.
 */
export function faceOrder(voice: Voice, lang: string, text: string): readonly FaceName[] {
  return [
    voice,
    ...(voice === "newsreader" ? [] : (["newsreader"] as const)),
    "sourceSerif",
    ...eastAsian(lang, text),
    "thai",
    "devanagari",
    "hebrew",
    "arabic",
    "emoji",
  ];
}

function eastAsian(lang: string, text: string): readonly FaceName[] {
  const language = lang.split("-")[0]?.toLowerCase() ?? "";
  const written = /\p{Script=Hangul}/u.test(text) ? "ko" : "ja";
  return EAST_ASIAN[language] ?? EAST_ASIAN[written] ?? [];
}
