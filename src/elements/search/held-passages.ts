/** Passages that wait for their filters, which would move them if they came above them later. */
import type { FoundPassages } from "./full-text.ts";

/** Passages wait no longer; the list by which filters are counted may be slow. */
const LONGEST_MS = 1_000;

export interface HeldPassages {
  hold(found: FoundPassages): void;
  /** Shows what is held. */
  release(): void;
  /** What is held is never shown. */
  drop(): void;
}

/** @param show Gets what is released. */
export function createHeldPassages(show: (found: FoundPassages) => void): HeldPassages {
  let held: FoundPassages | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function drop(): void {
    clearTimeout(timer);
    held = undefined;
  }

  function release(): void {
    const found = held;
    drop();
    if (found) show(found);
  }

  return {
    hold(found) {
      drop();
      held = found;
      timer = setTimeout(release, LONGEST_MS);
    },
    release,
    drop,
  };
}
