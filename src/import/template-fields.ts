/** Names of fields that other systems keep for their templates. */

/** Fields of templates, which have nothing to say here. */
export const OF_TEMPLATES: ReadonlySet<string> = new Set(
  `layout type weight menu menus markup outputs linktitle comments comment sidebar classes share related
   readtime readingtime showtoc tocopen hidemeta searchhidden showreadingtime hidesummary disableshare
   math katex mathjax mermaid cascade build resources sitemap eleventyexcludefromcollections templateengineoverride
   isbasedon lasteditor nav navorder parent haschildren excerptseparator toclabel tocicon tocsticky authorprofile
   iscjklanguage summarylength uuid updatedby hidden sticky`
    .split(/\s+/)
    .filter(Boolean),
);
