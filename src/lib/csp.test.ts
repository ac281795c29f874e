import { describe, expect, it } from "vitest";
import { admittedOnlyBy, mergePolicies, parsePolicy, printPolicy } from "./csp.ts";

const merge = (...policies: string[]) => printPolicy(mergePolicies(policies.map(parsePolicy)));

describe("a policy", () => {
  it("is printed as it was read", () => {
    const text = "default-src 'none'; script-src 'self' 'sha256-a'; upgrade-insecure-requests";
    expect(printPolicy(parsePolicy(` ${text.replace("; ", " ;  ")};`))).toBe(text);
  });

  it("merged with others admits what one of them admits", () => {
    expect(
      merge(
        "default-src 'none'; img-src 'self' https://a.example; frame-src 'none'",
        "default-src 'none'; img-src 'self' https://b.example; frame-src https://f.example",
        "img-src 'self'; form-action https://n.example",
      ),
    ).toBe(
      "default-src 'none'; img-src 'self' https://a.example https://b.example; " +
        "frame-src https://f.example; form-action https://n.example",
    );
    expect(merge()).toBe("");
  });

  it("tells what it admits and another does not", () => {
    const page = parsePolicy("default-src 'none'; img-src 'self' https://a.example; font-src x:");
    const header = parsePolicy("default-src 'none'; img-src 'self'");
    expect(admittedOnlyBy(page, header)).toEqual(["img-src https://a.example", "font-src x:"]);
    expect(admittedOnlyBy(header, page)).toEqual([]);
  });
});
