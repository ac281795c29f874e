/** Follows Astro through its stages and tells a reporter. */
import { rmSync } from "node:fs";
import type { AstroIntegration, AstroPrerenderer } from "astro";
import { spreadCards } from "./spread-cards.ts";
import { countOf, showNumber, type Reporter } from "./reporter.ts";

/** What an Astro build amounted to. Complete once it has ended. */
export interface AstroOutcome {
  /** "/" or "/blog/". */
  base: string;
  /** HTML pages. */
  pages: number;
  /** Files rendered now: pages, feeds, cards. The rest were kept from an earlier build. */
  rendered: number;
  /** Files rendered now or kept. */
  total: number;
  /** Whether Astro came to its end. */
  isDone: boolean;
}

/** An integration that reports, and the outcome that it fills in. Add it after all others. */
export function followAstro(reporter: Reporter): {
  integration: AstroIntegration;
  outcome: AstroOutcome;
} {
  let memory = new URL("about:blank");
  const outcome: AstroOutcome = { base: "/", pages: 0, rendered: 0, total: 0, isDone: false };
  const integration: AstroIntegration = {
    name: "paper-planes-progress",
    hooks: {
      "astro:config:done": ({ config }) => {
        outcome.base = config.base.endsWith("/") ? config.base : `${config.base}/`;
        memory = new URL(INCREMENTAL_BUILD, config.cacheDir);
      },
      "astro:build:start": ({ setPrerenderer }) => {
        reporter.end("Prepared Astro");
        reporter.begin("bundle", "Bundling pages, styles and scripts");
        setPrerenderer((inner) =>
          followPrerenderer(forgetWhatIsReplaced(inner, memory), outcome, reporter),
        );
      },
      "astro:build:generated": () => {
        reporter.end("Prepared pictures");
        reporter.begin("finish", "Writing sitemap and indexes");
      },
      "astro:build:done": ({ pages }) => {
        outcome.pages = pages.length;
        outcome.isDone = true;
        reporter.end("Wrote sitemap and indexes");
      },
    },
  };
  return { integration, outcome };
}

/** Where Astro notes which files it kept, and what each was made from. */
const INCREMENTAL_BUILD = "incremental-build.json";

/**
 * Takes Astro's notes away before the first kept file is replaced; it writes new ones at its end. A
 * build that does not come so far would leave files that are newer than the notes, and the next one
 * would take them for what was published.
 * @see https://docs.astro.build/en/reference/experimental-flags/
 */
function forgetWhatIsReplaced(inner: AstroPrerenderer, notes: URL): AstroPrerenderer {
  let isForgotten = false;
  return {
    ...inner,
    render(request, options) {
      if (!isForgotten) rmSync(notes, { force: true });
      isForgotten = true;
      return inner.render(request, options);
    },
  };
}

/** Counts what a prerenderer renders, and names the page that fails. */
function followPrerenderer(
  inner: AstroPrerenderer,
  outcome: AstroOutcome,
  reporter: Reporter,
): AstroPrerenderer {
  let isFailing = false;
  return {
    ...inner,
    async setup() {
      reporter.end("Bundled pages, styles and scripts");
      reporter.begin("pages", "Rendering");
      await inner.setup?.();
    },
    async getStaticPaths() {
      const paths = spreadCards(await inner.getStaticPaths());
      outcome.total = paths.length;
      return paths;
    },
    async render(request, options) {
      try {
        const response = await inner.render(request, options);
        outcome.rendered += 1;
        reporter.count(outcome.rendered, outcome.total);
        return response;
      } catch (error) {
        isFailing = true;
        // A component that fails does not know for which article.
        if (error instanceof Error) error.message = `${shown(request)}: ${error.message}`;
        throw error;
      }
    },
    async teardown() {
      await inner.teardown?.();
      // Astro tidies up after a failure too; the stage is then left for the failure to end.
      if (isFailing) return;
      reporter.end(describeRendering(outcome));
      reporter.begin("images", "Preparing pictures");
    },
  };
}

/** "Rendered 12 files, kept 1,234" */
function describeRendering({ rendered, total }: AstroOutcome): string {
  const kept = total - rendered;
  return `Rendered ${countOf(rendered, "file")}${kept > 0 ? `, kept ${showNumber(kept)}` : ""}`;
}

/** "/posts/wind/", as a reader sees it. */
function shown({ url }: Request): string {
  return decodeURI(new URL(url).pathname);
}
