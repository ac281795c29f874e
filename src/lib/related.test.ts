import { describe, expect, it } from "vitest";
import { findRelated, type Relatable } from "./related.ts";

/** Articles in their order, by title. */
type Sketch = Partial<Relatable> & { readonly title: string };

const nobody = () => false;

function relate(
  sketches: readonly Sketch[],
  isExcluded: (index: number, other: number) => boolean = nobody,
  most = 3,
): Record<string, readonly string[]> {
  const articles = sketches.map((sketch) => ({ lang: "en", tags: [], text: "", ...sketch }));
  const found = findRelated(articles, { most, isExcluded });
  const title = (index: number) => articles[index]?.title ?? "";
  return Object.fromEntries(found.map((others, index) => [title(index), others.map(title)]));
}

/** Further articles, so that what two of the others share is rare. */
const CROWD: readonly Sketch[] = Array.from({ length: 12 }, (_, index) => ({
  title: `Filler${index}`,
  tags: ["common", `own-${index}`],
}));

describe("related articles", () => {
  it("share a tag, the rarer one before the commoner one", () => {
    const found = relate([
      { title: "Asked", tags: ["rare", "usual", "common"] },
      { title: "Usual", tags: ["usual", "other"] },
      { title: "Usual too", tags: ["usual", "other"] },
      { title: "Rare", tags: ["rare", "other"] },
      ...CROWD,
    ]);
    expect(found.Asked?.[0]).toBe("Rare");
    expect(found.Asked?.slice(1)).toEqual(["Usual", "Usual too"]);
  });

  it.each([
    ["words of their titles", "Diffusion without formulas", "Formulas of diffusion"],
    ["other forms of a word", "Diffuse papers", "A paper on diffusion"],
    ["words in capitals", "NOISE schedules", "noise"],
    ["Japanese, which has no spaces", "拡散模型のしくみ", "ノイズと拡散模型"],
    ["Arabic", "تصميم الطائرات", "الطائرات في الريح"],
    ["Thai", "เครื่องบินกระดาษ", "กระดาษพับ"],
  ])("share %s", (_, one, other) => {
    const found = relate([{ title: one }, { title: other }, ...CROWD]);
    expect(found[one]).toEqual([other]);
    expect(found[other]).toEqual([one]);
  });

  it("share words of descriptions and headings", () => {
    const found = relate([
      { title: "One", text: "A tokenizer made of scissors" },
      { title: "Two", text: "Where a tokenizer fails" },
      ...CROWD,
    ]);
    expect(found.One).toEqual(["Two"]);
  });

  it("are none where nothing is alike", () => {
    expect(relate([{ title: "Wind" }, { title: "Paper" }])).toEqual({ Wind: [], Paper: [] });
    expect(relate([{ title: "Alone" }])).toEqual({ Alone: [] });
    expect(relate([])).toEqual({});
  });

  it("are none for a common word among many of their own", () => {
    const long = (name: string) => Array.from({ length: 60 }, (_, at) => `${name}${at}`).join(" ");
    const found = relate([
      { title: "One", text: `${long("uno")} within` },
      { title: "Two", text: `${long("duo")} within` },
      ...CROWD,
    ]);
    expect(found.One).toEqual([]);
  });

  it("are none for what every article shares", () => {
    const found = relate(CROWD);
    expect(Object.values(found).flat()).toEqual([]);
  });

  it("are written in the same language, whatever the region", () => {
    const found = relate([
      { title: "Wind A", tags: ["wind"], lang: "en-GB" },
      { title: "Wind B", tags: ["wind"], lang: "en" },
      { title: "Wind C", tags: ["wind"], lang: "ja" },
      ...CROWD,
    ]);
    expect(found["Wind A"]).toEqual(["Wind B"]);
    expect(found["Wind C"]).toEqual([]);
  });

  it("are at most as many as asked for, the nearer ones of equals", () => {
    const alike = Array.from({ length: 9 }, (_, index) => ({ title: `N${index}`, tags: ["t"] }));
    const found = relate([...alike, ...CROWD]);
    expect(found.N4).toEqual(["N3", "N5", "N2"]);
    expect(found.N0).toEqual(["N1", "N2", "N3"]);
    expect(relate([...alike, ...CROWD], nobody, 1).N4).toEqual(["N3"]);
  });

  it("leave out whatever is shown already, and take the next", () => {
    const alike = Array.from({ length: 6 }, (_, index) => ({ title: `N${index}`, tags: ["t"] }));
    const found = relate([...alike, ...CROWD], (a, b) => Math.abs(a - b) === 1);
    expect(found.N2).toEqual(["N0", "N4", "N5"]);
  });

  it("never include the article itself", () => {
    const twice = { title: "Same", tags: ["t"], text: "the same words" };
    expect(relate([twice, { ...twice, title: "Same again" }, ...CROWD]).Same).toEqual([
      "Same again",
    ]);
  });
});

/** 60 tags, and words of which some are common and most are not; the same in every run. */
function manyArticles(count: number): Relatable[] {
  let state = 1;
  const below = (limit: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
  const word = () => `word${Math.floor((below(1000) / 1000) ** 2 * 4000)}`;
  const words = (length: number) => Array.from({ length }, word).join(" ");
  return Array.from({ length: count }, () => ({
    lang: "en",
    tags: [`tag${below(60)}`, `tag${below(60)}`],
    title: words(4),
    text: words(40),
  }));
}

describe("among many articles", () => {
  const options = { most: 3, isExcluded: nobody };

  it("takes seconds for ten thousand", () => {
    const articles = manyArticles(10_000);
    const before = process.cpuUsage();
    const found = findRelated(articles, options);
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(3);
    expect(found.filter((others) => others.length === 3).length).toBeGreaterThan(9000);
  });

  it("changes few relations when an article is added, changed or deleted", () => {
    const articles = manyArticles(1000);
    const found = findRelated(articles, options);
    const changedIn = (others: readonly Relatable[], shift: number) => {
      const now = findRelated(others, options).map((list) => list.map((index) => index - shift));
      return found.filter((list, index) => {
        const there = now[index + shift];
        return there !== undefined && there.join() !== list.join();
      }).length;
    };
    const [first] = articles;
    const edited = articles.with(0, { ...(first as Relatable), title: "Another title" });
    expect(changedIn(edited, 0)).toBeLessThan(20);
    expect(changedIn([{ ...(first as Relatable), tags: ["tag1"] }, ...articles], 1)).toBeLessThan(
      50,
    );
    expect(changedIn(articles.slice(0, -1), 0)).toBeLessThan(50);
  });
});
