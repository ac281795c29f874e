/** What an author may have lost sight of. */

/** An article as others lead to it. */
interface Linked {
  /** Root-relative with the base, percent-encoded, ending in a slash. */
  readonly href: string;
  readonly tags: readonly unknown[];
}

/** A link of an article. */
export interface LinkFrom {
  /** Address of the article in which it stands. */
  readonly from: string;
  /** Root-relative with the base, as written: without a slash at its end, with a "#". */
  readonly href: string;
}

export type OrphanReason = "no tags" | "no links" | "neither";

const UNITS = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/**
 * How long it is until then: "in 3 days, 4 hours".
 * @param ms From now on.
 */
export function countdown(ms: number): string {
  if (ms < 60_000) return "with the next build";
  const parts: string[] = [];
  let rest = ms;
  for (const [unit, length] of UNITS) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    if (count > 0) parts.push(`${count} ${unit}${count === 1 ? "" : "s"}`);
  }
  return `in ${parts.slice(0, 2).join(", ")}`;
}

/** Articles to which no tag leads, or no other article, in their order. */
export function findOrphans<Post extends Linked>(
  posts: readonly Post[],
  links: readonly LinkFrom[],
): readonly { readonly post: Post; readonly reason: OrphanReason }[] {
  const led = new Set(
    links.filter(({ from, href }) => plain(href) !== plain(from)).map(({ href }) => plain(href)),
  );
  return posts.flatMap((post) => {
    const isTagged = post.tags.length > 0;
    const isLed = led.has(plain(post.href));
    if (isTagged && isLed) return [];
    const reason = isTagged ? "no links" : isLed ? "no tags" : "neither";
    return [{ post, reason }];
  });
}

/** An address in one spelling. */
function plain(href: string): string {
  const path = href.replace(/[?#].*$/, "").replace(/\/?$/, "/");
  try {
    return decodeURI(path).normalize("NFC");
  } catch {
    return path;
  }
}
