import { describe, expect, it } from "vitest";
import { cardDigest, postCard, siteCard, tagCard, type Card } from "./card.ts";

const site = {
  title: "Paper Planes",
  tagline: "Moving pictures",
  url: "https://example.org",
  lang: "en",
  sky: "flock",
} as const;

const published = {
  iso: "2026-08-14T00:00:00.000Z",
  dateTime: "2026-08-14T00:00:00+00:00",
  date: "2026-08-14",
  label: "14 August 2026",
};

const post = {
  slug: "patches",
  title: "Patches",
  lang: "en",
  dir: "ltr",
  published,
  authors: [
    { id: undefined, name: "Ada", href: undefined },
    { id: "bo", name: "Bo", href: "/authors/bo/" },
  ],
} as const;

describe("the card of an article", () => {
  it("names title, authors, day and site", () => {
    expect(postCard(post, site)).toMatchObject({
      seed: "patches",
      title: "Patches",
      byline: "Ada · Bo",
      date: "14 August 2026",
      siteName: "Paper Planes",
    });
  });

  it("has no plane where the site wants none", () => {
    expect(postCard(post, { ...site, sky: "plain" }).planes).toBe(0);
  });
});

describe("the card of the site", () => {
  it("shows its line, or its name if it has none", () => {
    expect(siteCard(site, 3)).toMatchObject({ title: "Moving pictures", planes: 3 });
    expect(siteCard({ ...site, tagline: "" }, 3).title).toBe("Paper Planes");
  });

  it("does not fill the sky without bound", () => {
    expect(siteCard(site, 10_000).planes).toBe(siteCard(site, 1000).planes);
  });
});

describe("the card of a tag", () => {
  const tag = { slug: "paper", title: "Paper", count: 3, amount: "3 articles" };

  it("has a flock of its own, a plane for every article", () => {
    const card = tagCard(tag, site);
    expect(card).toMatchObject({ seed: "paper", title: "Paper", byline: "3 articles", planes: 3 });
    expect(tagCard({ ...tag, count: 10_000 }, site).planes).toBe(siteCard(site, 10_000).planes);
  });
});

describe("the digest of a card", () => {
  const card = postCard(post, site);

  it("is the same for the same card", () => {
    expect(cardDigest(card)).toBe(cardDigest({ ...card }));
  });

  it.each<Partial<Card>>([
    { seed: "other" },
    { title: "Patches!" },
    { lang: "ja" },
    { dir: "rtl" },
    { byline: "Ada" },
    { date: "15 August 2026" },
    { siteName: "Paper Boats" },
    { planes: 3 },
    { mark: "<svg/>" },
  ])("changes with %o", (change) => {
    expect(cardDigest({ ...card, ...change })).not.toBe(cardDigest(card));
  });
});
