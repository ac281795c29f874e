/** A dev server on trial: what is saved is seen, and what is wrong is told over the page. */
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startWriting } from "../../scripts/screens/dev.ts";
import { makePlace, NOT_FOR_A_BUILD } from "./building.ts";

const place = makePlace();
const article = (title: string, date = "2026-01-02") =>
  `---\ntitle: ${title}\npubDatetime: ${date}\n---\n\nA sentence.\n`;

let address: string;
let stop: (() => void) | undefined;

beforeAll(async () => {
  place.write("posts/kite.md", article("A kite"));
  place.write("posts/snow.md", article("Snow").replace("---\n\n", "draft: true\n---\n\n"));
  const switches = { CONTENT_DIR: place.content, OUT_DIR: place.outDir };
  const unset = { ...NOT_FOR_A_BUILD, SITE_URL: "", BASE_PATH: "", NOW: "" };
  ({ address, stop } = await startWriting({ ...unset, ...switches }));
});
afterAll(() => {
  stop?.();
  place.clear();
});

const read = async (path: string) => (await fetch(new URL(path, address))).text();

/** Waits until a page says something. */
async function until(path: string, words: string): Promise<void> {
  while (!(await read(path)).includes(words)) await wait(50);
}

/** The first message of the server that is an error, to a browser that has just opened a page. */
async function toldInBrowser(): Promise<string | undefined> {
  const [, token = ""] = /wsToken = "([^"]*)"/.exec(await read("@vite/client")) ?? [];
  const socket = new WebSocket(`${address.replace("http", "ws")}?token=${token}`, "vite-hmr");
  const messages: { type: string; err?: { message: string } }[] = [];
  socket.addEventListener("message", ({ data }) => {
    messages.push(JSON.parse(String(data)) as (typeof messages)[number]);
  });
  while (messages.length === 0) await wait(20);
  // What follows the greeting follows it at once.
  await wait(100);
  socket.close();
  return messages.find(({ type }) => type === "error")?.err?.message;
}

it("shows a save, tells a mistake in the words of the build, and has a page of loose ends", async () => {
  await until("posts/kite/", "A kite");
  place.write("posts/kite.md", article("A red kite"));
  await until("posts/kite/", "A red kite");
  await until("", "A red kite");
  expect(await toldInBrowser()).toBeUndefined();

  place.write("posts/kite.md", article("A kite", "2026-02-30"));
  const sentence = '"2026-02-30" is not a day of the calendar: February 2026 has 28 days.';
  await until("_desk/", "is not a day of the calendar");
  expect(await toldInBrowser()).toContain(`posts/kite.md:3 · pubDatetime\n  ${sentence}`);

  place.write("posts/kite.md", article("A mended kite"));
  await until("posts/kite/", "A mended kite");
  expect(await toldInBrowser()).toBeUndefined();

  const draft = await read("posts/snow/");
  expect(draft).toContain('href="/_desk/"');
  place.write("posts/new.md", article("New"));
  await until("posts/new/", "New</bdi>");
  place.remove("posts/new.md");
  while ((await fetch(new URL("posts/new/", address))).ok) await wait(50);
});
