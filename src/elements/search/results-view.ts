/** Draws a reply as options of a listbox. Text goes in as text, never as HTML. */
import { isDense } from "./fold.ts";
import { markText } from "./marks.ts";
import type { FoundPassage, FoundPost, FoundTag, SearchReply } from "./reply.ts";
import type { ViewContext } from "./view-context.ts";
import { countOf } from "./words.ts";

const DAY_MS = 86_400_000;

type Child = string | Node;

/** Makes an element; attributes are set as attributes, so no style and no handler can slip in. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** The list, empty, that the groups are put into. */
export function drawList({ id, words }: ViewContext): HTMLElement {
  return make("div", {
    id: `${id}-list`,
    class: "search-list",
    role: "listbox",
    "aria-label": words.results,
    hidden: "",
  });
}

/** The groups of a reply, tags before articles; none when there is nothing to choose. */
export function drawReply(reply: SearchReply, context: ViewContext): HTMLElement[] {
  const { words } = context;
  const isStart = reply.kind === "start";
  const isFound = reply.kind === "found" || reply.kind === "some";
  const tags = reply.tags.map((tag, at) =>
    drawTag(tag, reply.marks, `${context.id}-t${at}`, context),
  );
  const posts = reply.posts.map((post, at) =>
    drawPost(post, reply.marks, `${context.id}-p${at}`, context),
  );
  const tagGroup = drawGroup(isFound ? words.tags : words.manyTags, "tags", tags, context);
  const postGroup = drawGroup(isStart ? words.recent : words.articles, "posts", posts, context);
  // What is newest says more to somebody who has typed nothing; tags come first among answers.
  return (isStart ? [postGroup, tagGroup] : [tagGroup, postGroup]).filter(
    (group) => group !== undefined,
  );
}

/** The passages that the full text found, or nothing. */
export function drawPassages(
  passages: readonly FoundPassage[],
  context: ViewContext,
): HTMLElement | undefined {
  const options = passages.map((passage, at) =>
    drawPassage(passage, `${context.id}-f${at}`, context),
  );
  return drawGroup(context.words.passages, "passages", options, context);
}

/** An ellipsis where a sentence began earlier, and where it goes on; never alone on a line. */
function openEnds({ excerpt, isBegunBefore, goesOn }: FoundPassage): readonly Child[] {
  const space = excerpt.some(isDense) ? "" : "\u00A0";
  const text = excerpt.map((piece, at) => (at % 2 === 1 ? make("mark", {}, piece) : piece));
  return [...(isBegunBefore ? [`…${space}`] : []), ...text, ...(goesOn ? [`${space}…`] : [])];
}

function drawPassage(passage: FoundPassage, id: string, { words }: ViewContext): HTMLElement {
  const { href, title, heading, isDraft } = passage;
  const names = [title, heading]
    .filter(Boolean)
    .flatMap((name, at) => [at > 0 ? " › " : "", make("bdi", {}, name)]);
  return make(
    "a",
    { id, href, class: "search-option search-passage", role: "option", "aria-selected": "false" },
    make("span", { class: "search-text", dir: "auto" }, ...openEnds(passage)),
    make(
      "span",
      { class: "search-section" },
      ...(isDraft ? [markDraft(words), " "] : []),
      ...names,
    ),
  );
}

function markDraft({ draft }: ViewContext["words"]): HTMLElement {
  return make("strong", { class: "search-draft" }, draft);
}

function drawGroup(
  title: string,
  kind: "tags" | "posts" | "passages",
  options: readonly HTMLElement[],
  { id }: ViewContext,
): HTMLElement | undefined {
  if (options.length === 0) return undefined;
  const label = make(
    "div",
    { id: `${id}-${kind}`, class: "search-group-title", role: "presentation" },
    title,
  );
  const list = make("div", { class: `search-${kind}`, role: "presentation" }, ...options);
  return make(
    "div",
    { class: "search-group", role: "group", "aria-labelledby": label.id },
    label,
    list,
  );
}

function drawTag(
  { label, href, count }: FoundTag,
  marks: readonly string[],
  id: string,
  { words, language }: ViewContext,
): HTMLElement {
  const number = new Intl.NumberFormat(language).format(count);
  const said = countOf(words.articleCount, count, language, words.lang);
  return make(
    "a",
    { id, href, class: "search-option search-tag", role: "option", "aria-selected": "false" },
    make("bdi", { lang: language }, ...markText(label, marks)),
    make("span", { class: "search-tag-count", "aria-hidden": "true" }, number),
    make("span", { class: "visually-hidden" }, ` ${said}`),
  );
}

function drawPost(
  post: FoundPost,
  marks: readonly string[],
  id: string,
  context: ViewContext,
): HTMLElement {
  const text = { dir: "auto", ...(post.lang && { lang: post.lang }) };
  const href = post.heading?.href ?? post.href;
  const option = make(
    "a",
    { id, href, class: "search-option search-post", role: "option", "aria-selected": "false" },
    make("span", { class: "search-title", ...text }, ...markText(post.title, marks)),
    drawMeta(post, marks, context),
  );
  if (post.heading) {
    const heading = make("bdi", text, ...markText(post.heading.text, marks));
    option.append(
      make(
        "span",
        { class: "search-section" },
        `${context.words.section}${context.words.space}`,
        heading,
      ),
    );
  } else if (post.description) {
    const description = markText(post.description, marks);
    option.append(make("span", { class: "search-text", ...text }, ...description));
  }
  return option;
}

/** The line below a title: the mark of a draft, the date, the tags. */
function drawMeta(
  { day, isDraft, tags }: FoundPost,
  marks: readonly string[],
  { words, language }: ViewContext,
): HTMLElement {
  const date = new Date(day * DAY_MS);
  const shown = new Intl.DateTimeFormat(language, {
    dateStyle: "long",
    timeZone: "UTC",
    calendar: "gregory",
  });
  const datetime = date.toISOString().slice(0, 10);
  const meta = make(
    "span",
    { class: "search-meta" },
    make("time", { datetime, lang: language }, shown.format(date)),
  );
  if (isDraft) meta.prepend(markDraft(words));
  if (tags.length > 0) {
    const names = tags.flatMap((tag, at) => [
      at > 0 ? words.comma : "",
      make("bdi", { lang: language }, ...markText(tag, marks)),
    ]);
    meta.append(make("span", { class: "search-meta-tags" }, ...names));
  }
  return meta;
}
