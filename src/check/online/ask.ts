/** Whether a page of another site is there. */

/** What is known of an address. */
export interface Answer {
  /** "unknown" where the site told nothing to a program, or was down for the moment. */
  readonly state: "there" | "gone" | "unknown";
  /** What was seen: "404", "no such host". */
  readonly reason: string;
}

/** A page that has not begun to answer by then is looked for another day. */
const TIMEOUT_MS = 10_000;

/** Says who asks, and what for. */
const HEADERS = {
  "user-agent": "Mozilla/5.0 (compatible; PaperPlanes-LinkCheck; looks up the links of an article)",
  accept: "text/html,application/xhtml+xml,*/*;q=0.8",
};

const GONE: ReadonlySet<number> = new Set([404, 410]);

/** Asks for the head of a page, and for the page itself where the site does not like that. */
export async function ask(url: string): Promise<Answer> {
  try {
    const head = await request(url, "HEAD");
    if (head < 400) return { state: "there", reason: String(head) };
    const status = await request(url, "GET");
    if (status < 400) return { state: "there", reason: String(status) };
    return { state: GONE.has(status) ? "gone" : "unknown", reason: String(status) };
  } catch (error) {
    return explain(error);
  }
}

async function request(url: string, method: "HEAD" | "GET"): Promise<number> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const response = await fetch(url, { method, headers: HEADERS, redirect: "follow", signal });
  // What the page says is of no interest.
  await response.body?.cancel();
  return response.status;
}

function explain(error: unknown): Answer {
  const { name, cause } = error as { name?: string; cause?: { code?: string } };
  if (cause?.code === "ENOTFOUND") return { state: "gone", reason: "no such host" };
  const reason = name === "TimeoutError" ? "no answer in time" : (cause?.code ?? "no answer");
  return { state: "unknown", reason };
}
