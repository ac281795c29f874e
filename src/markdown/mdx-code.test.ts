import { describe, expect, it } from "vitest";
import { inspectMdx } from "./inspect-mdx.ts";

const STYLE =
  "`style` of <p> cannot stand in code: pages have no inline styles. Use `class` and content/theme.css.";
const CLICK = "`onclick` of <p> cannot stand in code: articles run no scripts.";
const SCRIPT =
  "<script> cannot stand in code: articles run no scripts. An MDX component or `head` in the site config can.";
const RUNS = "The address “javascript:x” of <a> cannot stand in code: it could run something.";
const SPREAD = "“{...” in <p> hides what it brings. Write the attributes one by one.";
const HTML =
  "`set:html` of <p> would publish HTML unseen. Write what it holds as Markdown or as tags.";

const problemsOf = (source: string) =>
  inspectMdx(source, { line: 5, knownComponents: ["Frame", "Fragment"] }).problems;

describe("code in MDX", () => {
  it.each([
    ['{[1].map((i) => <p style="color:red">{i}</p>)}', 5, STYLE],
    ["{[1].map((i) => <p style={{ color: i }}>{i}</p>)}", 5, STYLE],
    ['a {<p onclick="x()">b</p>} c', 5, CLICK],
    ["{\n  <p onClick={() => 1}>b</p>\n}", 6, CLICK],
    ["{\n  `日本語の文`.length &&\n  <Frame><p {...a} /></Frame>\n}", 7, SPREAD],
    ["a\n\n{1 && <script>x()</script>}", 7, SCRIPT],
    [
      "{1 && <style>p</style>}",
      5,
      "<style> cannot stand in code: styles belong into content/theme.css.",
    ],
    ['{<a href="javascript:x">b</a>}', 5, RUNS],
    ["{<a href={`java\\nscript:x`}>b</a>}", 5, RUNS],
    ['a\n\n<a href={"javascript:x"}>b</a>', 7, RUNS],
    ["a <a href={`javascript:x`}>b</a>", 5, RUNS],
    ['<p {...{ style: "color:blue" }}>b</p>', 5, SPREAD],
    ['<p set:html={"<script>x()</script>"} />', 5, HTML],
    ['<p set:html="<b>" />', 5, HTML],
    ["{<p set:html={a} />}", 5, HTML],
    ["{<Fragment set:html={a} />}", 5, HTML.replace("<p>", "<Fragment>")],
    ['<Frame title={<p style="x">b</p>} />', 5, STYLE],
    ['<Frame {...{ title: <p style="x">b</p> }} />', 5, STYLE],
    ['<div>\n\n{<p style="x">b</p>}\n\n</div>', 7, STYLE],
    ['export const A = () => (\n  <p style="x">a</p>\n);', 6, STYLE],
    [
      '{<iframe src="https://a.example/" />}',
      5,
      "<iframe> cannot stand in code: write it in the text itself.",
    ],
  ])("refuses %j", (source, line, message) => {
    expect(problemsOf(source)).toEqual([{ line, message }]);
  });

  it.each([
    '{[1].map((i) => <p class="a" title={`b`}>{i}</p>)}',
    "{[1].map((i) => <a href={`/posts/${i}/`}>{i}</a>)}",
    '{<a href={"https://a.example/"}>b</a>}',
    "<a href={address}>b</a>",
    '<a href={"/posts/"} title={"javascript: why"}>b</a>',
    "<Frame {...props} style={1} onPlay={2} />",
    "{<Frame {...props} style={1} />}",
    "{/* <p style='x'> */}",
    "{a // <p>\n}",
    "<Frame a={1 /* <p style='x'> */} />",
    "{<svg><title>Tip</title></svg>}",
    "{1 < 2}",
    "<></>",
  ])("leaves %j alone", (source) => {
    expect(problemsOf(source)).toEqual([]);
  });
});
