/** Seven roles that a piece of code can play, as a TextMate theme for Shiki. */
import type { ThemeRegistrationRaw } from "shiki/core";

/** Class names of the roles, from which `code.css` colours; plain code has none. */
export type CodeRole = "k" | "s" | "n" | "f" | "t" | "c" | "";

/** The colours are only numbers for the roles: no page ever sees them. */
const COLOURS = {
  plain: "#000000",
  keyword: "#000001",
  string: "#000002",
  number: "#000003",
  function: "#000004",
  type: "#000005",
  comment: "#000006",
} as const;

const ROLES: Readonly<Record<string, CodeRole>> = {
  [COLOURS.keyword]: "k",
  [COLOURS.string]: "s",
  [COLOURS.number]: "n",
  [COLOURS.function]: "f",
  [COLOURS.type]: "t",
  [COLOURS.comment]: "c",
};

/** The role behind a colour of the theme. */
export function roleOf(colour: string): CodeRole {
  return ROLES[colour.toLowerCase()] ?? "";
}

/** Scopes by role. A longer scope beats a shorter one, wherever it stands. */
const SCOPES: Readonly<Record<keyof typeof COLOURS, readonly string[]>> = {
  keyword: [
    "keyword",
    "storage",
    "variable.language",
    "entity.name.tag",
    "markup.heading",
    "punctuation.definition.heading",
    "keyword.operator.new",
    "keyword.operator.expression",
    "keyword.operator.word",
    "keyword.operator.wordlike",
    "keyword.operator.logical.python",
    "keyword.control.at-rule",
  ],
  string: [
    "string",
    "punctuation.definition.string",
    "markup.inline.raw",
    "markup.fenced_code",
    "markup.inserted",
    "markup.underline.link",
    "punctuation.definition.inserted",
    "support.constant.property-value",
  ],
  number: [
    "constant.numeric",
    "constant.language",
    "constant.other.color",
    "constant.character.escape",
    "constant.other.placeholder",
    "keyword.other.unit",
    "markup.deleted",
    "punctuation.definition.deleted",
  ],
  function: [
    "entity.name.function",
    "support.function",
    "variable.function",
    "entity.other.attribute-name",
    "entity.name.command",
    "meta.decorator",
    "keyword.other.special-method",
    "meta.function-call.generic",
  ],
  type: [
    "entity.name.type",
    "entity.name.class",
    "entity.name.namespace",
    "entity.other.inherited-class",
    "support.type",
    "support.class",
    "storage.type.java",
    "storage.type.generic",
    "storage.type.primitive",
    "storage.type.built-in",
    "storage.type.numeric.go",
    "storage.type.string.go",
    "storage.type.boolean.go",
    "storage.type.error.go",
    "keyword.type",
    "entity.name.tag.yaml",
    "variable.other.key.toml",
    "entity.other.attribute-name.table",
    "variable.css",
  ],
  comment: [
    "comment",
    "punctuation.definition.comment",
    "meta.diff",
    "punctuation.definition.from-file",
    "punctuation.definition.to-file",
    "punctuation.definition.range",
  ],
  plain: [
    "keyword.operator",
    "punctuation",
    "meta.template.expression",
    "meta.embedded",
    "punctuation.definition.tag",
    "string meta.embedded",
    "string source",
    "source.astro",
    "storage.type.function.arrow",
  ],
};

export const CODE_THEME: ThemeRegistrationRaw = {
  name: "paper-planes",
  type: "light",
  fg: COLOURS.plain,
  bg: "#ffffff",
  settings: [
    { settings: { foreground: COLOURS.plain } },
    ...Object.entries(SCOPES).map(([role, scope]) => ({
      scope: [...scope],
      settings: { foreground: COLOURS[role as keyof typeof COLOURS] },
    })),
  ],
};
