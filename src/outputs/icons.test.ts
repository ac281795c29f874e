import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { PICTURES } from "#lib/icons.ts";
import { drawIco, drawIcon, manifest, markSvg } from "./icons.ts";

const both = (colour: string) => ({ day: colour, night: colour });
const colours = {
  zenith: both("#c4e3fa"),
  sky: both("#eef6fb"),
  sheet: both("#fdfdfb"),
  ink: both("#1b2230"),
  fold: { day: "#c22d0c", night: "#ff9466" },
};
const own = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 20"><path fill="#0a6b4b" d="M0 0h10v20H0z"/></svg>`;

async function pixel(png: Buffer, x: number, y: number): Promise<readonly number[]> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return [...data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4)];
}

describe("markSvg", () => {
  it("is an aeroplane in the colours of the site, by day and by night", () => {
    const svg = markSvg({ colours });
    expect(svg).toContain(".lit{fill:#c22d0c}");
    expect(svg).toContain("@media(prefers-color-scheme:dark){.lit{fill:#ff9466}");
    expect(svg.match(/<path/g)).toHaveLength(3);
  });

  it("is the owner's where there is one", () => {
    expect(markSvg({ own, colours })).toBe(own);
  });
});

describe.each(PICTURES)("$name", (icon) => {
  it("has its size, and corners as its purpose wants them", async () => {
    const png = await drawIcon({ colours }, icon);
    expect(await sharp(png).metadata()).toMatchObject({ width: icon.size, height: icon.size });
    expect((await pixel(png, 0, 0))[3]).toBe(icon.ground === "sky" ? 255 : 0);
  });

  it("shows the owner's mark whole, in the middle", async () => {
    const png = await drawIcon({ own, colours }, icon);
    const middle = await pixel(png, icon.size / 2, icon.size / 2);
    expect(Math.abs((middle[0] ?? 0) - 0x0a)).toBeLessThan(6);
    // It is half as wide as high, so that nothing of it reaches the sides.
    expect(await pixel(png, 0, icon.size / 2)).not.toEqual(middle);
  });
});

it("keeps the mark inside of what every mask leaves", async () => {
  const icon = PICTURES.find(({ purpose }) => purpose === "maskable");
  if (!icon) throw new Error("There is none.");
  const reach = (icon.share / 2) * Math.SQRT2;
  expect(reach).toBeLessThanOrEqual(0.4);
});

it("names a mark that cannot be drawn", async () => {
  const [icon] = PICTURES;
  if (!icon) throw new Error("There is none.");
  await expect(drawIcon({ own: "<svg", colours }, icon)).rejects.toThrow(/public\/mark\.svg/);
});

it("wraps a picture of 32 pixels as ICO", async () => {
  const ico = await drawIco({ colours });
  expect([...ico.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32]);
  const png = ico.subarray(ico.readUInt32LE(18));
  expect(png).toHaveLength(ico.readUInt32LE(14));
  expect((await sharp(png).metadata()).width).toBe(32);
});

it("writes a manifest whose addresses have the base", () => {
  const site = { title: "Kites", description: "", lang: "ar" };
  const place = { home: "/blog/", dir: "rtl", addressOf: (name: string) => `/blog/${name}` };
  const written = JSON.parse(manifest(site, colours, place)) as Record<string, unknown>;
  expect(written).toMatchObject({
    name: "Kites",
    start_url: "/blog/",
    scope: "/blog/",
    dir: "rtl",
    theme_color: "#c4e3fa",
    icons: [
      { src: "/blog/favicon.svg", sizes: "any" },
      { src: "/blog/icon-192.png", sizes: "192x192", purpose: "any" },
      { src: "/blog/icon-512.png", sizes: "512x512", purpose: "any" },
      { src: "/blog/icon-maskable.png", sizes: "512x512", purpose: "maskable" },
    ],
  });
  expect(written).not.toHaveProperty("description");
});
