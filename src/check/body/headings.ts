import type { BodyFinding } from "../finding.ts";
import type { CheckedBody } from "./body.ts";

/** The title of the page is the first level. */
const TITLE_DEPTH = 1;

/** Headings two levels or more below the one before them. */
export function headingLevels({ traces }: CheckedBody): BodyFinding[] {
  const findings: BodyFinding[] = [];
  let above = TITLE_DEPTH;
  for (const { depth: written, text, line } of traces.headings) {
    const depth = Math.max(written, 2);
    if (depth > above + 1) {
      findings.push({ rule: "skipped-heading", line, message: skipped(text, depth, above) });
    }
    above = depth;
  }
  return findings;
}

function skipped(text: string, depth: number, above: number): string {
  const name = text === "" ? `This heading` : `“${text}”`;
  const before = above === TITLE_DEPTH ? "the title" : `a heading of level ${above}`;
  return `${name} is a heading of level ${depth} below ${before}: a level is missing. Write ${"#".repeat(above + 1)} instead of ${"#".repeat(depth)}.`;
}
