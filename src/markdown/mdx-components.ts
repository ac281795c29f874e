/** Our components in MDX, while it is compiled: their styles, their files, the shape of what they hold. */
import type {
  MdastNode,
  MdastPluginEntry,
  MdastVisitorContext,
  MdxJsxAttributeUnion,
  MdxJsxFlowElement,
  MdxJsxTextElement,
} from "satteri";
import { resolveInternal } from "#lib/urls.ts";
import { decoded, kindOf } from "./addresses.ts";
import { documentOf, lineOf } from "./document.ts";
import { fileOf, tokenFor } from "./file-tokens.ts";
import { stringAttribute } from "./jsx.ts";
import { questionsOf } from "./mdx-faq.ts";
import { COMPONENTS, isOwnComponent, ruleOf } from "./mdx-props.ts";
import type { ComponentName, PropKind } from "./mdx-props.ts";

/** Properties that name a file. */
const FILES: ReadonlySet<PropKind> = new Set(["picture", "film", "captions"]);

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/** The expression that stands for a file of the kind at an address. */
type FileExpression = (kind: PropKind, address: string) => string;

/** Components that say something of their own, in the language of the text. */
const SPEAKING: ReadonlySet<ComponentName> = new Set(["Prompt", "Clip", "Compare"]);

/**
 * @param base Base path of the site.
 * @param lang BCP 47, of the text.
 */
export const mdxComponents =
  (base: string, lang: string): MdastPluginEntry =>
  ({ sourceFormat }) => {
    if (sourceFormat !== "mdx") return undefined;
    const pictures = new Map<string, string>();
    const importPicture = (address: string): string => {
      const name = pictures.get(address) ?? `_picture${pictures.size}`;
      pictures.set(address, name);
      return name;
    };
    let own: ReadonlySet<string> = new Set();
    const visit = <N extends Jsx>(
      node: Readonly<N>,
      context: MdastVisitorContext,
    ): N | undefined => {
      const name = node.name ?? "";
      if (!isOwnComponent(name) || own.has(name)) return undefined;
      const document = documentOf(context);
      document.features.add(featureOf(name));
      return rewritten(node, name, { base, lang }, (kind, address) => {
        if (kind === "picture") return importPicture(asPath(decoded(address)));
        // Like the films of the text, these have their addresses from the page.
        return fileOf(tokenFor(address, "medium", document, lineOf(node, document)));
      });
    };
    const visitCode = (
      { value }: { readonly value: string },
      context: MdastVisitorContext,
    ): void => {
      for (const name of namesIn(value)) {
        if (!own.has(name)) documentOf(context).features.add(featureOf(name));
      }
    };
    return {
      name: "mdx-components",
      options: { position: true },
      before(root) {
        own = namesOfModule(root.children);
      },
      mdxJsxFlowElement: visit,
      mdxJsxTextElement: visit,
      mdxFlowExpression: visitCode,
      mdxTextExpression: visitCode,
      mdxjsEsm: visitCode,
      after(root, context) {
        if (pictures.size === 0) return;
        const imports = [...pictures].map(
          ([address, name]) => `import ${name} from ${JSON.stringify(address)};`,
        );
        // A line of text right behind an import would be taken for a part of it.
        context.prependChild(root, { raw: `${imports.join("\n")}\n\n` });
      },
    };
  };

function featureOf(name: ComponentName): Lowercase<ComponentName> {
  return name.toLowerCase() as Lowercase<ComponentName>;
}

/** Names that an article imports or declares itself. */
function namesOfModule(nodes: readonly MdastNode[]): ReadonlySet<string> {
  const code = nodes.map((node) => (node.type === "mdxjsEsm" ? node.value : "")).join("\n");
  return new Set((code.match(DECLARATION) ?? []).flatMap((text) => text.match(/[\w$]+/g) ?? []));
}

/** What stands between `import` and its source, or `export` and its value. */
const DECLARATION = /^\s*(?:import\b[^"']*|export\s+(?:const|let|var|function|class)\s+[\w$]+)/gm;

/** Our components whose tags stand in code. */
function namesIn(code: string): ComponentName[] {
  if (!code.includes("<")) return [];
  return (Object.keys(COMPONENTS) as ComponentName[]).filter((name) =>
    new RegExp(`<${name}\\b`).test(code),
  );
}

/** The component with its files imported and its content in shape; undefined if nothing changes. */
function rewritten<N extends Jsx>(
  node: Readonly<N>,
  name: ComponentName,
  { base, lang }: { readonly base: string; readonly lang: string },
  expressionOf: FileExpression,
): N | undefined {
  const { props, content } = ruleOf(name);
  const speaks = SPEAKING.has(name) && stringAttribute(node, "lang") === undefined;
  const attributes = node.attributes.map((attribute): MdxJsxAttributeUnion => {
    if (attribute.type !== "mdxJsxAttribute" || typeof attribute.value !== "string") {
      return attribute;
    }
    const kind = props[attribute.name]?.kind;
    const address = attribute.value;
    if (kind === undefined || !FILES.has(kind)) return attribute;
    if (kindOf(address) === "root") {
      const resolved = resolveInternal(address, base);
      return resolved === address ? attribute : { ...attribute, value: resolved };
    }
    if (kindOf(address) !== "local" || address === "") return attribute;
    const value = expressionOf(kind, address);
    return { ...attribute, value: { type: "mdxJsxAttributeValueExpression", value } };
  });
  const isOpen = attributes.some((each) => "name" in each && each.name === "open");
  const children =
    content.kind === "questions" ? questionsOf(node.children as MdastNode[], isOpen) : undefined;
  const isSame =
    !speaks && attributes.every((attribute, index) => attribute === node.attributes[index]);
  if (isSame && !children) return undefined;
  if (speaks) attributes.push({ type: "mdxJsxAttribute", name: "lang", value: lang });
  return { ...node, attributes, ...(children && { children }) } as N;
}

/** "boat.png" is "./boat.png"; a bare name would be a package. */
function asPath(address: string): string {
  return /^(?:\.{1,2}\/|@\/)/.test(address) ? address : `./${address}`;
}
