/** Values of switches that are not folders, checked. */

/** A switch has a value that cannot be meant. The message is a sentence for the person. */
export class SwitchError extends Error {
  override readonly name = "SwitchError";
}

/** @returns An origin such as "https://example.org"; nothing if none is asked for. */
export function readSiteUrl(value: string | undefined): string | undefined {
  if (!value) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !["http:", "https:"].includes(url.protocol) || !/^https?:\/\//i.test(value)) {
    throw new SwitchError(
      `SITE_URL is "${value}", which is not a web address. Write it as https://example.org.`,
    );
  }
  if (url.pathname !== "/") {
    const path = `${url.pathname.replace(/\/+$/, "")}/`;
    throw new SwitchError(
      `SITE_URL is "${value}", which has a path. Write SITE_URL=${url.origin} and BASE_PATH=${path}.`,
    );
  }
  if (url.search || url.hash || url.username || url.password) {
    throw new SwitchError(
      `SITE_URL is "${value}", which says more than an address. Write SITE_URL=${url.origin}.`,
    );
  }
  return url.origin;
}

/** @returns "/" or "/blog/"; nothing if none is asked for. */
export function readBasePath(value: string | undefined): string | undefined {
  if (!value) return undefined;
  if (/^https?:/i.test(value)) {
    throw new SwitchError(
      `BASE_PATH is "${value}", which is a whole address. Write its host in SITE_URL and only the path, such as /blog/, in BASE_PATH.`,
    );
  }
  const segments = value.replace(/^\//, "").replace(/\/$/, "").split("/");
  if (value === "/") return "/";
  const isPlain = segments.every(
    (segment) => /^[\w.~-]+$/.test(segment) && segment !== "." && segment !== "..",
  );
  if (!isPlain) {
    throw new SwitchError(
      `BASE_PATH is "${value}", which cannot be a path of a site. Write it as /blog/, with letters a–z, digits, "-", "_", "." and "~".`,
    );
  }
  return `/${segments.join("/")}/`;
}

/** A date, or a date and a time with "Z" or an offset. */
const ISO_TIME =
  /^(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/**
 * The moment of a run: the same for whoever asks, in every thread and for every instance of our
 * modules, so that an article that falls due during a build is not published by halves.
 * @param name Of the switch, for messages.
 * @returns Milliseconds since 1970; without a value, when the process began.
 */
export function readNow(value: string | undefined, name = "NOW"): number {
  if (!value) return Math.floor(performance.timeOrigin);
  const parts = ISO_TIME.exec(value);
  const time = parts ? Date.parse(value) : Number.NaN;
  if (!parts || Number.isNaN(time) || !isCalendarDay(parts)) {
    throw new SwitchError(
      `${name} is "${value}", which is not a time. Write it as 2026-08-14 (midnight UTC) or 2026-08-14T09:30:00Z.`,
    );
  }
  return time;
}

/** JavaScript reads 30 February as 2 March; a clock set by hand should say so instead. */
function isCalendarDay([, year, month, day]: RegExpExecArray): boolean {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}
