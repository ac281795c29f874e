/** What the policy of the pages would refuse in the owner's slots, told before a reader misses it. */
import type { Site } from "#schemas/site.ts";
import { quoted } from "./quote.ts";
import type { SettingFault } from "./site-issue.ts";

const SLOTS = ["head", "afterArticle"] as const;

type SlotName = (typeof SLOTS)[number];

/** Attributes by which an element fetches something, or frames it. */
const ADDRESSES = new Map([
  ["SCRIPT", "src"],
  ["IFRAME", "src"],
  ["IMG", "src"],
  ["LINK", "href"],
]);

/** Links in a head that fetch nothing which the policy rules. */
const IDLE_LINK =
  /\b(?:me|author|license|alternate|canonical|help|search|preconnect|dns-prefetch)\b/i;

/** A script that a browser runs, and not data for one. */
const RUNS = /^$|module|javascript|ecmascript/i;

/** @returns A fault for every mistake in the markup and the origins of the slots. */
export async function checkSlots(site: Pick<Site, SlotName>): Promise<SettingFault[]> {
  const faults: SettingFault[] = [];
  for (const name of SLOTS) {
    const slot = site[name];
    if (slot === undefined) continue;
    faults.push(...checkOrigins(name, slot.origins));
    // A parser is loaded only for those who have something to parse.
    const { createDocument } = await import("@mixmark-io/domino");
    const { body } = createDocument(`<!doctype html><body>${slot.html}`);
    for (const element of body.querySelectorAll("*")) {
      faults.push(...checkElement(name, element, slot.origins));
    }
  }
  return faults;
}

function checkOrigins(name: SlotName, origins: readonly string[]): SettingFault[] {
  return origins.flatMap((text) => {
    const { origin, protocol } = new URL(text);
    if (text === origin && /^https?:$/.test(protocol)) return [];
    const advice = origin === "null" ? "" : ` Write ${quoted(origin)}.`;
    const message = `${quoted(text)} is not an origin, which is a protocol and a host alone.${advice}`;
    return [{ field: `${name}.origins`, message }];
  });
}

function checkElement(
  name: SlotName,
  element: Element,
  origins: readonly string[],
): SettingFault[] {
  const field = `${name}.html`;
  const file = `${name === "head" ? "head" : "after-article"}.js`;
  const faults: SettingFault[] = [];
  const tag = element.tagName;
  const isScript = tag === "SCRIPT" && RUNS.test(element.getAttribute("type") ?? "");
  if (isScript && !element.hasAttribute("src")) {
    const message = `A script that stands in the page itself is refused by the policy of the pages. Put it into public/${file}, and write <script src="/${file}" defer></script>.`;
    faults.push({ field, message });
  }
  if (tag === "STYLE" || element.hasAttribute("style")) {
    const message = `${tag === "STYLE" ? "A <style> element" : `The style of <${tag.toLowerCase()}>`} is refused by the policy of the pages. Put it into content/theme.css, with a class.`;
    faults.push({ field, message });
  }
  for (const { name: attribute } of element.attributes) {
    if (!/^on/i.test(attribute)) continue;
    const message = `\`${attribute}\` of <${tag.toLowerCase()}> is refused by the policy of the pages. Put the script into public/${file}, and add a listener there.`;
    faults.push({ field, message });
  }
  const missing = missingOrigin(element, origins);
  if (missing !== undefined) {
    const all = [...origins, missing].map((origin) => JSON.stringify(origin)).join(", ");
    const message = `<${tag.toLowerCase()}> asks ${missing}, which is not among the origins. Write origins: [${all}].`;
    faults.push({ field, message });
  }
  return faults;
}

/** The origin that an element asks and that the owner does not name. */
function missingOrigin(element: Element, origins: readonly string[]): string | undefined {
  const attribute = ADDRESSES.get(element.tagName);
  const address = attribute === undefined ? null : element.getAttribute(attribute);
  if (
    !address ||
    (element.tagName === "LINK" && IDLE_LINK.test(element.getAttribute("rel") ?? ""))
  ) {
    return undefined;
  }
  const own = "https://own.invalid";
  if (!URL.canParse(address, own)) return undefined;
  const { origin } = new URL(address, own);
  return origin === own || origin === "null" || origins.includes(origin) ? undefined : origin;
}
