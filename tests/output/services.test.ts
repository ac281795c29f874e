/** Services of the owner: on the pages that name them, admitted by their policy, and nowhere else. */
import { describe, expect, it } from "vitest";
import { parsePolicy } from "../../src/lib/csp.ts";
import { type Built, type Page, readBuiltSite } from "./built.ts";

const hostile = readBuiltSite("hostile");
const plain = readBuiltSite("weight");

const isArticle = ({ file }: Page) => /^posts\/(?!page\/).+\/index\.html$/.test(file);
const has = (page: Page, name: string, attribute: string, value: string) =>
  page.elements.some((one) => one.name === name && one.attributes[attribute] === value);

/** Sources of a directive, by page. */
function sourcesOf(page: Page, directive: string): readonly string[] {
  const policy = page.elements.find(
    ({ attributes }) => attributes["http-equiv"] === "Content-Security-Policy",
  );
  return parsePolicy(policy?.attributes.content ?? "").get(directive) ?? [];
}

const FEEDS = "feeds/index.html";

const articlesOf = ({ pages }: Built) => pages.filter(isArticle);

describe("a newsletter", () => {
  it("has a form below every article and beside the feeds, and the policy admits where it posts to", () => {
    const pages = hostile.pages.filter((page) => isArticle(page) || page.file === FEEDS);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      const form = page.elements.find(({ attributes }) => attributes.class === "newsletter");
      expect(form?.attributes).toMatchObject({ method: "post" });
      expect(form?.attributes.action).toBe("https://news.example/subscribe?list=1&from=<b>");
      expect(sourcesOf(page, "form-action")).toEqual(["'self'", "https://news.example"]);
      expect(has(page, "input", "name", '"><b>tag')).toBe(true);
    }
  });

  it("is admitted nowhere else", () => {
    const others = hostile.pages.filter(({ html }) => !html.includes('class="newsletter"'));
    expect(others.length).toBeGreaterThan(0);
    for (const page of others)
      expect(sourcesOf(page, "form-action")).not.toContain("https://news.example");
  });
});

describe("comments", () => {
  it("stand below every article, and only there their origin is admitted", () => {
    for (const page of hostile.pages.filter(({ html }) => html.includes("http-equiv"))) {
      const isAdmitted = sourcesOf(page, "script-src").includes("https://comments.example");
      expect(isAdmitted, page.file).toBe(isArticle(page));
    }
  });
});

describe("an answer", () => {
  it("is a mail about the article", () => {
    for (const page of articlesOf(hostile))
      expect(page.html).toContain("mailto:desk@hostile.example?subject=Re");
  });
});

describe("a site that names no service", () => {
  it("has not a byte of them", () => {
    for (const { file, html } of articlesOf(plain)) {
      expect(html, file).not.toMatch(/newsletter|subject=Re%3A|form-action 'self' /);
    }
  });
});
