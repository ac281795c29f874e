import { expect, it } from "vitest";
import { titleLength } from "./title.ts";

it.each([
  ["", "usual"],
  ["x".repeat(40), "usual"],
  ["x".repeat(41), "long"],
  ["x".repeat(90), "long"],
  ["x".repeat(91), "very-long"],
  ["🎈".repeat(40), "usual"],
])("a title %j is %s", (title, length) => {
  expect(titleLength(title)).toBe(length);
});
