import { describe, expect, it } from "vitest";
import { gatherSeries } from "./series.ts";

/** "Kites 2 2026-01-05": a series, a part or "-", a day. */
function part(text: string, description?: string) {
  const [, name = "", number, day] = /^(.*) (\d+|-) (\S+)$/.exec(text) ?? [];
  const series = { name, part: number === "-" ? undefined : Number(number), description };
  return { text, series, published: { iso: `${day}T00:00:00.000Z` } };
}

const written = (articles: readonly ReturnType<typeof part>[]) =>
  [...gatherSeries(articles).values()].map(({ slug, name, parts }) => [
    slug,
    name,
    ...parts.map(({ text }) => text),
  ]);

describe("series", () => {
  it("have their parts in order, those without a number last and by date", () => {
    const parts = ["K - 2026-03-01", "K 10 2026-01-01", "K - 2026-02-01", "K 2 2026-05-01"];
    expect(written(parts.map((text) => part(text)))).toEqual([
      ["k", "K", "K 2 2026-05-01", "K 10 2026-01-01", "K - 2026-02-01", "K - 2026-03-01"],
    ]);
  });

  it("are one where names differ in case and spacing only, by the name of the first part", () => {
    const parts = [part("how it  flies 2 2026-01-01"), part("How It Flies 1 2026-01-02")];
    expect(written(parts)).toEqual([
      ["how-it-flies", "How It Flies", parts[1]?.text, parts[0]?.text],
    ]);
  });

  it("stay apart where their names mean different things", () => {
    const names = ["C", "C++", "空の話"].flatMap((name) => [
      `${name} 1 2026-01-01`,
      `${name} 2 2026-01-02`,
    ]);
    const slugs = written(names.map((text) => part(text))).map(([slug]) => slug);
    expect(slugs).toEqual(["c", "c-plus-plus", "空の話"]);
  });

  it("are none with one article, or with articles of none", () => {
    const none = { text: "", series: undefined, published: { iso: "" } };
    expect(gatherSeries([part("K 1 2026-01-01"), none, none]).size).toBe(0);
  });

  it("take what the first part that says something says about them", () => {
    const parts = [
      part("K 3 2026-01-01", "Late"),
      part("K 1 2026-01-01"),
      part("K 2 2026-01-01", "Early"),
    ];
    expect(gatherSeries(parts).get("k")?.description).toBe("Early");
  });
});
