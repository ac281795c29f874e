/** What the components of MDX take: the one place where their properties are declared. */
import type { ImageMetadata } from "astro";

/** What may stand in a property. */
export type PropKind =
  /** Words: `label="From noise to scene"`. */
  | "text"
  /** A number above zero: `seconds={10}`. */
  | "number"
  /** A number of pixels: `width={1280}`. */
  | "pixels"
  /** Width to height: `ratio="16:9"`. */
  | "ratio"
  /** There or not: `loop`. */
  | "flag"
  /** A language: `captionsLang="ja"`. */
  | "language"
  /** A picture beside the article: `poster="./boat.png"`. */
  | "picture"
  /** A film beside the article: `src="./boat.mp4"`. */
  | "film"
  /** Subtitles as WebVTT beside the article: `captions="./boat.vtt"`. */
  | "captions";

export interface PropRule {
  readonly kind: PropKind;
  /** What to write, as the messages show it. */
  readonly example: string;
  readonly isRequired?: true;
}

/** What stands between the tags of a component. */
export interface ContentRule {
  /** "pictures" have a description and a label each; "questions" are headings with answers below. */
  readonly kind: "pictures" | "questions" | "text";
  readonly isRequired: boolean;
  /** Least and most pictures or questions. */
  readonly count?: readonly [least: number, most: number];
}

export interface ComponentRule {
  readonly props: Readonly<Record<string, PropRule>>;
  readonly content: ContentRule;
}

export const COMPONENTS = {
  Prompt: {
    props: {
      model: { kind: "text", example: 'model="imagined"' },
      ratio: { kind: "ratio", example: 'ratio="16:9"' },
      seconds: { kind: "number", example: "seconds={10}" },
    },
    content: { kind: "text", isRequired: true },
  },
  Clip: {
    props: {
      src: { kind: "film", example: 'src="./clip.mp4"', isRequired: true },
      fallback: { kind: "film", example: 'fallback="./clip.webm"' },
      poster: { kind: "picture", example: 'poster="./clip.png"', isRequired: true },
      label: { kind: "text", example: 'label="What the clip shows"', isRequired: true },
      captions: { kind: "captions", example: 'captions="./clip.vtt"' },
      captionsLang: { kind: "language", example: 'captionsLang="en"' },
      width: { kind: "pixels", example: "width={1280}" },
      height: { kind: "pixels", example: "height={720}" },
      loop: { kind: "flag", example: "loop" },
      autoplay: { kind: "flag", example: "autoplay" },
    },
    content: { kind: "text", isRequired: false },
  },
  Compare: {
    props: {
      label: { kind: "text", example: 'label="What is compared"', isRequired: true },
    },
    content: { kind: "pictures", isRequired: true, count: [2, 2] },
  },
  Filmstrip: {
    props: {
      label: { kind: "text", example: 'label="What the frames show"', isRequired: true },
    },
    content: { kind: "pictures", isRequired: true, count: [2, Infinity] },
  },
  Faq: {
    props: {
      open: { kind: "flag", example: "open" },
    },
    content: { kind: "questions", isRequired: true, count: [1, Infinity] },
  },
} as const satisfies Readonly<Record<string, ComponentRule>>;

export type ComponentName = keyof typeof COMPONENTS;

/** What a component is handed for a property, once the page is built. */
interface Values {
  readonly text: string;
  readonly number: number;
  readonly pixels: number;
  readonly ratio: string;
  readonly flag: boolean;
  readonly language: string;
  readonly picture: ImageMetadata | string;
  readonly film: string;
  readonly captions: string;
}

type RulesOf<Name extends ComponentName> = (typeof COMPONENTS)[Name]["props"];

type Required<Rules> = {
  [Prop in keyof Rules]: Rules[Prop] extends { isRequired: true } ? Prop : never;
}[keyof Rules];

type ValueOf<Rule> = Rule extends { kind: infer Kind extends PropKind } ? Values[Kind] : never;

/** The properties of a component, as its `Props`. */
export type PropsOf<Name extends ComponentName> = {
  readonly [Prop in Required<RulesOf<Name>>]: ValueOf<RulesOf<Name>[Prop]>;
} & {
  readonly [Prop in Exclude<keyof RulesOf<Name>, Required<RulesOf<Name>>>]?:
    ValueOf<RulesOf<Name>[Prop]> | undefined;
};

/** What the pipeline adds for a component that says something itself. */
export interface Speaking {
  /** BCP 47, of the text around it; unknown where it stands in code. */
  readonly lang?: string;
}

export function isOwnComponent(name: string): name is ComponentName {
  return Object.hasOwn(COMPONENTS, name);
}

export function ruleOf(name: ComponentName): ComponentRule {
  return COMPONENTS[name];
}
