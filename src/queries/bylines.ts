import { getAuthors } from "./authors.ts";
import { getListedPosts } from "./posts.ts";
import type { Author, Post } from "./view.ts";

/** An author with their articles, newest first. */
interface Byline {
  readonly author: Author;
  readonly posts: readonly Post[];
}

/** Authors of listed articles who have a file; whoever wrote only drafts is not told. */
export async function getBylines(): Promise<readonly Byline[]> {
  const [authors, posts] = await Promise.all([getAuthors(), getListedPosts()]);
  return authors
    .map((author) => ({
      author,
      posts: posts.filter((post) => post.authors.some(({ id }) => id === author.id)),
    }))
    .filter((byline) => byline.posts.length > 0);
}
