/** Prints pages of a built site. */
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";

const DOTS_PER_INCH = 80;

/**
 * Prints the page that is open, and makes pictures of the sheets where Poppler is installed.
 * @param into Folder of the PDF: "article_print.pdf".
 * @returns Names of the pictures; of the PDF where there are none.
 */
export async function printPage(
  page: Page,
  name: string,
  into: string,
): Promise<readonly string[]> {
  const file = join(into, `${name}_print.pdf`);
  await page.pdf({ path: file, format: "A4", preferCSSPageSize: true });
  const prefix = `${name}_print`;
  const isDrawn = await draw(file, join(into, prefix));
  if (!isDrawn) return [`${prefix}.pdf`];
  return readdirSync(into).filter((found) => found.startsWith(prefix) && found.endsWith(".png"));
}

/** @returns Whether there is a program for it and it succeeded. */
function draw(file: string, prefix: string): Promise<boolean> {
  const args = ["-png", "-r", String(DOTS_PER_INCH), file, prefix];
  return new Promise((resolve) => {
    const child = spawn("pdftoppm", args, { stdio: "ignore" });
    child.once("error", () => resolve(false));
    child.once("close", (code) => resolve(code === 0));
  });
}
