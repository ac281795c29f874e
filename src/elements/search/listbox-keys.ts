/** The keys of a combobox. */
import type { Listbox } from "./listbox.ts";

/**
 * Acts on a key pressed in the input: arrows move through the options, and once one is active,
 * Home, End, Enter and Escape belong to the list as well. Other keys stay the input's.
 */
export function pressKey(listbox: Listbox, event: KeyboardEvent): void {
  // Enter and arrows belong to the input method while it composes.
  if (event.isComposing || event.altKey) return;
  const { active } = listbox;
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
