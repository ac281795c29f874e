/** `llms.txt`: what the site holds, for whoever reads it by machine. @see https://llmstxt.org */

interface Listed {
  readonly title: string;
  /** Absolute address of its text as Markdown. */
  readonly url: string;
  readonly description: string;
}

interface LlmsFacts {
  readonly title: string;
  readonly description: string;
  /** Newest first. */
  readonly articles: readonly Listed[];
  readonly more: readonly Listed[];
  /** Where every article is listed. */
  readonly sitemap: string;
}

/** A list of 10,000 articles would fill an assistant's memory; these are about 100 kB. */
const MOST_ARTICLES = 500;

export function llmsText({ title, description, articles, more, sitemap }: LlmsFacts): string {
  const shown = articles.slice(0, MOST_ARTICLES);
  const rest = articles.length - shown.length;
  const sections = [
    `# ${onOneLine(title)}`,
    ...(description.trim() === "" ? [] : [`> ${onOneLine(description)}`]),
    "Every article is also there as Markdown, at the address of its page with .md in place of the last slash.",
    ...(shown.length > 0 ? [`## Articles\n\n${shown.map(line).join("\n")}`] : []),
    ...(rest > 0 ? [`${rest} older articles are listed in the [sitemap](${sitemap}).`] : []),
    ...(more.length > 0 ? [`## Optional\n\n${more.map(line).join("\n")}`] : []),
  ];
  return `${sections.join("\n\n")}\n`;
}

function line({ title, url, description }: Listed): string {
  const name = onOneLine(title).replace(/[[\]\\]/g, String.raw`\$&`);
  const about = onOneLine(description);
  return `- [${name}](${url})${about === "" ? "" : `: ${about}`}`;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
