import { describe, expect, it } from "vitest";
import { htmlToMarkdown } from "./html.ts";

describe("htmlToMarkdown", () => {
  it.each([
    ["<p>a <b>b</b> <em>c</em></p>", "a **b** *c*"],
    ["<h2>One</h2><h3><strong>Two</strong></h3>", "## One\n\n### Two"],
    ["<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n  - b\n- c"],
    ['<ol start="3"><li>a</li><li>b</li></ol>', "3. a\n4. b"],
    ["<p>a<br>b<br><br>c</p>", "a\\\nb\n\nc"],
    ["<p>1 &lt; 2 &lt;b&gt; *x* snake_case</p>", "1 < 2 \\<b> \\*x\\* snake_case"],
    ["<p>1986. A year</p><p># no heading</p>", "1986\\. A year\n\n\\# no heading"],
    ["<p>H<sub>2</sub>O and <kbd>Esc</kbd></p>", "H<sub>2</sub>O and <kbd>Esc</kbd>"],
    ['<pre><code class="language-js">a `b`\n</code></pre>', "```js\na `b`\n```"],
    ["<pre>```\nx\n```</pre>", "````\n```\nx\n```\n````"],
    ['<div class="highlight-source-go"><pre>x</pre></div>', "```go\nx\n```"],
    ['<img src="a b.png" alt="A [kite]">', "![A \\[kite\\]](a%20b.png)"],
    ['<img src="data:image/gif;base64,R0" data-src="/a.png" alt="A">', "![A](/a.png)"],
    ['<img src="/count.gif" width="1" height="1">', ""],
    [
      '<figure><a href="/big.png"><img src="/a.png" alt="A"></a><figcaption>It “flies”.</figcaption></figure>',
      '![A](/a.png "It “flies”.")',
    ],
    [
      '<figure><img src="1.png" alt=""><img src="2.png" alt="B"><figcaption>Both</figcaption></figure>',
      "![](1.png)\n\n![B](2.png)\n\n*Both*",
    ],
    ['<a href="/x" title="Y">z</a> <a href="javascript:alert(1)">w</a>', '[z](/x "Y") w'],
    [
      '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ" title="A film"></iframe>',
      "[A film](https://www.youtube.com/watch?v=dQw4w9WgXcQ)",
    ],
    ["<p>&nbsp;</p><p>x</p><p><br></p>", "x"],
    [
      '<table><tr><th>A</th></tr><tr><td style="text-align:right">1</td></tr></table>',
      "| A   |\n| --- |\n| 1   |",
    ],
    [
      "<table><tr><th>A</th><th>B</th></tr><tr><td>1 | 2</td><td>3<br>*4*</td></tr></table>",
      "| A   | B   |\n| --- | --- |\n| 1 \\| 2 | 3<br>\\*4\\* |",
    ],
    [
      '<p>a<sup id="fnref:1"><a href="#fn:1" class="footnote-ref">1</a></sup></p><div class="footnotes"><hr><ol><li id="fn:1"><p>One <b>note</b>.&nbsp;<a href="#fnref:1">↩︎</a></p></li></ol></div>',
      "a[^1]\n\n[^1]: One **note**.",
    ],
    ['<p>a <a href="#b">1</a></p><p id="b">no note</p>', "a [1](#b)\n\nno note"],
    [
      '<p><a href="/a.pdf">The paper</a><a href="/a.pdf" class="wp-block-file__button">Download</a></p>',
      "[The paper](/a.pdf)",
    ],
    ["<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"],
    [
      "<details><summary>S</summary><p>t</p></details>",
      "<details>\n<summary>S</summary>\n\nt\n\n</details>",
    ],
  ])("%s", (html, markdown) => {
    expect(htmlToMarkdown(html).markdown).toBe(markdown);
  });

  it("leaves out what runs, and says so", () => {
    const { markdown, notes } = htmlToMarkdown("<p>a</p><script>alert(1)</script><form>b</form>");
    expect(markdown).toBe("a");
    expect(notes.map(({ message }) => message)).toEqual([
      "A script was left out.",
      "A form was left out.",
    ]);
  });

  it("knows the ids of headings", () => {
    const { ids } = htmlToMarkdown('<h2 id="h-a">A <em>b</em></h2><h3><a name="c"></a>D</h3>');
    expect([...ids]).toEqual([
      ["h-a", "A b"],
      ["c", "D"],
    ]);
  });

  it("takes the words of what nests too deep", () => {
    const { markdown, notes } = htmlToMarkdown(
      `${"<div>".repeat(5_000)}deep${"</div>".repeat(5_000)}`,
    );
    expect(markdown).toBe("deep");
    expect(notes).toHaveLength(1);
  });
});
