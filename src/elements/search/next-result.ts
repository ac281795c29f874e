/** Keeps the place of somebody who asks for more: the first result that was not there has the focus. */

/** What "Show more" adds to, in the order of the page. */
const KINDS = [".search-post", ".search-passage"];

interface NextResult {
  /** Remembers what is there now. */
  remember(): void;
  /** Focuses the first result beyond what was there, once there is one. */
  focus(): void;
  forget(): void;
}

/** @param root Holds the results. */
export function createNextResult(root: HTMLElement): NextResult {
  let counts: readonly number[] | undefined;
  const find = (kind: string) => root.querySelectorAll<HTMLElement>(kind);
  return {
    remember() {
      counts = KINDS.map((kind) => find(kind).length);
    },
    focus() {
      const [next] = (counts ?? []).flatMap((count, at) => find(KINDS[at] ?? "")[count] ?? []);
      if (!next) return;
      next.focus({ preventScroll: true });
      counts = undefined;
    },
    forget() {
      counts = undefined;
    },
  };
}
