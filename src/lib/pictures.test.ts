import { expect, it } from "vitest";
import { isDrawing, pictureWidths } from "./pictures.ts";

it.each([
  [120, [120]],
  [480, [480]],
  [768, [480, 768]],
  [1000, [480, 800, 1000]],
  [1200, [480, 800, 1200]],
  [4000, [480, 800, 1200]],
])("a picture of %d pixels is offered in %j", (own, widths) => {
  expect(pictureWidths(own)).toEqual(widths);
});

it.each([
  [200, [200]],
  [500, [288, 500]],
  [576, [288, 576]],
  [4000, [288, 576]],
])("where there are 288 pixels of room, one of %d is offered in %j", (own, widths) => {
  expect(pictureWidths(own, [288, 576])).toEqual(widths);
});

it.each([
  ["svg", true],
  ["gif", true],
  ["png", false],
  ["avif", false],
])("%s is shown as it is: %s", (format, expected) => {
  expect(isDrawing({ format })).toBe(expected);
});
