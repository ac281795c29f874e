import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { checkOnline } from "./online.ts";
import { type Remembered, visit } from "./visit.ts";

/** What a site answers, by path: to a question for the head, and for the page. */
const ANSWERS: Readonly<Record<string, readonly [head: number, page: number]>> = {
  "/there": [200, 200],
  "/gone": [404, 404],
  "/deleted": [410, 410],
  "/no-heads": [405, 200],
  "/no-head-here": [404, 200],
  "/members": [403, 403],
  "/down": [503, 503],
  "/moved": [301, 301],
};

let server: Server;
let origin = "";
let folder = "";
const asked: string[] = [];

beforeAll(async () => {
  server = createServer(({ method, url = "" }, response) => {
    asked.push(`${method} ${url}`);
    const [head, page] = ANSWERS[url] ?? [404, 404];
    const status = method === "HEAD" ? head : page;
    response.writeHead(status, status === 301 ? { location: "/there" } : {}).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "paper-planes-online-"));
  asked.length = 0;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function look(hrefs: readonly string[], more: Partial<Parameters<typeof checkOnline>[1]> = {}) {
  const links = hrefs.map((href, index) => ({ href, line: index + 1 }));
  const traces = new Map([["posts/wind.md", { links, ids: [], distant: [], imports: [] }]]);
  const options = { cacheFile: join(folder, "online.json"), now: 0, home: "https://me.example" };
  return checkOnline(traces, { ...options, pauseMs: 0, ...more });
}

describe("links to other sites", () => {
  it("are gone only where the site itself says so", async () => {
    const paths = Object.keys(ANSWERS);
    const { findings, known, unknown, left } = await look(paths.map((path) => origin + path));
    const told = findings.map(({ line, rule }) => [paths[(line ?? 0) - 1], rule]);
    expect(told).toEqual([
      ["/gone", "dead-url"],
      ["/deleted", "dead-url"],
    ]);
    expect(findings[0]).toMatchObject({ file: "posts/wind.md", line: 2 });
    expect(findings[0]?.message).toContain(`${origin}/gone answers 404: the page is gone.`);
    expect({ known, unknown, left }).toEqual({ known: 8, unknown: 2, left: 0 });
  });

  it("may be pictures, of texts and of fields", async () => {
    const [href, card] = [`${origin}/gone`, `${origin}/deleted`];
    const traces = new Map([
      ["posts/wind.md", { links: [], ids: [], distant: [{ href, line: 7 }], imports: [] }],
    ]);
    const fields = [
      { href: card, file: "posts/kite.md", line: 3, field: "ogImage", isPicture: true as const },
    ];
    const cacheFile = join(folder, "online.json");
    const manner = { cacheFile, now: 0, home: "https://me.example", pauseMs: 0, fields };
    const { findings } = await checkOnline(traces, manner);
    expect(findings).toEqual([
      {
        ...{ rule: "dead-url", file: "posts/wind.md", line: 7 },
        message: `${href} answers 404: the picture is gone. Show a copy that lies beside the article, or take it out.`,
      },
      expect.objectContaining({ file: "posts/kite.md", line: 3, field: "ogImage" }),
    ]);
  });

  it("are asked once for all places, and not again for days", async () => {
    const hrefs = [`${origin}/there#a`, `${origin}/there#b`, `${origin}/gone`];
    await look(hrefs);
    expect(asked).toEqual(["HEAD /there", "HEAD /gone", "GET /gone"]);
    expect((await look(hrefs, { now: 3_600_000 })).findings).toHaveLength(1);
    expect(asked).toHaveLength(3);
    await look(hrefs, { now: 2 * 86_400_000 });
    expect(asked.slice(3)).toEqual(["HEAD /gone", "GET /gone"]);
  });

  it("are not asked where they lead home, to mail, or nowhere", async () => {
    const hrefs = [
      "/posts/a/",
      "#a",
      "mailto:a@b.example",
      "https://me.example/x",
      "http://",
      "b.md",
    ];
    expect(await look(hrefs)).toMatchObject({ known: 0, findings: [] });
    expect(asked).toEqual([]);
  });

  it("are asked in fields as well", async () => {
    const field = { file: "authors/ada.md", line: 3, field: "url" };
    const fields = [
      { ...field, href: `${origin}/gone` },
      { ...field, href: `${origin}/there` },
    ];
    const { findings } = await look([], { fields });
    expect(findings).toMatchObject([{ rule: "dead-url", ...field }]);
  });

  it("are not judged where the network is missing", async () => {
    // Nobody listens there.
    const { isOffline, findings } = await look(["http://127.0.0.1:1/a", "http://127.0.0.1:1/b"]);
    expect({ isOffline, findings }).toEqual({ isOffline: true, findings: [] });
  });

  it("are asked one of each host at a time, up to a limit", async () => {
    let most = 0;
    const busy = new Map<string, number>();
    const ask = async (url: string) => {
      const { host } = new URL(url);
      busy.set(host, (busy.get(host) ?? 0) + 1);
      most = Math.max(most, busy.get(host) ?? 0);
      await new Promise((resolve) => setTimeout(resolve, 1));
      busy.set(host, (busy.get(host) ?? 0) - 1);
      return { state: "there", reason: "200" } as const;
    };
    const urls = ["a", "b"].flatMap((host) =>
      Array.from({ length: 5 }, (_, page) => `https://${host}.example/${page}`),
    );
    const known = new Map<string, Remembered>();
    const { answers, left } = await visit(urls, { ask, known, now: 0, limit: 8, pauseMs: 0 });
    expect({ most, answers: answers.size, left }).toEqual({ most: 1, answers: 8, left: 2 });
  });
});
