/** A list of feeds that a reader app takes at once. @see https://opml.org/spec2.opml */
import { generateOpml } from "feedsmith";
import { withoutControls } from "#lib/escape.ts";

interface ListedFeed {
  readonly title: string;
  /** Absolute address of the feed. */
  readonly feed: string;
  /** Absolute address of the page that it follows. */
  readonly page: string;
  /** BCP 47. */
  readonly lang: string;
}

/** @param groups Feeds under a heading; those without one stand first. */
export function opml(
  title: string,
  feeds: readonly ListedFeed[],
  group: { readonly title: string; readonly feeds: readonly ListedFeed[] },
): string {
  const grouped = group.feeds.map(toOutline);
  return generateOpml({
    head: { title: withoutControls(title) },
    body: {
      outlines: [
        ...feeds.map(toOutline),
        ...(grouped.length > 0 ? [{ text: withoutControls(group.title), outlines: grouped }] : []),
      ],
    },
  });
}

function toOutline({ title, feed, page, lang }: ListedFeed) {
  const name = withoutControls(title);
  return { text: name, title: name, type: "rss", xmlUrl: feed, htmlUrl: page, language: lang };
}
