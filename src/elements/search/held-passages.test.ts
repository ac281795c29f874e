import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createHeldPassages } from "./held-passages.ts";

const found = { passages: [], hasMore: false };
const show = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  show.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
});

it("shows passages once, when their filters are there", () => {
  const held = createHeldPassages(show);
  held.hold(found);
  expect(show).not.toHaveBeenCalled();
  held.release();
  vi.runAllTimers();
  held.release();
  expect(show).toHaveBeenCalledExactlyOnceWith(found);
});

it("shows passages whose filters do not come", () => {
  createHeldPassages(show).hold(found);
  vi.advanceTimersByTime(1_000);
  expect(show).toHaveBeenCalledExactlyOnceWith(found);
});

it("never shows passages of another question", () => {
  const held = createHeldPassages(show);
  held.hold(found);
  held.drop();
  vi.runAllTimers();
  held.release();
  expect(show).not.toHaveBeenCalled();
});
