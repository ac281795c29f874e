/** `npm run new`: begins an article. Asks in a terminal; elsewhere its flags say everything. */
import { Cancelled, askWish } from "#authoring/ask.ts";
import { editorOf, openEditor } from "#authoring/editor.ts";
import { authorFor, gitIdentity } from "#authoring/identity.ts";
import { planArticle, type Wish, writeArticle } from "#authoring/new-article.ts";
import { surveyContent } from "#authoring/survey.ts";
import { runCommand } from "#build/command.ts";
import { addEditorHelp } from "#build/editor-help.ts";
import { CommandError } from "#build/failures.ts";
import { DEFAULT_PORT } from "#build/serve.ts";

const FLAGS = {
  title: { type: "string", value: "text", about: "The same, as a flag." },
  tags: { type: "string", value: "a, b", about: "Its tags, with commas between them." },
  draft: { type: "boolean", about: "A draft, as without --date." },
  date: { type: "string", value: "when", about: "When it is published: 2026-08-14T09:30, or now." },
  folder: { type: "boolean", about: "A folder of its own, where pictures lie beside it." },
  file: { type: "boolean", about: "One file, as by default." },
  mdx: { type: "boolean", about: "MDX instead of Markdown." },
  slug: { type: "string", value: "name", about: "The last part of its address." },
  author: { type: "string", value: "id", about: "Its author. Default: whom git names." },
  edit: { type: "boolean", about: "Opens it in $EDITOR." },
  yes: { type: "boolean", about: "Asks nothing." },
} as const;

const TAKES = { value: '"Its title"', about: "What the article is called." };

await runCommand(
  async ({ environment, flags, words }) => {
    const title = flags.title ?? (words.join(" ").trim() || undefined);
    const survey = await surveyContent(environment);
    const author =
      flags.author ?? authorFor(await gitIdentity(environment.contentDir), survey.authors);
    const known: Partial<Wish> = {
      title,
      author,
      tags: flags.tags
        ?.split(/[,、،]/)
        .map((tag) => tag.trim())
        .filter(Boolean),
      isDraft: flags.draft,
      date: flags.date,
      isFolder: flags.folder ?? (flags.file ? false : undefined),
      format: flags.mdx ? "mdx" : undefined,
      slug: flags.slug,
    };
    const isAsked = process.stdin.isTTY && process.stdout.isTTY && !flags.yes;
    try {
      const wish = isAsked ? await askWish(known, environment, survey) : withDefaults(known);
      const plan = planArticle(wish, environment, survey);
      await writeArticle(plan);
      addEditorHelp(environment, plan.path);
      console.log(`Wrote ${plan.file}`);
      // As people read it; browsers encode it again.
      const address = `http://localhost:${DEFAULT_PORT}${decodeURI(plan.href)}`;
      console.log(`npm run dev shows it at ${address}`);
      if (flags.edit) await edit(plan.path);
      return 0;
    } catch (error) {
      if (error instanceof Cancelled) return 130;
      throw error;
    }
  },
  FLAGS,
  TAKES,
);

function withDefaults({ title, ...known }: Partial<Wish>): Wish {
  if (title === undefined) {
    throw new CommandError('There is no terminal to ask in. Write npm run new -- "Its title".');
  }
  const { tags = [], isFolder = false, format = "md", date } = known;
  return { ...known, title, tags, isFolder, format, isDraft: known.isDraft ?? date === undefined };
}

async function edit(path: string): Promise<void> {
  const editor = editorOf(process.env);
  if (editor === undefined) {
    throw new CommandError(
      "No editor is set: EDITOR names none, such as nano. Open the file yourself.",
    );
  }
  await openEditor(editor, path);
}
