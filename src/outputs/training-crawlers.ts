/**
 * Crawlers that gather text to train models, by the names that they listen to in robots.txt, with
 * where their operators say so. Those that search, or fetch a page because a reader asked for it,
 * are not among them: an answer that leads to the site is a reader won.
 */
export const TRAINING_CRAWLERS: readonly string[] = [
  // https://allenai.org/crawler
  "AI2Bot",
  // https://developer.amazon.com/amazonbot
  "Amazonbot",
  // https://support.apple.com/en-us/119829
  "Applebot-Extended",
  // ByteDance says nothing of it; https://github.com/ai-robots-txt/ai.robots.txt does.
  "Bytespider",
  // https://commoncrawl.org/ccbot
  "CCBot",
  // https://support.claude.com/en/articles/8896518
  "ClaudeBot",
  // https://cohere.com; known from https://github.com/ai-robots-txt/ai.robots.txt
  "cohere-training-data-crawler",
  // https://developers.google.com/crawling/docs/crawlers-fetchers/google-common-crawlers
  "Google-Extended",
  // https://platform.openai.com/docs/bots
  "GPTBot",
  // https://developers.facebook.com/docs/sharing/webmasters/web-crawlers
  "meta-externalagent",
];
