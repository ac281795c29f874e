import { describe, expect, it } from "vitest";
import { printLedger, readLedger } from "./ledger.ts";

describe("the ledger of addresses", () => {
  it("is read as it was written, sorted, with the files that had the addresses", () => {
    const text = printLedger(
      new Map([
        ["/posts/風/", "posts/風/index.md"],
        ["/", undefined],
        ["/posts/a/", "posts/#1.md"],
        ["/rss.xml", undefined],
      ]),
    );
    expect(text).toMatch(/^# .*\n# .*\n\n\/\n\/posts\/a\/ {2}# posts\/#1\.md\n/);
    const { lines, faults } = readLedger(text);
    expect(faults).toEqual([]);
    expect(lines).toEqual([
      { address: "/", file: undefined, line: 4 },
      { address: "/posts/a/", file: "posts/#1.md", line: 5 },
      { address: "/posts/風/", file: "posts/風/index.md", line: 6 },
      { address: "/rss.xml", file: undefined, line: 7 },
    ]);
  });

  it("takes an address in the form that a browser copies, and either form of a letter", () => {
    const { lines } = readLedger("/posts/%E9%A2%A8/\n\n/cafe\u0301/");
    expect(lines.map(({ address }) => address)).toEqual(["/posts/風/", "/café/"]);
  });

  it.each([
    [
      "posts/wind/",
      '"posts/wind/" is not an address of this site: those begin with a slash. Write /posts/wind/, or delete the line.',
    ],
    [
      "https://example.org/posts/%E9%A2%A8/",
      '"https://example.org/posts/%E9%A2%A8/" is a whole address. Write what follows the host, without the base path: /posts/風/.',
    ],
    [
      "/search/?q=a",
      '"/search/?q=a" has a question mark, behind which no host looks. Write /search/.',
    ],
    [
      "/100%/",
      '"/100%/" holds a percent sign that stands for no character. Write the address as readers see it.',
    ],
    [
      "/posts/wind",
      '"/posts/wind" lacks its last slash, which the address of a page has. Write /posts/wind/.',
    ],
    ["/a/\n/a/", "/a/ stands on line 1 already. Delete one of them."],
  ])("tells that %s is no line of it", (text, message) => {
    expect(readLedger(text).faults).toEqual([{ line: text.split("\n").length, message }]);
  });
});
