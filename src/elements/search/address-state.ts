/** The search page's state lives in its address: ?q=…, and &literal where a correction was declined. */
import { MAX_QUERY_LENGTH } from "./query-length.ts";

export interface SearchState {
  readonly typed: string;
  readonly isLiteral: boolean;
}

export interface AddressState {
  /** Follows the typing within the current entry of the history. */
  follow(state: SearchState): void;
  /** Makes the state an entry of its own: "back" leads to the one before. */
  commit(state: SearchState): void;
  /** Writes what is still waiting, before the page is left. */
  flush(): void;
}

/** Browsers refuse an address that changes at every key. */
const FOLLOW_DELAY_MS = 300;

/** Reads the state from a page's address. */
export function readState(href: string): SearchState {
  const { searchParams } = new URL(href);
  const typed = (searchParams.get("q") ?? "").slice(0, MAX_QUERY_LENGTH);
  return { typed, isLiteral: searchParams.has("literal") };
}

/** The address of a state; other parameters of the page stay. */
export function stateHref(state: SearchState, href: string): string {
  const url = new URL(href);
  url.hash = "";
  if (state.typed) url.searchParams.set("q", state.typed);
  else url.searchParams.delete("q");
  if (state.typed && state.isLiteral) url.searchParams.set("literal", "");
  else url.searchParams.delete("literal");
  return url.href;
}

/** Ties a search to the address of its page. */
export function createAddressState(
  onChange: (state: SearchState) => void,
  signal: AbortSignal,
): AddressState {
  let committed = readState(location.href);
  let waiting: SearchState | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    clearTimeout(timer);
    if (waiting) replace(waiting);
    waiting = undefined;
  }

  addEventListener(
    "popstate",
    () => {
      clearTimeout(timer);
      waiting = undefined;
      committed = readState(location.href);
      onChange(committed);
    },
    { signal },
  );

  return {
    flush,
    follow(state) {
      waiting = state;
      clearTimeout(timer);
      timer = setTimeout(flush, FOLLOW_DELAY_MS);
    },
    commit(state) {
      clearTimeout(timer);
      waiting = undefined;
      const href = stateHref(state, location.href);
      if (href === stateHref(committed, location.href)) return replace(state);
      // The entry that followed the typing goes back to what it was, so that "back" finds it.
      replace(committed);
      history.pushState(null, "", href);
      committed = state;
    },
  };
}

/** Changes the address without an entry in the history. */
function replace(state: SearchState): void {
  const href = stateHref(state, location.href);
  if (href !== location.href) history.replaceState(history.state, "", href);
}
