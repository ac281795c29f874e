import { describe, expect, it } from "vitest";
import { pressKey } from "./listbox-keys.ts";
import type { Listbox } from "./listbox.ts";

/** Presses a key and tells what happened to the list, and whether the input lost the key. */
function press(key: string, changes: { isActive?: boolean } & Partial<KeyboardEvent> = {}) {
  const { isActive = false, ...event } = changes;
  const done: string[] = [];
  const option = { dispatchEvent: ({ type }: Event) => done.push(type) };
  const listbox = {
    active: isActive ? option : undefined,
    move: (by: number) => done.push(`move ${by}`),
    activate: () => done.push("none"),
    first: () => done.push("first"),
    last: () => done.push("last"),
  } as unknown as Listbox;
  let isTaken = false;
  const pressed = { key, preventDefault: () => (isTaken = true), ...event };
  pressKey(listbox, pressed as unknown as KeyboardEvent);
  return { done: done.join(), isTaken };
}

// There is no mouse here; any event will do.
globalThis.MouseEvent ??= Event as unknown as typeof MouseEvent;

describe("pressKey", () => {
  it.each([
    ["ArrowDown", false, "move 1"],
    ["ArrowUp", false, "move -1"],
    ["ArrowDown", true, "move 1"],
    ["Home", true, "first"],
    ["End", true, "last"],
    ["Enter", true, "click"],
    ["Escape", true, "none"],
  ])("takes %s for the list, an option active: %j", (key, isActive, expected) => {
    expect(press(key, { isActive })).toEqual({ done: expected, isTaken: true });
  });

  it.each(["Home", "End", "Enter", "Escape", "a", "Tab", "ArrowLeft"])(
    "leaves %s to the input while no option is active",
    (key) => {
      expect(press(key)).toEqual({ done: "", isTaken: false });
    },
  );

  it.each(["ArrowLeft", "ArrowRight"])("leaves %s to the input, and the list", (key) => {
    expect(press(key, { isActive: true })).toEqual({ done: "none", isTaken: false });
  });

  it.each([
    ["an input method composes", { isComposing: true }],
    ["Alt is held", { altKey: true }],
  ])("leaves every key alone while %s", (_, event) => {
    expect(press("Enter", { isActive: true, ...event })).toEqual({ done: "", isTaken: false });
  });
});
