/** Where the browser knows no speculation rules (see components/site/inline.ts), a script does less. */
if (!HTMLScriptElement.supports?.("speculationrules")) void import("./prefetch-links.ts");
