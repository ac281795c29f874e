/** Content changes while it is written; Astro then says so. In a build it stays as it is. */
let version = 0;

import.meta.hot?.on("astro:content-changed", () => {
  version += 1;
});

/**
 * A query that is answered once, and again after the content has changed. Without it every page would
 * go through every article several times.
 */
export function remembered<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let answer: Promise<Answer> | undefined;
  let answeredAt = -1;
  return () => {
    if (answer === undefined || answeredAt !== version) {
      answeredAt = version;
      answer = ask();
    }
    return answer;
  };
}
