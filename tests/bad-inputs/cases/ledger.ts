import { article, type Case } from "../case.ts";

/** The ledger of published addresses, and content that would drop one. */
export const LEDGER: readonly Case[] = [
  {
    name: "an address that an article had is kept by an alias",
    files: {
      "addresses.txt": "/posts/wind/\n/posts/breeze/ # posts/wind.md\n",
      "posts/wind.md": article("aliases: [/posts/breeze/]"),
    },
    says: "",
  },
  {
    name: "an article that was published and is a draft again is named with its address",
    files: {
      "addresses.txt": "# Ours\n/posts/wind/\n/posts/snow/ # posts/snow.md\n",
      "posts/wind.md": article(),
      "posts/snow.md": article("draft: true"),
    },
    says: `addresses.txt:3
  /posts/snow/ was published, and this build would drop it: posts/snow.md, which has it, is a draft now. Publish it again, or delete this line if the address may lead nowhere from now on.`,
  },
  {
    name: "lines that are no addresses are named, and nothing is said of what they mean",
    files: {
      "addresses.txt": "posts/wind/\n\n/posts/wind\n<<<<<<< HEAD\n/posts/gone/\n",
      "posts/wind.md": article(),
    },
    says: `addresses.txt:1
  "posts/wind/" is not an address of this site: those begin with a slash. Write /posts/wind/, or delete the line.
addresses.txt:3
  "/posts/wind" lacks its last slash, which the address of a page has. Write /posts/wind/.
addresses.txt:4
  "<<<<<<< HEAD" is left from a merge that was never finished. Keep the addresses of both sides, and delete this line.`,
  },
  {
    name: "a ledger that is no text is named",
    files: { "addresses.txt": Buffer.from([0xff, 0xfe, 0x2f, 0x00]), "posts/wind.md": article() },
    says: `addresses.txt:1
  This file is UTF-16 or no text at all. Save it as UTF-8 in your editor.`,
  },
  {
    name: "while an article has a mistake, nobody knows which addresses it would have",
    files: {
      "addresses.txt": "/posts/wind/\n/posts/snow/\n",
      "posts/wind.md": article(),
      "posts/snow.md": article("drafts: true"),
    },
    says: `posts/snow.md:4 · drafts
  \`drafts\` is not a field here. Did you mean \`draft\`?`,
  },
];
