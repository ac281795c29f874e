/** Short texts of an export. */

/** Words of a title or description, which may hold entities and marks. */
export function plain(text: string): string {
  return text
    .replace(/<[^>]*>/g, "")
    .replace(
      /&(amp|lt|gt|quot|#0?39|apos|nbsp|hellip|ndash|mdash|rsquo|lsquo|rdquo|ldquo|#8217|#8216|#8220|#8221|#8211|#8212|#8230);/g,
      (all, name: string) => ENTITIES[name] ?? all,
    )
    .replace(/\s+/g, " ")
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", "#039": "'", apos: "'", nbsp: " " },
  ...{ hellip: "…", ndash: "–", mdash: "—", rsquo: "’", lsquo: "‘", rdquo: "”", ldquo: "“" },
  ...{
    "#8217": "’",
    "#8216": "‘",
    "#8220": "“",
    "#8221": "”",
    "#8211": "–",
    "#8212": "—",
    "#8230": "…",
  },
};
