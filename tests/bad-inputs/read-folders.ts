/**
 * Reads content folders and tells what is said about them. Runs by itself, in plain Node as the commands
 * do, because the test runner would load a site config through Vite, which has sentences of its own.
 * Takes a JSON list of folders from its input and prints a JSON list of answers.
 */
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { loadCatalogue } from "#catalogue/load.ts";
import { readEnvironment } from "#build/environment.ts";
import { ContentError, formatProblems, type Problem } from "#lib/problems.ts";

/** What one content folder came to. */
export interface Answer {
  /** As printed, without colours. */
  readonly says: string;
  /** Of the articles without an error, newest first. */
  readonly slugs: readonly string[];
  readonly seconds: number;
}

async function answer(contentDir: string): Promise<Answer> {
  const environment = {
    ...readEnvironment({ CONTENT_DIR: contentDir }),
    publicDir: join(contentDir, "public"),
    // Beside the folder, so that it goes away with it.
    cacheDir: `${contentDir}-cache`,
  };
  const start = performance.now();
  const done = (problems: readonly Problem[], slugs: readonly string[]): Answer => ({
    says: formatProblems(problems, { color: false }),
    slugs,
    seconds: (performance.now() - start) / 1000,
  });
  try {
    const { problems, posts } = await loadCatalogue({ environment });
    return done(
      problems,
      posts.map(({ slug }) => slug),
    );
  } catch (error) {
    if (error instanceof ContentError) return done(error.problems, []);
    throw error;
  }
}

const folders = JSON.parse(await text(process.stdin)) as string[];
const answers: Answer[] = [];
for (const folder of folders) answers.push(await answer(folder));
process.stdout.write(JSON.stringify(answers));
