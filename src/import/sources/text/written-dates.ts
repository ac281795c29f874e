/** Dates as people write them. */
import { parseMoment } from "#lib/dates.ts";

export interface WrittenDate {
  /** "2025-03-03", "2025-03-03T10:15". */
  readonly text: string;
  /** Words that complete "The date … ", where somebody should look. */
  readonly doubt?: string;
}

/** Languages whose months are known by their names. */
const LANGUAGES = [
  "en",
  "de",
  "fr",
  "es",
  "it",
  "pt",
  "nl",
  "sv",
  "da",
  "nb",
  "fi",
  "pl",
  "cs",
  "ru",
  "uk",
  "tr",
  "ar",
];

const MONTHS = monthNames();

function monthNames(): ReadonlyMap<string, number> {
  const names = new Map<string, number>([["sept", 9]]);
  for (const lang of LANGUAGES) {
    for (const month of ["long", "short"] as const) {
      for (const options of [{ month }, { month, day: "numeric" }] as const) {
        const format = new Intl.DateTimeFormat(lang, { ...options, timeZone: "UTC" });
        for (let index = 0; index < 12; index += 1) {
          const parts = format.formatToParts(Date.UTC(2024, index, 15));
          const name = fold(parts.find(({ type }) => type === "month")?.value ?? "");
          if (/^\p{L}{3,}$/u.test(name) && !names.has(name)) names.set(name, index + 1);
        }
      }
    }
  }
  return names;
}

function fold(word: string): string {
  return word.toLowerCase().replace(/\.$/, "");
}

const MONTH = [...MONTHS.keys()].toSorted((a, b) => b.length - a.length).join("|");

/** A month's name where a date begins; for finding out where it is glued to a word. */
export const MONTH_DAY_YEAR = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2},? \d{4}`;

const TIME = String.raw`(?:(?:,|\s+at|\s+um|\s+à|\s+a las)?\s*(?<hour>\d{1,2})[:.h](?<minute>\d{2})(?::\d{2})?\s*(?<half>[ap]\.?m\.?)?(?:\s*(?:uhr|[A-Z]{2,4}|[(]?(?:UTC|GMT)[^)]*[)]?))?)?`;
const WEEKDAY = String.raw`(?:\p{L}{2,12}\.?,?\s+)?`;

const FORMS: readonly RegExp[] = [
  String.raw`(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?:[T ]?${TIME})`,
  String.raw`(?<year>\d{4})\s*[年년]\s*(?<month>\d{1,2})\s*[月월]\s*(?<day>\d{1,2})\s*[日일](?:\s*[(（][^)）]*[)）])?(?:\s*${TIME})`,
  String.raw`${WEEKDAY}(?<name>${MONTH})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(?<year>\d{4}))?${TIME}`,
  String.raw`${WEEKDAY}(?:the\s+)?(?<day>\d{1,2})(?:st|nd|rd|th|er|[.º])?\s+(?:of\s+|de\s+)?(?<name>${MONTH})\.?,?(?:\s+(?:de\s+|del\s+)?(?<year>\d{4}))?${TIME}`,
  String.raw`(?<day>\d{1,2})[-\s](?<name>${MONTH})[-\s](?<year>\d{4})`,
  String.raw`(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})${TIME}`,
  String.raw`(?<first>\d{1,2})\/(?<second>\d{1,2})\/(?<year>\d{4})${TIME}`,
].map((form) => new RegExp(`^${form}$`, "iu"));

const AGO =
  /^(?:(?<count>\d{1,3}|an?|one)\s*(?<unit>min(?:ute)?s?|h(?:ours?)?|d(?:ays?)?|w(?:eeks?)?|mo(?:nths?)?|y(?:ears?|r)?)(?:\s+ago)?|(?<yesterday>yesterday)|(?<today>today|just now))$/i;

const DAYS: Readonly<Record<string, number>> = { m: 0, h: 0, d: 1, w: 7, mo: 30, y: 365 };

/**
 * Reads a text that is a date and nothing else.
 * @param modified When the file was written, which fills in what the text leaves out.
 */
export function readWrittenDate(written: string, modified: Date): WrittenDate | undefined {
  const text = latinDigits(written.trim())
    .replace(/\s+/g, " ")
    .replace(/(?<=\d{4}) [гр]\.$/, "");
  if (text.length > 60 || text.length < 2) return undefined;
  for (const form of FORMS) {
    const groups = form.exec(text)?.groups;
    const date = groups && fromGroups(groups, text, modified);
    if (date) return date;
  }
  return fromAgo(text, modified);
}

/** "٣ مارس ٢٠٢٥" → "3 مارس 2025" */
function latinDigits(text: string): string {
  return text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
}

type Groups = Readonly<Record<string, string | undefined>>;

function fromGroups(groups: Groups, text: string, modified: Date): WrittenDate | undefined {
  const { first, second } = groups;
  let day = Number(groups["day"]);
  let month =
    groups["name"] === undefined
      ? Number(groups["month"])
      : (MONTHS.get(fold(groups["name"])) ?? 0);
  let doubt: string | undefined;
  if (first !== undefined && second !== undefined) {
    const isDayFirst = Number(first) > 12;
    [month, day] = isDayFirst ? [Number(second), Number(first)] : [Number(first), Number(second)];
    if (Number(first) <= 12 && Number(second) <= 12 && first !== second) {
      doubt = `${text} was read with the month first`;
    }
  }
  let year = Number(groups["year"]);
  if (groups["year"] === undefined) {
    year = nearestYear(month, day, modified);
    doubt = `${text} names no year; ${year} is the one before its file was written`;
  }
  const date = `${year}-${two(month)}-${two(day)}${timeOf(groups)}`;
  if (!parseMoment(date, "UTC").ok) return undefined;
  return { text: date, ...(doubt && { doubt }) };
}

function timeOf({ hour, minute, half }: Groups): string {
  if (hour === undefined || minute === undefined) return "";
  const isHalf = half !== undefined;
  const isAfternoon = isHalf && /^p/i.test(half);
  const hours = isHalf ? (Number(hour) % 12) + (isAfternoon ? 12 : 0) : Number(hour);
  return `T${two(hours)}:${minute}`;
}

/** Sites leave the year out while it lasts. */
function nearestYear(month: number, day: number, modified: Date): number {
  const year = modified.getFullYear();
  const isLater =
    month > modified.getMonth() + 1 ||
    (month === modified.getMonth() + 1 && day > modified.getDate());
  return isLater ? year - 1 : year;
}

function fromAgo(text: string, modified: Date): WrittenDate | undefined {
  const groups = AGO.exec(text)?.groups;
  if (!groups) return undefined;
  const unit = (groups["unit"] ?? "").toLowerCase();
  const size = unit.startsWith("mo") ? DAYS["mo"] : DAYS[unit[0] ?? ""];
  const count = Number(groups["count"]) || 1;
  const days = groups["yesterday"] ? 1 : groups["today"] ? 0 : count * (size ?? 0);
  const date = new Date(modified.getFullYear(), modified.getMonth(), modified.getDate() - days);
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return { text: day, doubt: `“${text}” was counted back from the day of its file: ${day}` };
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
