/** Asks an author what the article shall be. */
import {
  autocompleteMultiselect,
  cancel,
  intro,
  isCancel,
  log,
  type Option,
  select,
  text,
} from "@clack/prompts";
import type { Environment } from "#build/environment.ts";
import { toTagSlug } from "#lib/tags.ts";
import { dateFault, nameFor, slugFault, type Wish } from "./new-article.ts";
import type { Survey } from "./survey.ts";
import { type TagSearch, withTyped } from "./typed-tag.ts";

/** The author went away before anything was written. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/** What is known already is not asked. */
type Known = Partial<Wish>;

/** @throws {Cancelled} On Ctrl-C or Escape. */
export async function askWish(
  known: Known,
  environment: Environment,
  survey: Survey,
): Promise<Wish> {
  intro("A new article");
  const title = known.title ?? (await askTitle());
  const slug = known.slug ?? (await askSlug(title, environment, survey));
  const tags = known.tags ?? (await askTags(survey));
  const when = await askWhen(known, survey);
  const isFolder =
    known.isFolder ??
    (await answer(
      select({
        message: "With pictures of its own?",
        options: [
          { value: false, label: "No: one file" },
          { value: true, label: "Yes: a folder, where they lie beside it" },
        ],
      }),
    ));
  const format =
    known.format ??
    (await answer(
      select<Wish["format"]>({
        message: "What is it written in?",
        options: [
          { value: "md", label: "Markdown" },
          { value: "mdx", label: "MDX", hint: "with components such as Clip and Compare" },
        ],
      }),
    ));
  return { ...known, ...when, title, slug, tags, isFolder, format };
}

const askTitle = () =>
  answer(
    text({
      message: "What is its title?",
      validate: (value) => (value?.trim() ? undefined : "Every article has a title."),
    }),
  );

/** Asked only where the title makes no free address. */
async function askSlug(title: string, environment: Environment, survey: Survey): Promise<string> {
  const made = nameFor(title);
  const fault = slugFault(made, environment, survey);
  if (fault === undefined) return made;
  return answer(
    text({
      message: `${fault} What shall stand in its address?`,
      initialValue: made === "" ? "" : `${made}-2`,
      validate: (value) => slugFault(value ?? "", environment, survey),
    }),
  );
}

async function askTags({ tags }: Survey): Promise<string[]> {
  const used: Option<string>[] = tags.map(({ label, count }) => ({
    value: label,
    label,
    hint: count === 1 ? "1 article" : `${count} articles`,
  }));
  const known = new Set(tags.map(({ label }) => toTagSlug(label)));
  let search: TagSearch | undefined;
  const remember = (box: TagSearch): void => {
    search = box;
  };
  const chosen = await answer(
    autocompleteMultiselect<string>({
      message: "Which tags? Type to find or to make one; Tab chooses it.",
      maxItems: 8,
      options() {
        // The library tells only here what stands in its box.
        remember(this);
        const typed = this.userInput.trim();
        const slug = toTagSlug(typed);
        const isTyped = ({ value }: Option<string>) => toTagSlug(value) === slug;
        if (known.has(slug))
          return used.toSorted((a, b) => Number(isTyped(b)) - Number(isTyped(a)));
        if (slug === "") return used;
        return [...used, { value: typed, label: typed, hint: "new" }];
      },
      filter: (typed, { value }) => toTagSlug(value).includes(toTagSlug(typed)),
    }),
  );
  const all = withTyped(chosen, search);
  if (all.length > chosen.length) log.info(`Tags: ${all.join(", ")}`);
  return all;
}

async function askWhen(known: Known, { site }: Survey): Promise<Pick<Wish, "isDraft" | "date">> {
  if (known.isDraft !== undefined || known.date !== undefined) {
    return { isDraft: known.isDraft ?? false, date: known.date };
  }
  const when = await answer(
    select({
      message: "When is it published?",
      options: [
        { value: "draft", label: "Not yet", hint: "a draft, seen only while writing" },
        { value: "now", label: "With the next build" },
        { value: "date", label: "On a day that I name" },
      ],
    }),
  );
  if (when !== "date") return { isDraft: when === "draft", date: undefined };
  const date = await answer(
    text({
      message: `On which day, and at what time (${site.timezone})?`,
      placeholder: "2026-08-14T09:30",
      validate: (value) => dateFault(value ?? "", site.timezone),
    }),
  );
  return { isDraft: false, date };
}

async function answer<Value>(asking: Promise<Value>): Promise<Exclude<Value, symbol>> {
  const value = await asking;
  if (!isCancel(value)) return value as Exclude<Value, symbol>;
  cancel("Nothing was written.");
  throw new Cancelled();
}
