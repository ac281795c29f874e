import sharp, { type Region } from "sharp";
import { describe, expect, it } from "vitest";
import type { KeepClear } from "#lib/flock.ts";
import type { Card } from "./card.ts";
import { CARD_COLOURS, type CardColours, paintsOf } from "./colours.ts";
import { drawCard } from "./draw.ts";
import { layOut } from "./layout.ts";
import { arrangeFlock } from "./sky.ts";

/** What a network may refuse to load. */
const MOST_BYTES = 60_000;

const BASE: Card = {
  seed: "seed",
  title: "Spacetime patches, folded by hand",
  lang: "en",
  dir: "ltr",
  byline: "Ada",
  date: "14 August 2026",
  siteName: "Paper Planes",
  planes: 18,
};

const SENTENCE = "What forty prompts for one falling cup can teach about gravity and glass";

const CARDS: readonly Partial<Card>[] = [
  { title: "Patches" },
  { title: SENTENCE },
  { title: `${SENTENCE}, ${SENTENCE}` },
  { title: `${SENTENCE}, ${SENTENCE}, ${SENTENCE}` },
  { title: "紙飛行機はなぜ空に集まるのか：Soraの「時空パッチ」を手で折る", lang: "ja" },
  { title: "紙飛行機はなぜ空に集まるのか、と夜の風が窓を叩く。".repeat(6), lang: "ja" },
  { title: "종이비행기는 왜 하늘로 모이는가", lang: "ko" },
  { title: "用“沙漏”折飞机", lang: "zh" },
  { title: "Бумажные самолёты и Χάρτινα αεροπλάνα", lang: "ru" },
  { title: "เครื่องบินกระดาษบนท้องฟ้า", lang: "th" },
  { title: "काग़ज़ के हवाई जहाज़", lang: "hi" },
  { title: "لماذا تتجمع الطائرات الورقية؟ نموذج Sora 2", lang: "ar", dir: "rtl" },
  { title: "מטוסי נייר ו-Sora 2", lang: "he", dir: "rtl" },
  { title: "🚀 Launch day 👩‍🚀 🇯🇵 1️⃣" },
  { title: 'C++ & <script>alert("]]>")</script> \u0000\u001B[31m\uFFFF' },
  { title: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" },
  { siteName: "The Quarterly Review of Moving Pictures and Paper" },
  { title: "ქართული ენა", byline: "தமிழ்", siteName: "বাংলা" },
  { title: "", byline: "", date: "", siteName: "" },
  {
    planes: 0,
    mark: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9"/></svg>',
  },
];

describe.each(CARDS.map((change) => ({ ...BASE, seed: change.title ?? "", ...change })))(
  "the card $title",
  (card) => {
    it("is a small PNG of the usual size, the same every time", async () => {
      const png = await drawCard(card);
      expect(await sharp(png).metadata()).toMatchObject({
        format: "png",
        width: 1200,
        height: 630,
      });
      expect(png.length).toBeLessThan(MOST_BYTES);
      expect(Buffer.from(await drawCard(card)).equals(png)).toBe(true);
    });

    it("keeps its words on the card and its planes away from them", async () => {
      const layout = await layOut(card);
      const { words } = arrangeFlock(card, layout);
      for (const line of words) {
        expect(line.x).toBeGreaterThan(0);
        expect(line.x + line.width).toBeLessThan(1200);
        expect(line.y).toBeGreaterThan(0);
        expect(line.y + line.height).toBeLessThan(630);
      }
      for (let flight = 0; flight < 40; flight++) {
        const crowded = { ...card, seed: String(flight), planes: card.planes * 2 };
        const { planes, region } = arrangeFlock(crowded, layout);
        const nearest = planes.map(({ x, y, scale }) => {
          const gaps = words.map((line) => gap({ x: x + region.x, y: y + region.y }, line));
          return Math.min(Infinity, ...gaps) / scale;
        });
        expect(Math.min(Infinity, ...nearest)).toBeGreaterThanOrEqual(12);
      }
    });
  },
);

/** From a point to a rectangle. */
function gap(at: { x: number; y: number }, words: KeepClear): number {
  const across = Math.max(words.x - at.x, at.x - words.x - words.width, 0);
  const down = Math.max(words.y - at.y, at.y - words.y - words.height, 0);
  return Math.hypot(across, down);
}

describe("a drawing", () => {
  const RED = [192, 45, 13];
  const TEAL = [0, 128, 128];

  /** How many pixels of a card, or of a part of it, have a colour, less the loss of the palette. */
  async function count(card: Card, wanted: readonly number[], part?: Region): Promise<number> {
    const picture = sharp(await drawCard(card)).removeAlpha();
    const data = await (part ? picture.extract(part) : picture).raw().toBuffer();
    let found = 0;
    for (let at = 0; at < data.length; at += 3) {
      if (wanted.every((value, channel) => Math.abs((data[at + channel] ?? 0) - value) < 8))
        found++;
    }
    return found;
  }

  const NAME = { left: 0, top: 0, width: 134, height: 130 };

  it("has one plane in vermilion beside the mark", async () => {
    const mark = await count({ ...BASE, planes: 0 }, RED);
    expect(mark).toBeGreaterThan(150);
    expect(await count(BASE, RED, NAME)).toBeGreaterThan(0.9 * mark);
    expect(await count(BASE, RED)).toBeGreaterThan(2 * mark);
  });

  it("is in the owner's colours, however far they lie apart", async () => {
    const ours = Object.fromEntries(CARD_COLOURS.map((name) => [name, paintsOf()[name]]));
    const own = { ...ours, zenith: "#001020", sky: "#20c060", sheet: "#fff0ff", fold: "#008080" };
    const card = { ...BASE, colours: { ...own, ink: "no colour" } as CardColours };
    expect(await count(card, TEAL, NAME)).toBeGreaterThan(150);
    expect(await count(card, RED)).toBe(0);
    const foot = { left: 0, top: 620, width: 1200, height: 10 };
    expect(await count(card, [255, 240, 255], foot)).toBeGreaterThan(5_000);
  });

  it("draws another publication's mark instead", async () => {
    const square = '<path fill="teal" d="M0 0h9v9H0z"/>';
    const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${square}</svg>`;
    expect(await count({ ...BASE, planes: 0, mark }, TEAL, NAME)).toBe(48 * 48);
    expect(await count({ ...BASE, planes: 0, mark }, RED)).toBe(0);
  });
});
