/** The keys of a combobox. */
import type { Listbox } from "./listbox.ts";

/** Keys that move the cursor in the text, and so lead back to it. */
const LEAVING = new Set(["ArrowLeft", "ArrowRight"]);

/**
 * Acts on a key pressed in the input: up and down move through the options, and once one is active,
 * Home, End, Enter and Escape belong to the list as well. Other keys stay the input's.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function pressKey(listbox: Listbox, event: KeyboardEvent): void {
  // Enter and arrows belong to the input method while it composes.
  if (event.isComposing || event.altKey) return;
  const { active } = listbox;
  if (active && LEAVING.has(event.key)) return listbox.activate(undefined);
  const keys: Record<string, (() => void) | undefined> = {
    ArrowDown: () => listbox.move(1),
    ArrowUp: () => listbox.move(-1),
    Home: active && (() => listbox.first()),
    End: active && (() => listbox.last()),
    Enter: active && (() => follow(active, event)),
    Escape: active && (() => listbox.activate(undefined)),
  };
  const act = keys[event.key];
  if (!act) return;
  event.preventDefault();
  act();
}

/** Follows a link as a click would, in a new tab where the keys ask for one. */
function follow(option: HTMLElement, { ctrlKey, metaKey, shiftKey }: KeyboardEvent): void {
  const click = { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey };
  option.dispatchEvent(new MouseEvent("click", click));
}
