/**
 * Takes what Astro would print. Its long log is of no use to an author, but an error in it must stop
 * the build, even one after which Astro goes on.
 *
 * Astro loads this module once by itself and once more inside what it builds, so the place where
 * messages are kept is global.
 */
import { stripVTControlCharacters } from "node:util";

interface AstroMessage {
  readonly label: string | null;
  readonly level: string;
  readonly message: string;
}

export interface AstroLog {
  readonly warnings: string[];
  readonly errors: string[];
}

const KEY = Symbol.for("paper-planes.astro-log");
const shared = globalThis as { [KEY]?: (message: AstroMessage) => void };

/** Warnings that are no news to anybody, each with the reason. */
const KNOWN: readonly RegExp[] = [
  // An empty content folder is a valid site.
  /^The collection "\w+" does not exist or is empty/,
  // Astro marks modules of MDX articles so and reads the mark itself before bundling.
  /MODULE_LEVEL_DIRECTIVE.*astro:head-inject/,
];

/**
 * Begins to keep what Astro says.
 * @param passOn Also gets every message, for whoever wants to see all of it.
 * @param onError Also gets every error, at once.
 */
export function keepAstroLog(
  passOn?: (message: string) => void,
  onError?: (message: string) => void,
): AstroLog {
  const log: AstroLog = { warnings: [], errors: [] };
  shared[KEY] = ({ level, label, message }) => {
    const text = stripVTControlCharacters(message).trim();
    passOn?.(label && label !== "SKIP_FORMAT" ? `[${label}] ${text}` : text);
    const isNews = !KNOWN.some((pattern) => pattern.test(text)) && !log.warnings.includes(text);
    if (level === "warn" && isNews) log.warnings.push(text);
    if (level !== "error") return;
    log.errors.push(text);
    onError?.(text);
  };
  return log;
}

/** The `logger` of the Astro config. */
export const astroLogger = { entrypoint: new URL(import.meta.url) };

/** What Astro calls for a destination of its messages. */
export default function createDestination() {
  return {
    write: (message: AstroMessage) => shared[KEY]?.(message),
  };
}
