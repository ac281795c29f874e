/** What the display panel says. Each language is one object of this shape; it comes with the panel. */
export interface DisplayWords {
  /** Names the button and the panel. */
  readonly display: string;
  readonly size: string;
  readonly width: string;
  readonly narrow: string;
  readonly normal: string;
  readonly wide: string;
  readonly face: string;
  readonly serif: string;
  readonly sans: string;
  readonly theme: string;
  readonly system: string;
  readonly light: string;
  readonly dark: string;
  readonly keys: string;
  readonly keysHelp: string;
  readonly reset: string;
  /** Announced after a reset. */
  readonly wasReset: string;
  readonly close: string;
}

const en: DisplayWords = {
  display: "Display",
  size: "Text size",
  width: "Line width",
  narrow: "Narrow",
  normal: "Normal",
  wide: "Wide",
  face: "Letters",
  serif: "Serif",
  sans: "Sans",
  theme: "Colours",
  system: "System",
  light: "Light",
  dark: "Dark",
  keys: "Single-key shortcuts",
  keysHelp: "/ opens the search",
  reset: "Reset",
  wasReset: "Everything is as it was at first.",
  close: "Close",
};

const ja: DisplayWords = {
  display: "表示",
  size: "文字の大きさ",
  width: "行の長さ",
  narrow: "短い",
  normal: "標準",
  wide: "長い",
  face: "書体",
  serif: "明朝",
  sans: "ゴシック",
  theme: "配色",
  system: "システム",
  light: "ライト",
  dark: "ダーク",
  keys: "1文字のショートカット",
  keysHelp: "/ で検索を開く",
  reset: "元に戻す",
  wasReset: "すべて最初の表示に戻しました。",
  close: "閉じる",
};

const ar: DisplayWords = {
  display: "العرض",
  size: "حجم النص",
  width: "عرض السطر",
  narrow: "ضيّق",
  normal: "عادي",
  wide: "واسع",
  face: "الخط",
  serif: "مذيّل",
  sans: "بسيط",
  theme: "الألوان",
  system: "النظام",
  light: "فاتحة",
  dark: "داكنة",
  keys: "اختصارات المفتاح الواحد",
  keysHelp: "المفتاح / يفتح البحث",
  reset: "إعادة الضبط",
  wasReset: "عاد كل شيء كما كان في البداية.",
  close: "إغلاق",
};

const languages: Readonly<Record<string, DisplayWords>> = { en, ja, ar };

/** The words for a language, else English. @param lang BCP 47. */
export function displayWords(lang: string): DisplayWords {
  return languages[lang.split("-")[0] ?? ""] ?? en;
}
