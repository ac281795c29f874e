import { describe, expect, it } from "vitest";
import type { IndexedPost, SearchIndex } from "./index-format.ts";
import { createSearch } from "./rank.ts";

const TAGS = ["video", "C#", "text to video", "nobody's"];

const DAY_MS = 86_400_000;

function post(title: string, year: number, tags: readonly number[]): IndexedPost {
  const day = Date.UTC(year, 5, 1) / DAY_MS;
  const rest = { description: "A paper plane.", lang: "en", isDraft: false, headings: [] };
  return { href: `/${title}/`, title, day, tags, ...rest };
}

const INDEX: SearchIndex = {
  tags: TAGS.map((label) => ({ label, slug: label.replaceAll(" ", "-"), href: "/", count: 1 })),
  posts: [
    post("one", 2026, [0, 1]),
    post("two", 2026, [0, 2]),
    post("three", 2025, [0]),
    post("four", 2024, [2]),
  ],
};

const { ask: search } = createSearch(INDEX);

/** "+" is on: label, count, and the query that it leads to. */
function facets(typed: string, textRows: readonly number[] = []): readonly string[] {
  return search(typed, { limit: 10, textRows }).facets.map(
    ({ label, count, isOn, typed: next }) => {
      return `${isOn ? "+" : ""}${label} ${count} → ${next}`;
    },
  );
}

describe("facets", () => {
  it("count what only the texts have found, once and as far as the filters allow", () => {
    expect(facets("xylophone", [0, 2])).toEqual([
      "C# 1 → xylophone #C#",
      "2026 1 → xylophone year:2026",
      "2025 1 → xylophone year:2025",
    ]);
    expect(facets("four", [3, 1])).toEqual([
      "video 1 → four #video",
      "2026 1 → four year:2026",
      "2024 1 → four year:2024",
    ]);
    expect(facets("xylophone year:2026", [0, 1, 2, 3])).toContain("C# 1 → xylophone #C# year:2026");
  });

  it("count tags and years of what was found, the most frequent tags and newest years first", () => {
    expect(facets("paper")).toEqual([
      "video 3 → paper #video",
      'text to video 2 → paper tag:"text to video"',
      "C# 1 → paper #C#",
      "2026 2 → paper year:2026",
      "2025 1 → paper year:2025",
      "2024 1 → paper year:2024",
    ]);
  });

  it("follow the query and lead back from what is on", () => {
    expect(facets("paper #video year:2026")).toEqual([
      "+video 2 → paper year:2026",
      "C# 1 → paper #video #C# year:2026",
      'text to video 1 → paper #video tag:"text to video" year:2026',
      "+2026 2 → paper #video",
    ]);
  });

  it("finish a filter that is only begun", () => {
    expect(facets("#vid")).toContain("video 3 → #video");
  });

  it("take back a filter with a slip", () => {
    expect(facets("paper #vidoe")[0]).toBe("+video 3 → paper");
  });

  it("leave out what all have, and everything where nothing was asked or found", () => {
    expect(facets("#video")).not.toContain("video 3 → ");
    expect(facets("one")).toEqual([]);
    expect(facets("")).toEqual([]);
    expect(facets("xylophone")).toEqual([]);
  });
});
