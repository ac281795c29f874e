/**
 * Every sentence and label of the interface. `{name}` stands for a value; a phrase that is counted has
 * a form for each of the language's plural categories. Another language is one file of this shape.
 */
import type { MarkdownLabels } from "#markdown/labels.ts";

/** What the pipeline itself writes into an article. */
const markdown: MarkdownLabels = {
  footnotes: "Footnotes",
  back: "↩",
  backToText: "Back to the text",
  backToMention: (note, mention) =>
    `Back to the text, note ${note}${mention > 1 ? `, mention ${mention}` : ""}`,
  linkTo: (heading) => `Link to “${heading}”`,
  table: (index) => (index > 1 ? `Table ${index}` : "Table"),
  tableCaption: "Table",
  taskDone: "Done",
  taskOpen: "To do",
  callouts: {
    note: "Note",
    tip: "Tip",
    important: "Important",
    warning: "Warning",
    caution: "Caution",
    info: "Info",
    todo: "To do",
    abstract: "Abstract",
    summary: "Summary",
    tldr: "In short",
    hint: "Hint",
    success: "Success",
    question: "Question",
    help: "Help",
    faq: "FAQ",
    failure: "Failure",
    danger: "Danger",
    error: "Error",
    bug: "Bug",
    example: "Example",
    quote: "Quote",
  },
  watchOnYouTube: (title) => (title ? `Watch on YouTube: ${title}` : "Watch on YouTube"),
  openFrame: (title) => `Open “${title}”`,
  filmNotice: "Nothing is asked of YouTube before you play it.",
  enlarge: "Enlarge the picture",
  leadsAway: "(opens another site)",
  tableUnder: (heading) => `Table: ${heading}`,
};

export const en = {
  /** BCP 47, of these words. */
  lang: "en",
  skip: "Skip to the text",
  home: "Home",
  siteNavigation: "Site",
  breadcrumbs: "You are here",
  articles: "Articles",
  allArticles: "All articles",
  featured: "Featured",
  latest: "Latest",
  tags: "Tags",
  archives: "Archives",
  /** The page about the site, in the header. */
  about: "About",
  search: "Search",
  feeds: "Feeds",
  feedsIntro:
    "A feed brings new articles to an app you choose: no account, no tracking. Copy its address into the app.",
  /** The page about feeds, for whoever has never heard of one. */
  feedHelp: {
    how: "How it works",
    steps: [
      "Get an app that reads feeds. There are free ones for every phone and computer: look for “RSS reader” where you get your apps. Some browsers and mail programs are one already.",
      "Copy one of the addresses below, and put it into the app where it says “Add” or “Subscribe”.",
      "That is all. Whatever is published here then appears there by itself, in order, next to everything else that you follow. You need no account, and to stop you delete the address.",
    ],
    rss: "If you do not know which, take this one. Every app understands it.",
    sameArticles: "The same articles in another format.",
    list: "All at once",
    aboutList:
      "This file lists every feed of the site. Most apps can import it: then you follow everything, and can drop what you do not want.",
  },
  feedOfSite: "All articles",
  feedOfTag: "Articles about {tag}",
  feedsByTag: "By tag",
  authors: "Authors",
  by: "By",
  published: "Published",
  updated: "Updated",
  minutes: { one: "{count} min", other: "{count} min" },
  contents: "Contents",
  sectionCount: { one: "{count} section", other: "{count} sections" },
  previous: "Previous",
  next: "Next",
  moreArticles: "More articles",
  edit: "Edit this page",
  toTop: "Back to top",
  related: "Related articles",
  /** Before the name of a language, which is a link. */
  readIn: "Read in {language}",
  partCount: { one: "{count} part", other: "{count} parts" },
  share: "Share",
  email: "E-mail",
  /** A link that opens the reader's mail program. */
  reply: "Reply by e-mail",
  newsletter: "Newsletter",
  newsletterIntro: "New articles in your inbox.",
  emailAddress: "Your e-mail address",
  subscribe: "Subscribe",
  pages: "Pages",
  page: "Page {number}",
  /** A page of a list after the first. */
  onPage: "{what}, page {number} of {count}",
  newer: "Newer",
  older: "Older",
  articleCount: { one: "{count} article", other: "{count} articles" },
  moreTags: "+{count}",
  draft: "Draft. Only you can see this; it is in no build until you remove the draft mark.",
  scheduled:
    "Scheduled for {moment}. Only you can see this; it appears with the first build after that.",
  looseEnds: "Loose ends",
  draftMark: "Draft",
  scheduledMark: "Scheduled",
  emptyTitle: "Nothing published yet.",
  empty: "Put a Markdown file into content/posts/, and it appears here.",
  notFound: "This page isn’t here.",
  notFoundHelp:
    "It may have moved, or the address has a slip in it. Search for it, or start from the home page.",
  didYouMean: "Did you mean “{title}”?",
  moved: "This page has moved",
  series: "Series",
  relatedTags: "Often together",
  /** Beside a tag: the search for it together with the tag of the page. */
  both: "both",
  bothTags: "{first} and {second}",
  byYear: "By year",
  order: "Order",
  byName: "By name",
  byCount: "By number of articles",
  byLetter: "By letter",
  otherLetters: "Other",
  /** Above a list that is not all of them. */
  mostUsedTags:
    "The most used tags, {shown} of {count}. Each of the others is listed under its letter.",
  /** A heading with what it is about, as in "Tags: A". */
  labelled: "{label}: {text}",
  /** A fragment that stands as a sentence. */
  statement: "{text}.",
  /** Between the items of a list. */
  comma: ", ",
  /** Between sentences that are put together. */
  space: " ",
  colophon: "Folded with Paper Planes",
  feedRss: "RSS",
  /** On the button of a code block, or of an address. */
  copy: "Copy",
  /** What an article says once somebody does something in it. A page carries none of it. */
  reading: {
    copyLink: "Copy link",
    copied: "Copied",
    addressCopied: "The address of this section is copied",
    /** Short, for the button; what to do instead is told to screen readers. */
    copyFailed: "Not copied",
    notCopied: "Copying failed. Select the text, and copy it with the keyboard.",
    picture: "Picture",
    pictureOf: "Picture {number} of {count}",
    previousPicture: "Previous picture",
    nextPicture: "Next picture",
    close: "Close",
    pictureFailed: "The picture could not load. Close this, and try again.",
  },
  /** What the display panel says. A page carries only its name: the rest comes with the panel. */
  displaying: {
    display: "Display",
    size: "Text size",
    width: "Line width",
    narrow: "Narrow",
    normal: "Normal",
    wide: "Wide",
    face: "Letters",
    serif: "Serif",
    sans: "Sans",
    theme: "Colours",
    system: "System",
    light: "Light",
    dark: "Dark",
    keys: "Single-key shortcuts",
    keysHelp: "/ opens the search",
    reset: "Reset",
    /** Announced. */
    wasReset: "Everything is as it was at first.",
    close: "Close",
  },
  /** What the components of MDX articles say. */
  components: {
    copyPrompt: "Copy the prompt",
    model: "Model",
    ratio: "Shape",
    length: "Length",
    seconds: { one: "{count} second", other: "{count} seconds" },
    download: "Download the clip",
    /** Names the slider over two pictures by their labels. */
    divider: "Divider between “{first}” and “{second}”",
    /** How much of the first picture is to be seen. */
    share: "{share} % “{first}”",
  },
  /** What the search says. A page carries none of it: it comes with the code of the search. */
  searching: {
    search: "Search",
    placeholder: "Words, “a phrase”, #tag",
    close: "Close",
    /** Names the list of results. */
    results: "Search results",
    tags: "Tags",
    articles: "Articles",
    /** Headings while nothing is typed. */
    recent: "Newest articles",
    manyTags: "Tags to start from",
    articleCount: { one: "{count} article", other: "{count} articles" },
    /** Heading of what the full text found. */
    passages: "In the text",
    passageCount: { one: "{count} passage", other: "{count} passages" },
    textFailed: "The texts could not be searched.",
    headingsFailed: "The headings could not be searched.",
    /** While the texts keep somebody waiting. */
    catchingUp: "Full text is catching up…",
    narrow: "Narrow the results",
    tagCount: { one: "{count} tag", other: "{count} tags" },
    nothing: "Nothing matches “{query}”. Try fewer words, or browse the tags below.",
    corrected: "Showing results for “{corrected}”.",
    /** Declines the correction. */
    instead: "Search for “{query}” instead.",
    some: "No title, tag or heading has all of these words. These articles have some of them.",
    slow: "Still searching…",
    failed: "Search could not load. Try again; the tags below still work.",
    tryAgain: "Try again",
    /** {articles}: a count of them. */
    seeAll: "See all {articles}",
    showMore: "Show more",
    allTags: "All tags",
    /** Before a heading of an article that holds the words. */
    section: "Section:",
    draft: "Draft",
    /** How to ask for more than words. The joiner keeps the dash and its tag on one line. */
    syntax: "Narrow it with “an exact phrase”, #tag, -\u2060#tag or year:2024.",
    keys: "Arrow keys choose, Enter opens, Escape closes.",
    withoutScript:
      "Searching needs JavaScript, which is turned off. Every article is listed under its tags and " +
      "in the archives.",
    reload: "Reload the page",
    browseTags: "Browse by tag",
    browseArticles: "Newest articles",
    allArticles: "All articles",
    archives: "Archives by month",
    comma: ", ",
    space: " ",
  },
  markdown,
} as const;
