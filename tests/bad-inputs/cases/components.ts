import { article, type Case, PIXEL } from "../case.ts";

const mdx = (body: string, files: Case["files"] = {}) => ({
  "posts/wind.mdx": article("", body),
  ...files,
});

const LIST = '1. ![What it shows](./a.png "Its label")';

/** A clip in which nothing is wrong, and its files. */
const FILMS: Case["files"] = {
  "posts/kite.mp4": "a film",
  "posts/kite.png": PIXEL,
  "posts/kite.vtt": "WEBVTT\n",
};
const CLIP = 'src="./kite.mp4" poster="./kite.png" label="A kite"';

/** What the components of MDX are given. */
export const COMPONENTS: readonly Case[] = [
  {
    name: "a property with a slip in its name leads to the nearest",
    files: mdx('It blew.\n\n<Prompt modle="imagined">A kite.</Prompt>\n'),
    says: `posts/wind.mdx:8
  \`modle\` is not a property of Prompt. Did you mean \`model\`?`,
  },
  {
    name: "a name that the article's module has already is named",
    files: mdx("It blew.\n\nexport const wind = 1;\n\nexport const frontmatter = {};\n"),
    says: `posts/wind.mdx:10
  \`frontmatter\` is a name that every article has already. Write another one.`,
  },
  {
    name: "a property that HTML calls otherwise leads to ours",
    files: mdx(`<Clip ${CLIP} alt="A kite" />\n`, FILMS),
    says: `posts/wind.mdx:6
  \`alt\` is not a property of Clip. Did you mean \`label\`?`,
  },
  {
    name: "a property that nothing is like gets the list of what there is",
    files: mdx("<Prompt weather={3}>A kite.</Prompt>\n"),
    says: `posts/wind.mdx:6
  \`weather\` is not a property of Prompt. It takes model, ratio and seconds.`,
  },
  {
    name: "every property that is missing is named",
    files: mdx("<Clip />\n"),
    says: `posts/wind.mdx:6
  Clip has no \`src\`. Write src="./clip.mp4".
posts/wind.mdx:6
  Clip has no \`poster\`. Write poster="./clip.png".
posts/wind.mdx:6
  Clip has no \`label\`. Write label="What the clip shows".`,
  },
  {
    name: "a number that is none is named",
    files: mdx('<Prompt seconds="ten">A kite.</Prompt>\n'),
    says: `posts/wind.mdx:6
  \`seconds\` of Prompt takes a number above zero in braces, not “ten”. Write seconds={10}.`,
  },
  {
    name: "a shape that is none is named",
    files: mdx('<Prompt ratio="wide">A kite.</Prompt>\n'),
    says: `posts/wind.mdx:6
  \`ratio\` of Prompt takes width and height with a colon between, not “wide”. Write ratio="16:9".`,
  },
  {
    name: "a size in half pixels is named",
    files: mdx(`<Clip ${CLIP} width={320.5} height={180} />\n`, FILMS),
    says: `posts/wind.mdx:6
  \`width\` of Clip takes a whole number of pixels in braces, not “320.5”. Write width={1280}.`,
  },
  {
    name: "half a size is named",
    files: mdx(`<Clip ${CLIP} width={320} />\n`, FILMS),
    says: `posts/wind.mdx:6
  Clip has no \`height\`. Write height={720}.`,
  },
  {
    name: "a still that cannot be measured needs a size beside it",
    files: mdx('<Clip src="/kite.mp4" poster="/kite.png" label="A kite" />\n', {
      "public/kite.mp4": "a film",
    }),
    says: `posts/wind.mdx:6
  Clip has no \`width\`. Write width={1280}.
posts/wind.mdx:6
  Clip has no \`height\`. Write height={720}.`,
  },
  {
    name: "a mark with a value is named",
    files: mdx(`<Clip ${CLIP} loop="yes" />\n`, FILMS),
    says: `posts/wind.mdx:6
  \`loop\` of Clip takes no value, not “yes”. Write loop.`,
  },
  {
    name: "words that are left out are named",
    files: mdx('<Clip src="./kite.mp4" poster="./kite.png" label="" />\n', FILMS),
    says: `posts/wind.mdx:6
  \`label\` of Clip takes words. Write label="What the clip shows".`,
  },
  {
    name: "a language that is none is named",
    files: mdx(`<Clip ${CLIP} captionsLang="English!" />\n`, FILMS),
    says: `posts/wind.mdx:6
  \`captionsLang\` of Clip takes a language, not “English!”. Write captionsLang="en".`,
  },
  {
    name: "a film of another kind is named",
    files: mdx('<Clip src="./kite.avi" poster="./kite.png" label="A kite" />\n', FILMS),
    says: `posts/wind.mdx:6
  \`src\` of Clip takes a film as MP4 or WebM, not “./kite.avi”. Write src="./clip.mp4".`,
  },
  {
    name: "a film that is not there is named, with the nearest",
    files: mdx('<Clip src="./kiet.mp4" poster="./kite.png" label="A kite" />\n', FILMS),
    says: `posts/wind.mdx:6
  There is no file ./kiet.mp4 to play. Did you mean ./kite.mp4?`,
  },
  {
    name: "a still and subtitles that are not there are named together",
    files: mdx(
      '<Clip src="./kite.mp4" poster="./still.png" label="A kite" captions="./kite.en.vtt" />\n',
      FILMS,
    ),
    says: `posts/wind.mdx:6
  There is no picture at ./still.png. Put it there, or correct the name.
posts/wind.mdx:6
  There is no file ./kite.en.vtt to play. Did you mean ./kite.vtt?`,
  },
  {
    name: "a prompt without words is named",
    files: mdx('<Prompt model="imagined" />\n'),
    says: `posts/wind.mdx:6
  Prompt holds nothing. Write its words between <Prompt> and </Prompt>.`,
  },
  {
    name: "a comparison without a list is named",
    files: mdx('<Compare label="Two kites">\n\nA red one, a blue one.\n\n</Compare>\n'),
    says: `posts/wind.mdx:6
  Compare holds a list of pictures and nothing else. Write each as ${LIST}.`,
  },
  {
    name: "a comparison of three is named",
    files: mdx(
      '<Compare label="Kites">\n\n1. ![Red](kite.png "A")\n2. ![Blue](kite.png "B")\n3. ![Green](kite.png "C")\n\n</Compare>\n',
      { "posts/kite.png": PIXEL },
    ),
    says: `posts/wind.mdx:6
  Compare takes 2 pictures, and here it has 3. Write each as ${LIST}.`,
  },
  {
    name: "a frame without description, one without label and one that is none are named",
    files: mdx(
      '<Filmstrip label="A flight">\n\n1. ![](kite.png "A")\n2. ![Up](kite.png)\n3. Down\n\n</Filmstrip>\n',
      { "posts/kite.png": PIXEL },
    ),
    says: `posts/wind.mdx:6
  Picture 1 of Filmstrip has no alt text. Write what it shows: ${LIST}.
posts/wind.mdx:6
  Picture 2 of Filmstrip has no label. Write it behind the path: ${LIST}.
posts/wind.mdx:6
  Item 3 of Filmstrip is no picture. Write ${LIST}.`,
  },
  {
    name: "a frame that is not there is named on its own line",
    files: mdx(
      '<Filmstrip label="A flight">\n\n1. ![Up](kite.png "A")\n2. ![Down](kiet.png "B")\n\n</Filmstrip>\n',
      { "posts/kite.png": PIXEL },
    ),
    says: `posts/wind.mdx:9
  There is no picture at kiet.png. Did you mean kite.png?`,
  },
  {
    name: "questions without a heading are named",
    files: mdx("<Faq>\n\nWhy? Because.\n\n</Faq>\n"),
    says: `posts/wind.mdx:6
  Faq has no question. Write each as a heading, ### Why?, and its answer below.`,
  },
  {
    name: "a question without an answer is named",
    files: mdx("<Faq>\n\n### Why?\n\nBecause.\n\n### And then?\n\n</Faq>\n"),
    says: `posts/wind.mdx:6
  Question 2 of Faq has no answer. Write it below its heading.`,
  },
  {
    name: "components in which nothing is wrong are fine",
    files: mdx(
      [
        "export const length = 10;",
        "",
        '<Prompt model={"imagined"} ratio="16:9" seconds={length}>A kite.</Prompt>',
        "",
        `<Clip ${CLIP} captions="kite.vtt" captionsLang="en-GB" width={320} height={180} loop autoplay>Up!</Clip>`,
        "",
        '<Clip {...{ src: "/a.mp4" }} />',
        "",
        "<Faq open>\n\n### Why?\n\nBecause.\n\n</Faq>",
        "",
      ].join("\n"),
      FILMS,
    ),
    says: "",
  },
  {
    name: "a component of the author's own takes the name of ours, and what it likes",
    files: mdx('import Clip from "./Clip.astro";\n\n<Clip speed={3} />\n', {
      "posts/Clip.astro": "<p>A clip</p>\n",
    }),
    says: "",
  },
  {
    name: "films and stills that are not in public/ are named on their lines",
    files: mdx(
      '<Clip src="/kite.mp4" poster="/lost.png" captions="/lost.vtt" label="A kite" width={640} height={360} />\n\n' +
        "![A kite](/gone.mp4)\n\n" +
        '<video src="/gone.webm" controls></video>\n',
      { "public/kite.mp4": "a film" },
    ),
    says: `posts/wind.mdx:6
  There is no file /lost.vtt in public/. Put it there, or correct the path.
posts/wind.mdx:6
  There is no file /lost.png in public/. Put it there, or correct the path.
posts/wind.mdx:8
  There is no file /gone.mp4 in public/. Put it there, or correct the path.
posts/wind.mdx:10
  There is no file /gone.webm in public/. Put it there, or correct the path.`,
  },
];
