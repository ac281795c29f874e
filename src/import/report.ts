/** The plan before, and the report after an import, in words. */
import { createColors } from "picocolors";
import type { Note, PlacedNote } from "./article.ts";
import { kindOfFile } from "./pictures.ts";
import type { Plan, PlannedArticle, State } from "./plan-types.ts";

/** Lines of a plan that a person still reads; `--verbose` shows all. */
const MOST_ROWS = 40;

/** Places that are named behind a note. */
const MOST_PLACES = 6;

const MARKS: Readonly<Record<State, string>> = { new: "+", same: "=", kept: "!", replaced: "~" };

const SECTIONS: readonly (readonly [kind: Note["kind"], title: string])[] = [
  ["look", "Needs a look"],
  ["changed", "Was changed on the way"],
  ["left", "Stayed behind"],
  ["lost", "Old addresses that cannot lead anywhere"],
];

interface Looks {
  readonly color: boolean;
  readonly isVerbose: boolean;
}

/** What would be written. */
export function describePlan(
  { site, articles, others, remote }: Plan,
  { color, isVerbose }: Looks,
): string {
  const colors = createColors(color);
  const rows = articles.map((planned) => rowOf(planned, colors));
  const shown = isVerbose ? rows : rows.slice(0, MOST_ROWS);
  const rest = rows.length - shown.length;
  const counts = (["new", "replaced", "same", "kept"] as const).flatMap((state) => {
    const many = articles.filter((planned) => planned.state === state).length;
    return many === 0 ? [] : [`${number(many)} ${STATE_WORDS[state]}`];
  });
  const copies = articles.flatMap(({ files }) =>
    files.filter(({ from }) => from !== undefined),
  ).length;
  const extras = [
    count(
      copies + others.filter(({ kind }) => kind === "picture").length,
      "picture or other file",
      "pictures and other files",
    ),
    count(others.filter(({ kind }) => kind === "author").length, "author", "authors"),
    count(others.filter(({ kind }) => kind === "tag").length, "described tag", "described tags"),
    count(
      others.filter(({ kind }) => kind === "comments").length,
      "file of comments",
      "files of comments",
    ),
    count(remote.length, "picture that stays in the web", "pictures that stay in the web"),
  ].filter(Boolean);
  return [
    `${colors.bold(site.system)}: ${count(articles.length, "article or page", "articles and pages") || "nothing to import"}${counts.length > 0 ? ` (${counts.join(", ")})` : ""}`,
    "",
    ...shown,
    ...(rest > 0 ? [`  … and ${number(rest)} more; --verbose shows all.`] : []),
    ...(extras.length > 0 ? ["", `  ${extras.join(", ")}`] : []),
  ].join("\n");
}

const STATE_WORDS: Readonly<Record<State, string>> = {
  new: "new",
  same: "here already",
  kept: "here and different, and kept",
  replaced: "written over",
};

type Colors = ReturnType<typeof createColors>;

function rowOf({ article, files, state, address }: PlannedArticle, colors: Colors): string {
  const main = files.at(-1)?.to ?? "";
  const paint = { new: colors.green, same: colors.dim, kept: colors.yellow, replaced: colors.red }[
    state
  ];
  const facts = [
    article.published?.slice(0, 10) ?? "page",
    article.fields.draft ? "draft" : "",
    companionsOf(files),
    main.includes(address.slice(1, -1)) ? "" : `at ${address}`,
  ].filter(Boolean);
  return `  ${paint(MARKS[state])} ${visible(main)}  ${colors.dim(facts.join(", "))}\n      ${visible(article.title)}`;
}

/** What comes along with an article: "2 pictures", "3 files". */
function companionsOf(files: PlannedArticle["files"]): string {
  const copies = files.filter(({ from }) => from !== undefined);
  const arePictures = copies.every(({ to }) => kindOfFile(to) === "picture");
  return arePictures
    ? count(copies.length, "picture", "pictures")
    : count(copies.length, "file", "files");
}

/** What the person should know, on a terminal or in Markdown. */
export function describeNotes(plan: Plan, { color, isVerbose }: Looks): string {
  const colors = createColors(color);
  const most = isVerbose ? Number.POSITIVE_INFINITY : MOST_ROWS;
  const parts = sectionsOf(plan).map(({ title, lines }) => {
    const shown = lines.slice(0, most).map((line) => `  - ${visible(line)}`);
    const rest = lines.length - shown.length;
    return [
      colors.bold(title),
      ...shown,
      ...(rest > 0 ? [`  … and ${number(rest)} more.`] : []),
    ].join("\n");
  });
  return parts.join("\n\n");
}

/** The same as a file to keep: everything, without a clock. */
export function writeReport(plan: Plan, source: string): string {
  const rows = plan.articles.map(
    ({ article, address, files }) =>
      `- ${article.origin} → \`${files.at(-1)?.to ?? ""}\` (${address})`,
  );
  const parts = sectionsOf(plan).map(
    ({ title, lines }) => `## ${title}\n\n${lines.map((line) => `- ${line}`).join("\n")}`,
  );
  return (
    [
      `# Import from ${plan.site.system}: ${source}`,
      ...parts,
      `## All articles and pages\n\n${rows.join("\n")}`,
    ].join("\n\n") + "\n"
  );
}

function sectionsOf(
  plan: Plan,
): readonly { readonly title: string; readonly lines: readonly string[] }[] {
  const sections = SECTIONS.map(([kind, title]) => {
    return { title, lines: gather(plan.notes.filter((note) => note.kind === kind)) };
  });
  const kept = plan.articles.filter(({ state }) => state === "kept");
  sections.unshift({
    title: "Is here already and differs: it was kept, and --force writes over it",
    lines: kept.map(({ article, files }) => `${files.at(-1)?.to ?? ""} (${article.origin})`),
  });
  sections.push({
    title: "A static host cannot tell these apart by their query; one with rules can redirect them",
    lines: plan.queries.map(([from, to]) => `${from} → ${to}`),
  });
  sections.push({
    title: "Pictures and films that stay where they are in the web",
    lines: plan.remote,
  });
  return sections.filter(({ lines }) => lines.length > 0);
}

/** Notes with the same words are one, with their places. */
function gather(notes: readonly PlacedNote[]): readonly string[] {
  const places = new Map<string, string[]>();
  for (const { message, origin, line } of notes) {
    const list = places.get(message) ?? [];
    places.set(message, list);
    if (origin !== undefined) list.push(line === undefined ? origin : `${origin}:${line}`);
  }
  return [...places].map(([message, all]) => {
    const each = [...new Set(all)];
    if (each.length === 0) return message;
    const rest = each.length - MOST_PLACES;
    const times = all.length > each.length ? `${number(all.length)} times in ` : "";
    return `${message} (${times}${each.slice(0, MOST_PLACES).join(", ")}${rest > 0 ? ` and ${number(rest)} more` : ""})`;
  });
}

function count(many: number, one: string, several: string): string {
  return many === 0 ? "" : `${number(many)} ${many === 1 ? one : several}`;
}

function number(value: number): string {
  return value.toLocaleString("en");
}

/** Words of others, without what would move the cursor of a terminal. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\u2028-\u202E\u2066-\u2069]/gu, " ");
}
