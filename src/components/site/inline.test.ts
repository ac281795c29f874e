import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { LAYER_ORDER, policyFor, THEME_SCRIPT } from "./inline.ts";

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const NONE = { media: [], frames: [], services: [] };

function directive(policy: string, name: string): string[] {
  const parts = policy.split("; ").map((part) => part.split(" "));
  return parts.find(([first]) => first === name)?.slice(1) ?? [];
}

describe("the policy of a page", () => {
  it("admits the site itself and the two constants, and nothing inline besides", () => {
    const policy = policyFor(NONE);
    expect(policy).not.toContain("unsafe");
    expect(directive(policy, "default-src")).toEqual(["'none'"]);
    expect(directive(policy, "script-src")).toEqual(["'self'", hashOf(THEME_SCRIPT)]);
    expect(directive(policy, "style-src")).toEqual(["'self'", hashOf(LAYER_ORDER)]);
    expect(directive(policy, "frame-src")).toEqual(["'none'"]);
  });

  it("admits pictures from elsewhere as pictures and media only", () => {
    const policy = policyFor({ ...NONE, media: ["https://pictures.example"] });
    const admitting = policy.split("; ").filter((part) => part.includes("pictures.example"));
    expect(admitting.map((part) => part.split(" ")[0])).toEqual(["img-src", "media-src"]);
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
