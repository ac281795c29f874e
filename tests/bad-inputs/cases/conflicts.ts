import { article, type Case } from "../case.ts";

const says = (place: string, mark: string) => `${place}
  The line “${mark}” is left from a merge that was never finished. Keep the text that is right, and delete the lines of <<<<<<<, ======= and >>>>>>>.`;

/** Merges of two versions of a file that nobody finished. */
export const CONFLICTS: readonly Case[] = [
  {
    name: "a conflict in the text is told once, with what else is wrong",
    files: {
      "posts/wind.md": article(
        "draft: maybe",
        "One.\n\n<<<<<<< HEAD\nTwo.\n=======\nThree.\n>>>>>>> storm\n\n<<<<<<< HEAD\n```\n=======\n>>>>>>> storm\n",
      ),
    },
    says: `posts/wind.md:4 · draft
  "maybe" is not true or false. Write draft: true or draft: false.
${says("posts/wind.md:9", "<<<<<<< HEAD")}
${says("posts/wind.md:15", "<<<<<<< HEAD")}`,
  },
  {
    name: "a conflict among the fields is told instead of what it does to them",
    files: {
      "posts/wind.md":
        "---\n<<<<<<< HEAD\ntitle: Wind\n=======\ntitle: Storm\n>>>>>>> storm\npubDatetime: 2026-08-14\n---\n\nIt blew.\n",
      "pages/about.md": "<<<<<<< HEAD\n---\ntitle: About\n---\n",
    },
    says: `${says("pages/about.md:1", "<<<<<<< HEAD")}

${says("posts/wind.md:2", "<<<<<<< HEAD")}`,
  },
  {
    name: "what is left of a conflict is told in MDX as well",
    files: { "posts/wind.mdx": article("", "One.\n\n=======\n\nTwo.\n\n>>>>>>> storm\n") },
    says: `${says("posts/wind.mdx:8", "=======")}
${says("posts/wind.mdx:12", ">>>>>>> storm")}`,
  },
  {
    name: "marks in code, in a sentence, under a heading and of quotes are fine",
    files: {
      "posts/wind.md": article(
        "",
        "Write <<<<<<< HEAD.\n\n````md\n```\n<<<<<<< HEAD\n=======\n>>>>>>> storm\n````\n\n>>>>>>>> Deep.\n\nA ==\n----\n\n========\n",
      ),
    },
    says: "",
  },
];
