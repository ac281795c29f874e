/** What happens after something was copied: the button says so, and so does the screen reader. */
import words from "virtual:paper-planes/reading-words";
import type { CopyButton } from "./copy.ts";

/** Milliseconds until a button bears its own name again. */
const SAID_MS = 2_000;

/** Milliseconds. VoiceOver drops what is said into a region that was just made. */
const ANNOUNCE_DELAY_MS = 100;

const status = document.createElement("p");
status.className = "visually-hidden";
status.role = "status";
status.lang = words.lang;
document.body.append(status);

const waiting = new WeakMap<HTMLElement, { name: string; timer: number }>();

/** @param copying Undefined where there is no clipboard. */
export async function tellOf(
  asked: CopyButton,
  text: string,
  copying: Promise<void> | undefined,
): Promise<void> {
  const isCopied = await (copying ?? Promise.reject(new Error("No clipboard")))
    .then(() => true)
    .catch(() => copySelected(text));
  if (asked.href !== undefined) {
    // A link that did not copy still did what links do.
    if (isCopied) announce(words.addressCopied);
    return;
  }
  announce(isCopied ? words.copied : words.notCopied);
  showFor(asked, isCopied ? words.copied : words.copyFailed);
}

/** The old way, which also works without encryption. */
function copySelected(text: string): boolean {
  const field = document.createElement("textarea");
  const focused = document.activeElement;
  field.className = "visually-hidden";
  field.value = text;
  document.body.append(field);
  field.select();
  // Nothing else copies on a page without encryption.
  const isCopied = document.execCommand("copy");
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return isCopied;
}

function announce(text: string): void {
  status.textContent = "";
  setTimeout(() => (status.textContent = text), ANNOUNCE_DELAY_MS);
}

function showFor(button: HTMLElement, text: string): void {
  const earlier = waiting.get(button);
  clearTimeout(earlier?.timer);
  const name = earlier?.name ?? button.textContent ?? "";
  button.textContent = text;
  const timer = window.setTimeout(() => {
    button.textContent = name;
    waiting.delete(button);
  }, SAID_MS);
  waiting.set(button, { name, timer });
}
