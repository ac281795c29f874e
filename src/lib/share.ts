/** Links by which a reader hands an article on. They tell nobody anything before they are followed. */

/** Where an article can be shared, in the words of the site config. */
export const SHARE_TARGETS = ["email", "bluesky", "x", "linkedin", "reddit", "hackernews"] as const;

export type ShareTarget = (typeof SHARE_TARGETS)[number];

export interface ShareLink {
  readonly target: ShareTarget;
  /** What the service calls itself; nothing for e-mail, which each language names. */
  readonly name: string | undefined;
  readonly href: string;
}

interface Service {
  readonly name?: string;
  readonly page: string;
  /** Parameters of the page, each from the title or the address or both. */
  readonly query: Readonly<Record<string, (title: string, url: string) => string>>;
}

const title = (text: string) => text;
const address = (_: string, url: string) => url;
const both = (text: string, url: string) => `${text} ${url}`;

const SERVICES: Readonly<Record<ShareTarget, Service>> = {
  email: { page: "mailto:", query: { subject: title, body: address } },
  bluesky: { name: "Bluesky", page: "https://bsky.app/intent/compose", query: { text: both } },
  x: { name: "X", page: "https://x.com/intent/post", query: { text: both } },
  linkedin: {
    name: "LinkedIn",
    page: "https://www.linkedin.com/sharing/share-offsite/",
    query: { url: address },
  },
  reddit: {
    name: "Reddit",
    page: "https://www.reddit.com/submit",
    query: { url: address, title },
  },
  hackernews: {
    name: "Hacker News",
    page: "https://news.ycombinator.com/submitlink",
    query: { u: address, t: title },
  },
};

/** A query may hold these two as they are, and an address is easier to read so. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll("%3A", ":").replaceAll("%2F", "/");
}

/**
 * Links to share an article, in the order of the targets.
 * @param article Its title and absolute address.
 */
export function shareLinks(
  targets: readonly ShareTarget[],
  article: { readonly title: string; readonly url: string },
): readonly ShareLink[] {
  return targets.map((target) => {
    const { name, page, query } = SERVICES[target];
    const values = Object.entries(query).map(
      ([key, write]) => `${key}=${encode(write(article.title, article.url))}`,
    );
    return { target, name, href: `${page}?${values.join("&")}` };
  });
}

/**
 * Opens a mail about an article in the reader's own program.
 * @param to An e-mail address.
 */
export function replyLink(to: string, subject: string): string {
  return `mailto:${encodeURIComponent(to).replaceAll("%40", "@")}?subject=${encodeURIComponent(`Re: ${subject}`)}`;
}
