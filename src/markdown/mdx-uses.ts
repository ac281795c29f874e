/** How an article uses our components: which files they name, and what is wrong with it. */
import type { MdastNode, MdxJsxFlowElement, MdxJsxTextElement } from "satteri";
import { nearest } from "#lib/nearest.ts";
import { kindOf } from "./addresses.ts";
import { isHeading } from "./mdx-faq.ts";
import { isOwnComponent, ruleOf } from "./mdx-props.ts";
import type { ComponentRule, ContentRule, PropKind, PropRule } from "./mdx-props.ts";
import { faultOfValue, writtenIn } from "./mdx-values.ts";
import type { Written } from "./mdx-values.ts";

type Jsx = Readonly<MdxJsxFlowElement | MdxJsxTextElement>;

/** What one tag of a component says. */
export interface ComponentUse {
  /** What is wrong with it, in sentences. */
  readonly faults: readonly string[];
  /** The pictures that its properties name, as written. */
  readonly pictures: readonly string[];
  /** The same of films and their subtitles. */
  readonly films: readonly string[];
}

const NOTHING: ComponentUse = { faults: [], pictures: [], films: [] };

/** Names of properties in plain HTML, and what they are called here. */
const SYNONYMS: Readonly<Record<string, string>> = {
  alt: "label",
  title: "label",
  name: "label",
  subtitles: "captions",
  track: "captions",
  image: "poster",
  thumbnail: "poster",
  video: "src",
  mp4: "src",
  webm: "fallback",
  duration: "seconds",
  length: "seconds",
  aspect: "ratio",
  expanded: "open",
};

/** Reads a tag; nothing is wrong with one that is none of our components. */
export function readUse(node: Jsx): ComponentUse {
  const name = node.name ?? "";
  if (!isOwnComponent(name)) return NOTHING;
  const rule = ruleOf(name);
  const written = new Map<string, Written>();
  let isSpread = false;
  for (const attribute of node.attributes) {
    if (attribute.type === "mdxJsxAttribute") written.set(attribute.name, writtenIn(attribute));
    else isSpread = true;
  }
  return {
    faults: [
      ...[...written].flatMap(([prop, value]) => faultOfProp(prop, name, rule, value)),
      // What is spread may bring what is missing.
      ...(isSpread ? [] : missing(name, rule, written)),
      ...faultsOfContent(name, rule.content, node.children as readonly MdastNode[]),
    ],
    pictures: valuesOf(["picture"], rule, written),
    films: valuesOf(["film", "captions"], rule, written),
  };
}

function faultOfProp(
  prop: string,
  component: string,
  { props }: ComponentRule,
  written: Written,
): string[] {
  const rule = Object.hasOwn(props, prop) ? props[prop] : undefined;
  if (rule) return [faultOfValue(prop, component, rule, written) ?? []].flat();
  const names = Object.keys(props);
  const meant = nearest(prop, names, undefined, SYNONYMS);
  const advice = meant ? `Did you mean \`${meant}\`?` : `It takes ${listed(names)}.`;
  return [`\`${prop}\` is not a property of ${component}. ${advice}`];
}

function missing(
  component: string,
  { props }: ComponentRule,
  written: ReadonlyMap<string, Written>,
): string[] {
  const absent = (name: string): boolean => props[name] !== undefined && !written.has(name);
  const needed = Object.keys(props).filter((name) => props[name]?.isRequired);
  // The size of a picture beside the article is known, and its film's is the same.
  const poster = written.get("poster");
  const isMeasured = typeof poster !== "string" || kindOf(poster) === "local";
  if (!isMeasured) needed.push("width", "height");
  else if (written.has("width") !== written.has("height")) needed.push("width", "height");
  return needed
    .filter(absent)
    .map((name) => `${component} has no \`${name}\`. Write ${(props[name] as PropRule).example}.`);
}

/** What is written as a value of the kinds. */
function valuesOf(
  kinds: readonly PropKind[],
  { props }: ComponentRule,
  written: ReadonlyMap<string, Written>,
): readonly string[] {
  return [...written].flatMap(([name, value]) => {
    const kind = props[name]?.kind;
    return kind && kinds.includes(kind) && typeof value === "string" && value !== "" ? [value] : [];
  });
}

function faultsOfContent(
  component: string,
  { kind, isRequired, count }: ContentRule,
  nodes: readonly MdastNode[],
): string[] {
  if (kind === "pictures") return faultsOfPictures(component, nodes, count ?? [1, Infinity]);
  if (kind === "questions") return faultsOfQuestions(component, nodes);
  if (!isRequired || nodes.length > 0) return [];
  return [
    `${component} holds nothing. Write its words between <${component}> and </${component}>.`,
  ];
}

const LIST = '1. ![What it shows](./a.png "Its label")';

function faultsOfPictures(
  component: string,
  nodes: readonly MdastNode[],
  [least, most]: readonly [number, number],
): string[] {
  const [list, ...others] = nodes;
  if (list?.type !== "list" || others.length > 0) {
    return [`${component} holds a list of pictures and nothing else. Write each as ${LIST}.`];
  }
  const pictures = list.children.map(pictureOf);
  const faults = pictures.flatMap((picture, index): string[] => {
    const which = `Picture ${index + 1} of ${component}`;
    if (!picture) return [`Item ${index + 1} of ${component} is no picture. Write ${LIST}.`];
    if (!picture.alt?.trim()) return [`${which} has no alt text. Write what it shows: ${LIST}.`];
    if (!picture.title?.trim())
      return [`${which} has no label. Write it behind the path: ${LIST}.`];
    return [];
  });
  if (pictures.length >= least && pictures.length <= most) return faults;
  const wanted = least === most ? `${least} pictures` : `at least ${least} pictures`;
  return [
    ...faults,
    `${component} takes ${wanted}, and here it has ${pictures.length}. Write each as ${LIST}.`,
  ];
}

/** The picture that a list item is, if it is nothing else. */
function pictureOf(item: MdastNode) {
  const [paragraph, ...others] = "children" in item ? item.children : [];
  if (paragraph?.type !== "paragraph" || others.length > 0) return undefined;
  const [picture, ...rest] = paragraph.children;
  return picture?.type === "image" && rest.length === 0 ? picture : undefined;
}

function faultsOfQuestions(component: string, nodes: readonly MdastNode[]): string[] {
  const headings = nodes.filter(isHeading);
  if (headings.length === 0) {
    return [
      `${component} has no question. Write each as a heading, ### Why?, and its answer below.`,
    ];
  }
  const unanswered = nodes.findIndex((node, index) => {
    const next = nodes[index + 1];
    return isHeading(node) && (!next || isHeading(next));
  });
  if (unanswered < 0) return [];
  const number = nodes.slice(0, unanswered + 1).filter(isHeading).length;
  return [`Question ${number} of ${component} has no answer. Write it below its heading.`];
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat("en-GB").format(names);
}
