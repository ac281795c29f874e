/** The faces of the pages: where each comes from, and what is kept of it. */

/** Fontsource's subsets, in the order in which a letter is looked for. */
const SUBSETS = ["latin", "latin-ext", "vietnamese"] as const;
type Subset = (typeof SUBSETS)[number];

interface Range {
  readonly min: number;
  readonly max: number;
}

export interface Face {
  /** Of its files: "roman.woff2". */
  readonly name: string;
  /** In the styles. */
  readonly family: string;
  readonly package: string;
  readonly subsets: readonly Subset[];
  /** Between the subset and ".woff2" in the names of Fontsource's files. */
  readonly cut: string;
  readonly axes?: Readonly<Record<string, number | Range>>;
  /** OpenType features that stay in every file. */
  readonly features: readonly string[];
  /** Descriptors of the rule, besides its name and its file. */
  readonly descriptors: readonly string[];
}

/** Features of further letters: forms of a language, and accents that are written by themselves. */
export const FURTHER_FEATURES = ["locl", "ccmp", "mark", "mkmk"] as const;

const NEWSREADER = {
  package: "@fontsource-variable/newsreader",
  subsets: SUBSETS,
  features: ["kern", "liga", "tnum", "lnum"],
} as const;

/** Newsreader's optical size for text of about 20 px. */
const TEXT_SIZE = 16;

export const FACES: readonly Face[] = [
  {
    ...NEWSREADER,
    name: "roman",
    family: "Newsreader",
    cut: "standard-normal",
    axes: { opsz: TEXT_SIZE, wght: { min: 400, max: 600 } },
    descriptors: ["font-weight: 400 600"],
  },
  {
    ...NEWSREADER,
    name: "italic",
    family: "Newsreader",
    cut: "standard-italic",
    axes: { opsz: TEXT_SIZE, wght: 400 },
    descriptors: ["font-style: italic"],
  },
  {
    ...NEWSREADER,
    name: "display",
    family: "Newsreader Display",
    cut: "standard-normal",
    axes: { opsz: 60, wght: 480 },
    // One cut for all headings: never emboldened by the browser.
    descriptors: ["font-weight: 400 600"],
  },
  {
    name: "sans",
    family: "Instrument Sans",
    package: "@fontsource/instrument-sans",
    subsets: ["latin", "latin-ext"],
    cut: "500-normal",
    features: ["kern", "tnum"],
    descriptors: ["font-weight: 500"],
  },
  {
    name: "mono",
    family: "Commit Mono",
    package: "@fontsource/commit-mono",
    subsets: ["latin"],
    cut: "400-normal",
    // Its ligatures turn "!=" into one sign; code is shown as it is typed.
    features: [],
    descriptors: [],
  },
];
