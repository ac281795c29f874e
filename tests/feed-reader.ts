/** Feeds as a strict reader of XML understands them, which wrote none of them. */
import { Readable } from "node:stream";
import FeedParser, { type Item, type Meta } from "feedparser";

interface ReadFeed {
  readonly meta: Meta;
  readonly items: readonly Item[];
}

/**
 * Reads RSS or Atom.
 * @throws {Error} If it is no XML, or no feed.
 */
export async function readFeed(xml: string): Promise<ReadFeed> {
  const parser = new FeedParser({ addmeta: false });
  const items: Item[] = [];
  parser.on("data", (item: Item) => items.push(item));
  const ended = new Promise<void>((resolve, reject) => {
    parser.once("error", reject);
    parser.once("end", resolve);
  });
  Readable.from([xml]).pipe(parser);
  await ended;
  return { meta: parser.meta, items };
}
