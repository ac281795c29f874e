import { createHash } from "node:crypto";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { HEAD_SCRIPT, HEAD_STYLE, policyFor, speculationRules } from "./inline.ts";

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const NONE = { media: [], frames: [], services: [], forms: [] };

function directive(policy: string, name: string): string[] {
  const parts = policy.split("; ").map((part) => part.split(" "));
  return parts.find(([first]) => first === name)?.slice(1) ?? [];
}

describe("the policy of a page", () => {
  it("admits the site itself and the two constants, and nothing inline besides", () => {
    const policy = policyFor(NONE);
    expect(policy).not.toContain("unsafe");
    expect(directive(policy, "default-src")).toEqual(["'none'"]);
    expect(directive(policy, "script-src")).toEqual(["'self'", hashOf(HEAD_SCRIPT)]);
    expect(directive(policy, "style-src")).toEqual(["'self'", hashOf(HEAD_STYLE)]);
    expect(directive(policy, "frame-src")).toEqual(["'none'"]);
  });

  it("admits the speculation rules of a page by their hash", () => {
    const rules = speculationRules("/blog/");
    expect(directive(policyFor({ ...NONE, rules }), "script-src")).toEqual([
      "'self'",
      hashOf(HEAD_SCRIPT),
      hashOf(rules),
    ]);
  });

  it("admits pictures from elsewhere as pictures and media only", () => {
    const policy = policyFor({ ...NONE, media: ["https://pictures.example"] });
    const admitting = policy.split("; ").filter((part) => part.includes("pictures.example"));
    expect(admitting.map((part) => part.split(" ")[0])).toEqual(["img-src", "media-src"]);
  });

  it("admits a form to post to its service", () => {
    const policy = policyFor({ ...NONE, forms: ["https://news.example"] });
    expect(directive(policy, "form-action")).toEqual(["'self'", "https://news.example"]);
  });

  it("admits a service of the owner where it needs to be, and its frames beside others", () => {
    const policy = policyFor({
      ...NONE,
      frames: ["https://player.example"],
      services: ["https://comments.example"],
    });
    expect(directive(policy, "script-src")).toContain("https://comments.example");
    expect(directive(policy, "frame-src")).toEqual([
      "https://player.example",
      "https://comments.example",
    ]);
    expect(directive(policy, "form-action")).toEqual(["'self'"]);
  });
});

/** A window as far as the script in the head asks for one. */
function runHead(storage: object | undefined) {
  const window: {
    onstorage?: () => void;
    document: { documentElement: { dataset: Record<string, string> } };
    location: { search: string };
  } = { document: { documentElement: { dataset: {} } }, location: { search: "?q=kite" } };
  Object.defineProperty(window, "localStorage", {
    get() {
      if (storage) return storage;
      throw new Error("Storage is refused.");
    },
  });
  runInNewContext(HEAD_SCRIPT, window);
  return { window, dataset: window.document.documentElement.dataset };
}

describe("the script in the head", () => {
  it.each([
    ["nothing is kept", {}],
    ["no JSON is kept", { display: "dark" }],
    ["nothing but null is kept", { display: "null" }],
    ["storage is refused", undefined],
  ])("changes nothing of how the page looks if %s", (_, storage) => {
    expect(runHead(storage).dataset).toEqual({ asked: "?q=kite" });
  });

  it("puts on what is kept, and again when another page has changed it", () => {
    const storage = { display: '{"theme":"dark","size":"125"}' };
    const { window, dataset } = runHead(storage);
    expect(dataset).toEqual({ asked: "?q=kite", theme: "dark", size: "125" });
    storage.display = '{"theme":"system","size":"125"}';
    window.onstorage?.();
    expect(dataset).toEqual({ asked: "?q=kite", theme: "system", size: "125" });
  });
});

describe("the speculation rules", () => {
  const matches = (base: string, path: string) => {
    const { prefetch } = JSON.parse(speculationRules(base)) as {
      prefetch: { where: { href_matches: object } }[];
    };
    const pattern = { baseURL: "https://example.org", ...prefetch[0]?.where.href_matches };
    return new URLPattern(pattern).test(`https://example.org${path}`);
  };

  it.each([
    ["/", "/", true],
    ["/", "/posts/wind/", true],
    ["/", "/posts/wind/#knots", true],
    ["/", "/search/", true],
    ["/", "/search/?q=wind", false],
    ["/", "/rss.xml", false],
    ["/", "/posts/wind.md", false],
    ["/blog/", "/blog/", true],
    ["/blog/", "/blog/posts/%E6%97%A5%E6%9C%AC/", true],
    ["/blog/", "/posts/wind/", false],
    ["/blog/", "/blogs/", false],
    ["/v1:(2)/", "/v1:(2)/posts/", true],
    ["/日本/", "/%E6%97%A5%E6%9C%AC/posts/", true],
  ])("below %s: may %s be fetched? %s", (base, path, expected) => {
    expect(matches(base, path)).toBe(expected);
  });
});
