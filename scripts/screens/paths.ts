import { existsSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** The articles of a built site: "posts/a-walk/". */
export function articlePaths(folder: string): readonly string[] {
  const posts = join(folder, "posts");
  if (!existsSync(posts)) return [];
  return readdirSync(posts, { recursive: true, withFileTypes: true })
    .filter(({ name, parentPath }) => name === "index.html" && parentPath !== posts)
    .map(({ parentPath }) => `${relative(folder, parentPath).split(sep).join("/")}/`)
    .filter((path) => !path.startsWith("posts/page/"))
    .toSorted();
}
