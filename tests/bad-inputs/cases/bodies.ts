import { article, type Case, file } from "../case.ts";

const mdx = (body: string) => ({ "posts/wind.mdx": article("", body) });

/** Mathematics and MDX. */
export const BODIES: readonly Case[] = [
  {
    name: "a formula with a mistake is named on its line",
    files: { "posts/wind.md": article("", "It blew.\n\n$$\n\\frac{a\n$$\n") },
    says: `posts/wind.md:8
  The formula “\\frac{a” has an error: unexpected end of input in a macro argument, expected '}'. Give every { its }.`,
  },
  {
    name: "a formula in a sentence with an unknown command is named on its line",
    files: { "posts/wind.md": article("", "One.\n\nTwo.\n\nThe force $\\fource{x}$ grows.\n") },
    says: `posts/wind.md:10
  The formula “\\fource{x}” has an error: unsupported function name: \\fource. Correct the command, or write words as \\text{…}.`,
  },
  {
    name: "a link to an article that is not there is named on its line",
    files: {
      "posts/wind.md": article(
        "",
        "One.\n\n[Two](./wnd-two.md#part), [three][3].\n\n[3]: ../three.md\n",
      ),
      "posts/wind-two.md": article(),
    },
    says: `posts/wind.md:8
  There is no article at ./wnd-two.md, so this link leads nowhere. Did you mean ./wind-two.md?
posts/wind.md:10
  There is no article at ../three.md, so this link leads nowhere. Correct the path, or take the link away.`,
  },
  {
    name: "a link to a draft or to an author is named, but not one in a draft",
    files: {
      "posts/wind.md": article("", "[Two](two.md), [three](three.md), [Ann](../authors/ann.md)\n"),
      "posts/two.md": article("draft: true", "[Three](three.md)\n"),
      "posts/three.md": file("title: Three\npubDatetime: 2099-01-01\nchecks: { far-future: off }"),
      "authors/ann.md": file("name: Ann", ""),
    },
    says: `posts/wind.md:6
  posts/two.md is a draft, so this link leads nowhere. Publish both together, or take the link away.
posts/wind.md:6
  posts/three.md is scheduled for later, so this link leads nowhere. Publish both together, or take the link away.
posts/wind.md:6
  authors/ann.md is neither an article nor a page, so this link leads nowhere. Correct the path, or take the link away.`,
  },
  {
    name: "a film that is not there is named on its line",
    files: {
      "posts/wind.md": article("", "One.\n\n![Gusts](gust.mp4)\n"),
      "posts/gusts.mp4": "",
    },
    says: `posts/wind.md:8
  There is no file gust.mp4 to play. Did you mean gusts.mp4?`,
  },
  {
    name: "a tag that is never closed is named on its line",
    files: mdx("It blew.\n\n<Prompt>\n\nAll night.\n"),
    says: `posts/wind.mdx:8
  <Prompt> is never closed. Write </Prompt> behind what it holds, or <Prompt />.`,
  },
  {
    name: "a closing tag too many is named on its line",
    files: mdx("It blew.\n\n</Prompt>\n"),
    says: `posts/wind.mdx:8
  </Prompt> closes nothing. Take it away, or write <Prompt> before it.`,
  },
  {
    name: "a brace that is never closed is named",
    files: mdx("It blew {all night.\n"),
    says: `posts/wind.mdx:6
  A brace “{” is never closed. Write “}” behind what it holds, or \\{ for a plain brace.`,
  },
  {
    name: "an expression that is no JavaScript is named",
    files: mdx("It blew.\n\n{1 +}\n"),
    says: `posts/wind.mdx:8
  What stands in braces is no JavaScript: unexpected token. Write \\{ for a plain brace.`,
  },
  {
    name: "an HTML comment in MDX is explained",
    files: mdx("It blew.\n\n<!-- all night -->\n"),
    says: `posts/wind.mdx:8
  MDX has no <!-- comments -->. Write {/* comment */}.`,
  },
  {
    name: "a less-than sign in MDX is explained",
    files: mdx("It blew, a <5 m/s breeze.\n"),
    says: `posts/wind.mdx:6
  What follows “<” is no tag that MDX can read. Write &lt; for a less-than sign, and [text](address) for a link; a value in braces needs both of them.`,
  },
  {
    name: "a component with a slip in its name leads to the nearest",
    files: mdx("It blew.\n\n<Promt>A kite</Promt>\n"),
    says: `posts/wind.mdx:8
  \`Promt\` is not a component here. Did you mean \`Prompt\`?`,
  },
  {
    name: "an unknown component is named on its line",
    files: mdx("It blew.\n\n<Windmill />\n"),
    says: `posts/wind.mdx:8
  \`Windmill\` is not a component here. Import it above, or write it in Markdown.`,
  },
  {
    name: "every unknown component is named",
    files: mdx("<Windmill />\n\n<Weathercock />\n"),
    says: `posts/wind.mdx:6
  \`Windmill\` is not a component here. Import it above, or write it in Markdown.
posts/wind.mdx:8
  \`Weathercock\` is not a component here. Import it above, or write it in Markdown.`,
  },
  {
    name: "a style in an expression is refused on its line",
    files: mdx('It blew.\n\n{[1, 2].map((day) => (\n  <p style="color:red">{day}</p>\n))}\n'),
    says: `posts/wind.mdx:9
  \`style\` of <p> cannot stand in code: pages have no inline styles. Use \`class\` and content/theme.css.`,
  },
  {
    name: "attributes that are spread on an element are refused",
    files: mdx('<p {...{ style: "color:blue" }}>It blew.</p>\n'),
    says: `posts/wind.mdx:6
  “{...” in <p> hides what it brings. Write the attributes one by one.`,
  },
  {
    name: "HTML that nobody has read is refused",
    files: mdx('<p set:html={"<script>blow()</script>"} />\n'),
    says: `posts/wind.mdx:6
  \`set:html\` of <p> would publish HTML unseen. Write what it holds as Markdown or as tags.`,
  },
  {
    name: "an import of a file that is not there is named on its line",
    files: mdx('import Chart from "./Chart.astro";\n\nIt blew.\n\n<Chart />\n'),
    says: `posts/wind.mdx:6
  There is no file ./Chart.astro to import. Put it there, or correct the path.`,
  },
  {
    name: "an import of several lines is named on the line of its path",
    files: mdx('import {\n  Chart,\n} from "@/assets/charts.ts";\n\n<Chart />\n'),
    says: `posts/wind.mdx:8
  There is no file @/assets/charts.ts to import. Put it there, or correct the path.`,
  },
  {
    name: "an import of a package that is not there is named",
    files: mdx('import { gust } from "weather-forecast/kites";\n\n{gust()}\n'),
    says: `posts/wind.mdx:6
  There is no package weather-forecast to import. Install it with npm install weather-forecast, or correct the name.`,
  },
  {
    name: "an import that is not complete is named",
    files: mdx('import Chart frm "./Chart.astro";\n\nIt blew.\n'),
    says: `posts/wind.mdx:6
  This import or export is not complete: expected \`from\` but found \`Identifier\`.`,
  },
  {
    name: "a wrong field does not hide a mistake in the text",
    files: { "posts/wind.md": article("draft: maybe", "The force $\\fource{x}$ grows.\n") },
    says: `posts/wind.md:4 · draft
  "maybe" is not true or false. Write draft: true or draft: false.
posts/wind.md:7
  The formula “\\fource{x}” has an error: unsupported function name: \\fource. Correct the command, or write words as \\text{…}.`,
  },
];
