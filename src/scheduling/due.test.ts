import { describe, expect, it } from "vitest";
import { becameDue, scheduled } from "./due.ts";

const post = (file: string, date: string, isDraft = false) => ({
  file,
  title: file,
  published: Date.parse(date),
  zone: "UTC",
  isDraft,
});

const posts = [
  post("later", "2026-12-31T23:59:30Z"),
  post("next", "2026-08-14T09:30:00Z"),
  post("draft", "2026-08-14T08:00:00Z", true),
  post("out", "2026-08-14T08:00:00Z"),
];
const now = Date.parse("2026-08-14T08:00:00Z");

describe("scheduled articles", () => {
  it("are those that are no drafts and not out yet, the next one first", () => {
    expect(scheduled(posts, now)).toEqual([
      {
        file: "next",
        title: "next",
        iso: "2026-08-14T09:30:00.000Z",
        epoch: 1786699800,
        cron: "30 9 14 8 *",
        zone: "UTC",
      },
      expect.objectContaining({ file: "later", cron: "0 0 1 1 *", epoch: 1798761570 }),
    ]);
    expect(scheduled([], now)).toEqual([]);
  });

  it.each([
    ["2026-08-14T07:00:00Z", "2026-08-14T08:00:00Z", ["out"]],
    ["2026-08-14T08:00:00Z", "2026-08-14T09:29:59Z", []],
    ["2026-08-14T08:00:00Z", "2026-08-14T09:30:00Z", ["next"]],
    ["2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z", ["out", "next", "later"]],
  ])("that came out after %s and up to %s: %j", (since, until, files) => {
    const due = becameDue(posts, Date.parse(since), Date.parse(until));
    expect(due.map(({ file }) => file)).toEqual(files);
  });
});
