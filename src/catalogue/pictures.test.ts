import { mkdir, mkdtemp, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { isRemote, Pictures } from "./pictures.ts";

let folder = "";
let article = "";
const folders = () => ({ contentDir: folder, publicDir: join(folder, "public") });

function square(size: number): Promise<Buffer> {
  const background = "#8899aa";
  return sharp({ create: { width: size, height: size, channels: 3, background } })
    .png()
    .toBuffer();
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "paper-planes-pictures-"));
  article = join(folder, "posts/2024/wind.md");
  await mkdir(join(folder, "posts/2024"), { recursive: true });
  await mkdir(join(folder, "assets/images"), { recursive: true });
  await mkdir(join(folder, "public/cards"), { recursive: true });
});
beforeEach(async () => {
  await writeFile(join(folder, "posts/2024/kite.png"), await square(3));
  await writeFile(join(folder, "posts/2024/a kite.png"), await square(4));
  await writeFile(join(folder, "posts/2024/50% #1.png"), await square(5));
  await writeFile(join(folder, "posts/2024/a%20b.png"), await square(6));
  await writeFile(join(folder, "assets/images/kite.png"), await square(7));
  await writeFile(join(folder, "public/cards/kite.png"), await square(8));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("find", () => {
  it.each([
    ["./kite.png", 3],
    ["kite.png", 3],
    ["a%20kite.png", 4],
    ["a kite.png", 4],
    ["50%25%20%231.png", 5],
    ["50% %231.png", 5],
    ["a%20b.png", 6],
    ["@/assets/images/kite.png", 7],
    ["../../assets/images/kite.png", 7],
    ["../../../assets/images/kite.png", 7],
    ["../../../../../assets/images/kite.png", 7],
  ])("understands %s", async (reference, width) => {
    const found = await new Pictures(folders()).find(reference, article);
    expect(found).toMatchObject({ picture: { width, height: width, format: "png" } });
  });

  it("tells pictures apart by their bytes", async () => {
    const pictures = new Pictures(folders());
    const digests = await Promise.all(
      ["kite.png", "a kite.png"].map(async (name) => {
        const found = await pictures.find(name, article);
        return "picture" in found && found.picture.digest;
      }),
    );
    expect(new Set(digests).size).toBe(2);
  });
});

describe("a later run", () => {
  const path = () => join(folder, "posts/2024/kite.png");
  const wrong = (stamp: string) =>
    new Map([
      [
        path(),
        { stamp, picture: { path: path(), digest: "x", width: 99, height: 99, format: "png" } },
      ],
    ]);
  const measure = async (at = Date.now() + 10_000) => {
    const pictures = new Pictures(folders());
    await pictures.find("kite.png", article);
    return (await pictures.measured(at)).get(path())?.stamp;
  };

  it("takes the measures of a file that has not changed", async () => {
    const known = wrong((await measure()) ?? "");
    const found = await new Pictures(folders(), known).find("kite.png", article);
    expect(found).toMatchObject({ picture: { width: 99 } });
  });

  it.each<[string, () => Promise<unknown>]>([
    ["other bytes", async () => writeFile(path(), await square(9))],
    ["another time", () => utimes(path(), new Date(), new Date("2001-01-01"))],
    [
      "the same time, set by hand",
      async () => {
        const { atime, mtime } = await stat(path());
        await utimes(path(), atime, mtime);
      },
    ],
  ])("measures a file with %s again", async (_, change) => {
    const known = wrong((await measure()) ?? "");
    await change();
    const found = await new Pictures(folders(), known).find("kite.png", article);
    expect(found).not.toMatchObject({ picture: { width: 99 } });
  });

  it("does not trust a file that was touched a moment ago, whose time may stay the same", async () => {
    const { ctimeMs } = await stat(path());
    expect(await measure(ctimeMs + 1_000)).toBeUndefined();
    expect(await measure(ctimeMs + 3_000)).toBeDefined();
  });
});

describe("publicFault", () => {
  it.each([
    ["/cards/kite.png", true],
    ["/cards/kite.png?v=2", true],
    ["/cards/k%69te.png", true],
    ["/cards", false],
    ["/", false],
    ["/../posts/2024/kite.png", false],
    ["/%2e%2e/posts/2024/kite.png", false],
    ["/cards/none.png", false],
  ])("of %s: fine is %s", (href, isFine) => {
    expect(new Pictures(folders()).publicFault(href) === undefined).toBe(isFine);
  });
});

describe("isRemote", () => {
  it.each([
    ["https://example.org/a.png", true],
    ["HTTP://example.org/a.png", true],
    ["//example.org/a.png", true],
    ["/a.png", false],
    ["a.png", false],
    ["@/assets/a.png", false],
    ["a//b.png", false],
  ])("of %s is %s", (reference, answer) => {
    expect(isRemote(reference)).toBe(answer);
  });
});
