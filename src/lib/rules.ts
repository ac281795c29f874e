/**
 * The rules that `npm run check` holds content to, besides the contract of its fields. Each can be set
 * in `checks` of the site config and of an article's frontmatter; what finds them lies in `src/check/`.
 */

/** What a broken rule does: nothing, a warning, or an error that keeps the site from being published. */
export const LEVELS = ["off", "warn", "error"] as const;

export type Level = (typeof LEVELS)[number];

interface Rule {
  /** What a broken rule does where nobody says otherwise. */
  readonly level: Level;
  /** What is reported. */
  readonly about: string;
  /** Why, in one sentence. */
  readonly reason: string;
}

export const RULES = {
  "dead-link": {
    level: "error",
    about: "A link to an address that this site does not have.",
    reason: "Readers who follow it find nothing.",
  },
  "dead-anchor": {
    level: "warn",
    about: "A link to a section that the page does not have.",
    reason: "Readers arrive at the top of the page instead, and do not know why.",
  },
  "link-to-draft": {
    level: "error",
    about: "A link to a draft, or to an article that is published later.",
    reason: "Until then it leads nowhere, and it tells of something that nobody should see yet.",
  },
  "link-to-alias": {
    level: "warn",
    about: "A link to an old address that only leads on.",
    reason: "Readers wait for one page more, and search engines count the link for less.",
  },
  "dead-url": {
    level: "warn",
    about:
      "A link to another site that is gone, or a picture there; looked up with `--online` only.",
    reason: "The web forgets, and an article that leads nowhere is believed less.",
  },
  "alt-missing": {
    level: "warn",
    about: "A picture without a description.",
    reason: "Whoever cannot see it does not learn what it shows.",
  },
  "alt-filename": {
    level: "warn",
    about: "A picture described by the name of its file.",
    reason: "Read aloud, “I M G underscore 4021 dot jpeg” describes nothing.",
  },
  "huge-picture": {
    level: "warn",
    about: "A picture far larger than it is ever shown.",
    reason:
      "It makes the repository heavy and every build slow, and in `public/` every reader loads all of it.",
  },
  "unused-file": {
    level: "warn",
    about: "A file in the folder of an article that the article does not use.",
    reason:
      "It is not published: either its picture is missing from the text, or the file is in the way.",
  },
  "unread-file": {
    level: "warn",
    about: "Markdown beside the folders that are read, or a folder of it.",
    reason: "It is published nowhere, mostly because it lies one folder too high.",
  },
  "unread-text": {
    level: "warn",
    about: "A text in the file of a tag or of an author.",
    reason: "It is shown nowhere; what the page says comes from the fields.",
  },
  "card-letter": {
    level: "error",
    about: "A title, a name or a tag with a letter that no font of the share cards has.",
    reason: "The picture that stands for the article where its link is shared would lack it.",
  },
  "remote-picture": {
    level: "warn",
    about: "A picture that lies on another site.",
    reason: "That site sees who reads the article, and the picture vanishes when the site does.",
  },
  "lost-file": {
    level: "warn",
    about:
      "A file beside the article that HTML names where only `public/` is known, such as a poster.",
    reason: "Readers see an empty place instead of it.",
  },
  "removed-html": {
    level: "warn",
    about:
      "HTML that was left out or became something else, such as scripts, inline styles and frames.",
    reason: "What readers see is not all of what was written.",
  },
  "skipped-heading": {
    level: "warn",
    about: "A heading that is two levels or more below the one before it.",
    reason: "Screen readers and the list of contents show a level on which nothing stands.",
  },
  "second-title": {
    level: "warn",
    about: "A first-level heading in the text, beside the title.",
    reason:
      "A page has one title; another one takes its place for search engines and screen readers.",
  },
  "code-language": {
    level: "warn",
    about: "A code block in a language that is not known.",
    reason: "It is published without colours, mostly because of a slip in its name.",
  },
  "code-option": {
    level: "warn",
    about: "An option of a code block that does nothing.",
    reason: "Mostly it has a slip, and the lines it means are not marked.",
  },
  "missing-footnote": {
    level: "warn",
    about: "A footnote without a text, or a text that no footnote mentions.",
    reason:
      "A mark without its note is printed as it is written, and a note without its mark is lost.",
  },
  "left-over": {
    level: "warn",
    about:
      "`TODO`, `FIXME`, `TBD`, `TKTK` or `lorem ipsum` in the text, the title or the description.",
    reason: "Notes to oneself are not for readers.",
  },
  "short-description": {
    level: "warn",
    about: "A description of fewer than 20 characters.",
    reason:
      "In a list or a search result it says too little to be chosen; without one, the first sentences are taken.",
  },
  "long-description": {
    level: "warn",
    about: "A description of more than 200 characters.",
    reason: "Search engines and cards cut it in the middle of a word.",
  },
  "same-description": {
    level: "warn",
    about: "A description that another article has as well.",
    reason: "In a list nobody can tell the two apart.",
  },
  "similar-tag": {
    level: "warn",
    about: "A tag used once that is nearly another tag.",
    reason: "Mostly it is a slip, and the article is missing where readers look for it.",
  },
  "unused-tag": {
    level: "warn",
    about: "A file in `content/tags/` for a tag that no article has.",
    reason: "It is shown nowhere.",
  },
  "far-future": {
    level: "warn",
    about: "A date more than a year ahead.",
    reason: "Mostly the year has a slip, and the article is never seen.",
  },
  "date-order": {
    level: "warn",
    about: "A `modDatetime` before the `pubDatetime`.",
    reason: "Nothing changes before it is published, so the change is not shown.",
  },
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleId = keyof typeof RULES;

/** In the order of the manual. */
export const RULE_IDS = Object.keys(RULES) as RuleId[];

/** How rules are set; those that are not named keep their level. */
export type Checks = Readonly<Partial<Record<RuleId, Level | undefined>>>;

/** The level of a rule: the article's, else the site's, else its own. */
export function levelOf(rule: RuleId, site: Checks, article: Checks = {}): Level {
  return article[rule] ?? site[rule] ?? RULES[rule].level;
}
