/** Addresses as Jekyll makes them. */

interface Addressed {
  /** "2023-05-01…" */
  readonly published: string;
  readonly slug: string | undefined;
  /** Of the file, without its date. */
  readonly stem: string;
  readonly title: string;
  readonly categories: readonly string[];
  readonly ending: string;
}

/** The styles that have a name: https://jekyllrb.com/docs/permalinks/ */
const STYLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    date: "/:categories/:year/:month/:day/:title:output_ext",
    pretty: "/:categories/:year/:month/:day/:title/",
    ordinal: "/:categories/:year/:y_day/:title:output_ext",
    weekdate: "/:categories/:year/W:week/:short_day/:title:output_ext",
    none: "/:categories/:title:output_ext",
  }),
);

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** @param pattern A style or a template, of the site or of the text. */
export function jekyllPath(pattern: string, article: Addressed): string {
  const template = STYLES.get(pattern) ?? pattern;
  const values = valuesOf(article);
  const names = Object.keys(values).toSorted((a, b) => b.length - a.length);
  const token = new RegExp(`:(${names.join("|")})`, "g");
  const path = template.replace(token, (_all, name: string) => values[name] ?? "");
  return `/${path}`.replace(/\/{2,}/g, "/");
}

function valuesOf({
  published,
  slug,
  stem,
  categories,
  ending,
}: Addressed): Readonly<Record<string, string>> {
  const [year = "", month = "", day = ""] = published.slice(0, 10).split("-");
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const [hour = "00", minute = "00", second = "00"] = published.slice(11, 19).split(":");
  const name = MONTHS[Number(month) - 1] ?? "";
  return {
    year,
    month,
    day,
    hour,
    minute,
    second,
    short_year: year.slice(2),
    i_month: String(Number(month)),
    i_day: String(Number(day)),
    short_month: name.slice(0, 3),
    long_month: name,
    y_day: String(dayOfYear(date)).padStart(3, "0"),
    short_day: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][date.getUTCDay()] ?? "",
    week: String(weekOf(date)).padStart(2, "0"),
    title: slug ?? stem,
    slug: slugified(slug ?? stem),
    name: slugified(stem),
    categories: categories.map((each) => each.toLowerCase().replace(/\s+/g, "%20")).join("/"),
    slugified_categories: categories.map(slugified).join("/"),
    output_ext: ending,
  };
}

/** As Jekyll writes words into addresses: "Field notes" → "field-notes". */
export function slugified(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

function dayOfYear(date: Date): number {
  return Math.round((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 0)) / 86_400_000);
}

/** Of ISO 8601, where the week with the first Thursday is the first. */
function weekOf(date: Date): number {
  const thursday = new Date(date);
  thursday.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
  const start = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.ceil(((thursday.getTime() - start) / 86_400_000 + 1) / 7);
}
