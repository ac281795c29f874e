/** How AstroPaper writes a tag into an address: versions differ, and none does it as we do. */

type SlugRule = (label: string) => string;

/**
 * @param code Of `src/utils/slugify.ts`; empty where only articles are there.
 * @param room Where the articles lie, which tells version 4 from the later ones.
 */
export function tagSlugRule(code: string, room: string): SlugRule {
  if (/["']slugify["']/.test(code)) return mixed;
  if (/kebabcase/i.test(code)) return inKebabCase;
  return room === "src/content/blog" ? inKebabCase : mixed;
}

/** "E2E Testing" → "e2e-testing", "Next.js" → "next.js"; labels with other letters are in kebab case. */
function mixed(label: string): string {
  if (/[^\x20-\x7F]/.test(label)) return inKebabCase(label);
  return label
    .replaceAll("&", "and")
    .replaceAll("%", "percent")
    .replaceAll("-", " ")
    .replaceAll(/[^\w\s$*+~.()'"!:@]+/g, "")
    .trim()
    .replaceAll(/\s+/g, "-")
    .toLowerCase();
}

/** "TypeScript" → "type-script", "Über uns" → "uber-uns", "C++" → "c". */
function inKebabCase(label: string): string {
  const plain = label
    .normalize("NFD")
    .replaceAll(/(?<=\p{Script=Latin})\p{M}+|['’]/gu, "")
    .replaceAll("ß", "ss")
    .normalize("NFC");
  const words = plain.match(/[A-Z]+(?=[A-Z][a-z])|[A-Z]?(?:(?![A-Z])[\p{L}\p{M}])+|[A-Z]+|\d+/gu);
  return (words ?? []).join("-").toLowerCase();
}
