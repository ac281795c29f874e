import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { findProjectRoot } from "#build/paths.ts";
import { parseColour, toHex } from "#lib/colour.ts";
import { readTokens } from "#lib/tokens.ts";
import { CARD_COLOURS, paintsOf } from "./colours.ts";

const styles = readFileSync(join(findProjectRoot(), "src/styles/tokens.css"), "utf8");

it.each(CARD_COLOURS)("%s of a card is that of the pages by day", (name) => {
  const light = parseColour(readTokens(styles).get(name)?.day ?? "");
  expect(paintsOf()[name]).toBe(light && toHex(light));
});
