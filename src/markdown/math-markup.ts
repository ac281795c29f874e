/** Temml's MathML without inline styles: what they said becomes classes and attributes. */

/** A start tag and its attributes; Temml escapes quotes and angle brackets inside them. */
const TAG = /<([a-z]+)((?: [\w-]+=(?:"[^"]*"|'[^']*'))+)>/g;
const ATTRIBUTE = / ([\w-]+)=(?:"([^"]*)"|'([^']*)')/g;

/** Temml's classes that our style sheet knows, and our names for them. */
const CLASSES: Readonly<Record<string, string>> = {
  "tml-left": "l",
  "tml-right": "r",
  "tml-jot": "jot",
  "tml-small": "small",
  "tml-fbox": "box",
  "tml-overline": "over",
  "tml-underline": "under",
  "tml-cancel": "cancel",
  "tml-xcancel": "cancel",
  downstrike: "down",
  sout: "cancel through",
  "tml-tag": "tag",
  "tml-eqn": "eqn",
};

/** Declarations that stay, as classes. */
const DECLARATIONS: Readonly<Record<string, string>> = {
  "padding-left:0em": "pl0",
  "padding-left:0pt": "pl0",
  "padding-right:0em": "pr0",
  "padding-right:0pt": "pr0",
  "padding-left:1em": "pl1",
  "width:100%": "wide",
  "width:50%": "half",
  "border-bottom:0.06em solid": "bb",
  "border-bottom:0.06em dashed": "bbd",
  "border-top:0.06em solid": "bt",
  "border-top:0.06em dashed": "btd",
  "border-right:0.06em solid": "br",
  "border-right:0.06em dashed": "brd",
  "border-left:0.06em solid": "bl",
  "border-left:0.06em dashed": "bld",
  "border:1px solid": "box",
};

/** Declarations whose meaning is carried by an element, an attribute or the defaults anyway. */
const NEEDLESS =
  /^(?:display|text-align|padding(?:-left|-right)?|math-depth|level|font(?:-[a-z]+)?|max-size|color:undefined)\b/;

interface MathMarkup {
  readonly html: string;
  /** Declarations that nothing stands for; the formula looks a little different without them. */
  readonly lost: readonly string[];
}

/**
 * Rewrites what Temml wrote.
 * @param mathml Of `temml.renderToString`.
 */
export function withoutStyles(mathml: string): MathMarkup {
  const lost = new Set<string>();
  const html = mathml.replace(TAG, (_tag, name: string, attributes: string) => {
    const kept: string[] = [];
    const classes: string[] = [];
    for (const [, key = "", double, single] of attributes.matchAll(ATTRIBUTE)) {
      const value = double ?? single ?? "";
      if (key === "class") {
        classes.push(...value.split(" ").flatMap((name) => CLASSES[name] ?? []));
      } else if (key === "style") {
        for (const declaration of value.split(";")) {
          apply(declaration.trim(), { kept, classes, lost });
        }
      } else kept.push(` ${key}="${value}"`);
    }
    const names = [...new Set(classes)].join(" ");
    return `<${name}${kept.join("")}${names === "" ? "" : ` class="${names}"`}>`;
  });
  return { html, lost: [...lost] };
}

function apply(
  declaration: string,
  to: { kept: string[]; classes: string[]; lost: Set<string> },
): void {
  const known = DECLARATIONS[declaration];
  const colour = /^color:(#[0-9a-f]{3,8})$/i.exec(declaration)?.[1];
  const frame = /^border:[\d.]+em solid (#[0-9a-f]{3,8})$/i.exec(declaration)?.[1];
  if (known !== undefined) to.classes.push(known);
  // MathML's own attributes for colour are part of MathML Core and no inline style.
  else if (colour !== undefined) to.kept.push(` mathcolor="${colour}"`);
  else if (frame !== undefined) to.classes.push("box");
  else if (declaration !== "" && !NEEDLESS.test(declaration)) to.lost.add(declaration);
}
