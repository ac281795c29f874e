import { leftOver, leftOverIn } from "./body/left-over.ts";
import type { Finding } from "./finding.ts";
import { allOf, type Model } from "./model.ts";

/** Columns of a description: a sign of Chinese, Japanese or Korean says, and takes, about as much as two letters. */
const LEAST = 20;
const MOST = 200;

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFF60]/gu;

/** Descriptions that say too little, too much, or what another says. */
export function checkDescriptions(model: Model): Finding[] {
  const first = new Map<string, string>();
  return allOf(model).flatMap(({ entry, frontmatter }): Finding[] => {
    const { description, file } = entry;
    if (description === undefined) return [];
    const place = { file, field: "description", line: frontmatter.lineOf(["description"]) };
    const findings: Finding[] = [];
    const columns = columnsOf(description);
    if (columns < LEAST) {
      const message = `This description has ${counted(description)} and says too little in a list. Write one or two sentences, or remove it: then the first sentences of the text are taken.`;
      findings.push({ ...place, rule: "short-description", message });
    } else if (columns > MOST) {
      const message = `This description has ${counted(description)} and is cut in search results and on cards. Shorten it to about 160.`;
      findings.push({ ...place, rule: "long-description", message });
    }
    const key = description.toLowerCase().replace(/\s+/g, " ");
    const other = first.get(key);
    if (other === undefined) first.set(key, file);
    else {
      const message = `${other} has the same description. Say what is different about this one.`;
      findings.push({ ...place, rule: "same-description", message });
    }
    return findings;
  });
}

/** Words left behind in titles and descriptions. */
export function checkWords(model: Model): Finding[] {
  return allOf(model).flatMap(({ entry, frontmatter }) =>
    (["title", "description"] as const).flatMap((field): Finding[] => {
      const word = leftOverIn(entry[field] ?? "");
      if (word === undefined) return [];
      const line = frontmatter.lineOf([field]);
      const message = leftOver(word);
      return [{ file: entry.file, line, field, rule: "left-over", message }];
    }),
  );
}

function columnsOf(text: string): number {
  return [...text].length + (text.match(WIDE)?.length ?? 0);
}

function counted(text: string): string {
  const count = [...text].length;
  return `${count} character${count === 1 ? "" : "s"}`;
}
