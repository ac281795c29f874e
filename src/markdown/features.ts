/** What a body holds that not every body does. A page loads the styles and scripts of these and of no others. */
import type { ComponentName } from "./mdx-props.ts";

export const BODY_FEATURES = ["code", "code-lines", "films", "footnotes", "math", "zoom"] as const;

/** What it may hold besides: a component of MDX, or a heading that asks for the list of contents. */
export type BodyFeature = (typeof BODY_FEATURES)[number] | Lowercase<ComponentName> | "contents";

/** The feature that an element belongs to, wherever it comes from. @param tag Its name in lower case. */
export function featureOfTag(tag: string): BodyFeature | undefined {
  return tag === "math" ? "math" : undefined;
}
