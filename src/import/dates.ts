/** Dates of other systems, as frontmatter writes them. */
import { isTimeZone, parseMoment, toMoment } from "#lib/dates.ts";

/** How a date is meant that does not say so itself. */
interface DateRules {
  /** Zone of times without an offset. Without one they stay as they are, in the site's zone. */
  readonly zone?: string | undefined;
  /** Whether a day without a time is a midnight in that zone, too, and not just a day. */
  readonly isMidnight?: boolean;
}

const RFC_822 =
  /^(?:[a-z]{3},?\s+)?(?<day>\d{1,2})\s+(?<month>[a-z]{3})[a-z]*\s+(?<year>\d{4}|\d{2})\s+(?<time>\d{1,2}:\d{2}(?::\d{2})?)\s*(?<zone>[+-]\d{4}|[a-z]{1,4})?$/i;

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** The zones of RFC 822, in hours from UTC. */
const RFC_ZONES: Readonly<Record<string, string>> = {
  ...{ z: "Z", ut: "Z", utc: "Z", gmt: "Z" },
  ...{ est: "-05:00", edt: "-04:00", cst: "-06:00", cdt: "-05:00" },
  ...{ mst: "-07:00", mdt: "-06:00", pst: "-08:00", pdt: "-07:00" },
};

/**
 * Reads a date of a machine: ISO 8601, YAML, TOML, RFC 822.
 * @returns "2023-05-01", "2023-05-01T10:00:00+02:00"; undefined if it is none.
 */
export function toDateText(value: unknown, rules: DateRules = {}): string | undefined {
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? undefined : toDateText(value.toISOString(), rules);
  }
  if (typeof value !== "string") return undefined;
  const text = value.trim().replace(/\s+(?:UTC|GMT)$/i, "Z");
  const iso = fromRfc822(text) ?? text.replace(/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})/, "$1-$2-$3");
  if (!parseMoment(iso, "UTC").ok) return undefined;
  return normalise(iso, rules);
}

function fromRfc822(text: string): string | undefined {
  const groups = RFC_822.exec(text)?.groups;
  if (!groups) return undefined;
  const month = MONTHS.indexOf((groups["month"] ?? "").toLowerCase()) + 1;
  const short = Number(groups["year"]);
  const year = short < 70 ? 2000 + short : short < 100 ? 1900 + short : short;
  const zone = groups["zone"] ?? "";
  const offset = RFC_ZONES[zone.toLowerCase()] ?? zone.replace(/^([+-]\d{2})(\d{2})$/, "$1:$2");
  return `${year}-${two(month)}-${two(Number(groups["day"]))}T${groups["time"]}${/^(?:Z|[+-])/.test(offset) ? offset : "Z"}`;
}

const PARTS =
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?:[Tt\s]+(?<hour>\d{1,2}):(?<minute>\d{1,2})(?::(?<second>\d{1,2}))?(?:[.,]\d+)?\s*(?<offset>\S.*)?)?$/;

function normalise(iso: string, { zone, isMidnight = false }: DateRules): string {
  const groups = PARTS.exec(iso)?.groups ?? {};
  const day = `${groups["year"]}-${two(Number(groups["month"]))}-${two(Number(groups["day"]))}`;
  const { hour, minute, second, offset } = groups;
  if (hour === undefined && !(isMidnight && zone)) return day;
  const time = [hour ?? 0, minute ?? 0, second ?? 0].map((part) => two(Number(part))).join(":");
  if (offset) return `${day}T${time}${offsetText(offset)}`;
  if (zone === "UTC") return `${day}T${time}Z`;
  if (zone === undefined || !isTimeZone(zone)) return `${day}T${time}`;
  const moment = parseMoment(`${day}T${time}`, zone);
  return moment.ok ? toMoment(moment.epoch, zone, "en").dateTime : `${day}T${time}`;
}

function offsetText(offset: string): string {
  if (/^z$/i.test(offset)) return "Z";
  const [, sign = "+", hours = "0", minutes = "00"] =
    /^([+-])(\d{1,2}):?(\d{2})?$/.exec(offset) ?? [];
  return `${sign}${two(Number(hours))}:${minutes}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

/** The day on which a file was written last, where it lies. */
export function dayOfFile(modifiedMs: number): string {
  const date = new Date(modifiedMs);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/**
 * Local time with the offset that it had then.
 * @param local "2023-05-01 10:00:00"
 * @param utc The same moment in UTC, in the same form.
 */
export function withOffset(local: string, utc: string): string | undefined {
  const [here, there] = [local, utc].map((text) => parseMoment(text, "UTC"));
  if (!here?.ok || !there?.ok) return undefined;
  const minutes = Math.round((here.epoch - there.epoch) / 60_000);
  const size = Math.abs(minutes);
  // No clock is further from UTC: then one of the two is wrong.
  if (size > 15 * 60) return toDateText(utc, { zone: "UTC" });
  const offset = `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  const text = toDateText(local);
  return text && `${text}${minutes === 0 ? "Z" : offset}`;
}
