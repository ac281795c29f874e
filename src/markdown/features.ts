/** What a body holds that not every body does. A page loads the styles of these and of no others. */
import type { ComponentName } from "./mdx-props.ts";

export const BODY_FEATURES = [
  "away",
  "callouts",
  "code",
  "code-lines",
  "figures",
  "films",
  "footnotes",
  "math",
  "media",
  "tables",
  "tasks",
  "zoom",
] as const;

/** What it may hold besides: a component of MDX, or a heading that asks for the list of contents. */
export type BodyFeature = (typeof BODY_FEATURES)[number] | Lowercase<ComponentName> | "contents";

/** Elements that tell of a feature, wherever they come from. */
const BY_TAG: ReadonlyMap<string, BodyFeature> = new Map([
  ["figure", "figures"],
  ["math", "math"],
  ["audio", "media"],
  ["video", "media"],
  ["iframe", "media"],
  ["table", "tables"],
  ["input", "tasks"],
]);

/** The feature that an element of this name belongs to. @param tag In lower case. */
export function featureOfTag(tag: string): BodyFeature | undefined {
  return BY_TAG.get(tag);
}
