/** Tests that know the articles of the sample magazine say so where an owner has other ones. */
import { join } from "node:path";
import { isMagazine } from "../../scripts/empty/samples.ts";
import { findProjectRoot } from "../../src/build/paths.ts";

export const IS_OTHER_CONTENT = !isMagazine(join(findProjectRoot(), "content"));

export const ABOUT_SAMPLES = "This is about the sample articles, and content/ has other ones.";
