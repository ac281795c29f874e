import { expect, it } from "vitest";
import { pictureWidths } from "./picture-widths.ts";

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
