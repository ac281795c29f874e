/** Titles, tags, authors and Markdown that try to be markup: nothing of it runs, all of it is read. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expectToFit, listen } from "./looking.ts";
import { BUILDS, expect, test } from "./site.ts";

const folder = join(BUILDS, "hostile");

/** Every page of the hostile fixture. */
const pages = (() => {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(({ name }) => name.endsWith(".html"))
      .map(({ name, parentPath }) => join(parentPath, name).slice(folder.length + 1))
      .map((path) => path.replace(/(^|\/)index\.html$/, "$1"))
      .toSorted();
  } catch {
    return [];
  }
})();

/** Whom the fixture names itself, in a picture and in the slot below its articles. */
const NAMED = ["https://pictures.example", "https://comments.example"];

test("nothing runs on any page, and every page fits", async ({ page, site }) => {
  test.setTimeout(120_000);
  const { origin, url } = await site("hostile");
  for (const named of NAMED)
    await page.route(`${named}/**`, (route) => route.fulfill({ body: "" }));
  const { heard } = await listen(page, origin);
  page.on("dialog", (dialog) => {
    throw new Error(`A dialog was opened: ${dialog.message()}`);
  });
  expect(pages.length).toBeGreaterThan(15);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of pages) {
    await page.goto(url(path));
    const found = await page.evaluate(() => ({
      pwned: (window as unknown as { pwned?: unknown }).pwned,
      handlers: [...document.querySelectorAll("*")].flatMap((element) =>
        element.getAttributeNames().filter((name) => name.startsWith("on")),
      ),
      scripts: [...document.scripts]
        .filter(
          ({ src, type }) => !src && type !== "application/ld+json" && type !== "speculationrules",
        )
        .map(({ text }) => text),
      links: [...document.querySelectorAll<HTMLAnchorElement>("a[href]")]
        .map(({ protocol }) => protocol)
        .filter((protocol) => !["http:", "https:", "mailto:"].includes(protocol)),
      strange: document.querySelectorAll("iframe, base, object, embed, form[action*='elsewhere']")
        .length,
    }));
    const what = `on /${path}`;
    expect.soft(found.pwned, what).toBeUndefined();
    expect.soft(found.handlers, what).toEqual([]);
    expect.soft(found.links, what).toEqual([]);
    expect.soft(found.strange, what).toBe(0);
    expect
      .soft(
        found.scripts.filter((text) => text.includes("pwned")),
        what,
      )
      .toEqual([]);
    await expectToFit(page, what);
  }
  const own = (line: string) => NAMED.some((named) => line.includes(`another origin: ${named}/`));
  expect(heard.filter((line) => !own(line))).toEqual([]);
});

test("what was written is read as it was written", async ({ page, site }) => {
  const { url } = await site("hostile");
  await page.goto(url("posts/markup/"));
  const heading = page.getByRole("heading", { level: 1 });
  const title = `<img src=x onerror="window.pwned='title'"> & "quotes" 'n' </title></script><script>window.pwned='title'</script> ]]> <!-- --> {{ title }} \${title} %3Cb%3E`;
  await expect(heading).toHaveText(title);
  expect(await page.title()).toContain(title);
  await expect(page.getByRole("article")).toContainText(`"><script>window.pwned='writer'</script>`);
  await expect(page.getByRole("list", { name: "Tags" }).getByRole("link")).toHaveText([
    `"><script>window.pwned='tag'</script>`,
    "]]>",
    "a & b",
    "</title>",
  ]);
  await expect(page.getByRole("article")).toContainText(
    `</code></pre><script>window.pwned = "code"</script>`,
  );
  const description = await page.locator("meta[name=description]").getAttribute("content");
  expect(description).toContain(`</script><script>window.pwned='description'</script> " ' & < >`);
  await page.goto(url("posts/signed/"));
  await expect(page.getByRole("article")).toContainText("<script>window.pwned = 'mdx'</script>");
});

test("long words and names keep the margins of a phone", async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto((await site("hostile")).url("posts/markup/"));
  const edges = await page.evaluate(() =>
    [...document.querySelectorAll(".head *")].map((part) => part.getBoundingClientRect().right),
  );
  expect(Math.max(...edges)).toBeLessThanOrEqual(370);
  const name = await page
    .getByRole("banner")
    .getByRole("link")
    .first()
    .evaluate((link) => {
      const words = document.createRange();
      words.selectNodeContents(link);
      return words.getBoundingClientRect().top;
    });
  expect(name, "the first line of the site's name").toBeGreaterThanOrEqual(8);
});

test("a direction that somebody forces stays inside its title", async ({ page, site }) => {
  await page.goto((await site("hostile")).url("posts/"));
  const entry = page.getByRole("article").filter({ hasText: "right to left override" });
  const isIsolated = await entry
    .getByRole("link")
    .first()
    .evaluate((link) => {
      for (let at: Element | null = link; at; at = at.parentElement) {
        if (/isolate/.test(getComputedStyle(at).unicodeBidi)) return true;
      }
      return false;
    });
  expect(isIsolated).toBe(true);
});
