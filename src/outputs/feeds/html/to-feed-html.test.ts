import { describe, expect, it } from "vitest";
import { feedText, sourceOfText } from "./article-page.ts";
import { toFeedHtml } from "./to-feed-html.ts";

const URL = "https://example.org/blog/posts/kite/";
const feed = (html: string) => toFeedHtml(html, { url: URL });

const CASES: readonly (readonly [what: string, page: string, feed: string])[] = [
  [
    "addresses become absolute, anchors lead to the article",
    '<p><a href="/blog/about/" rel="noopener" class="x" id="y">a</a> <a href="#tail">b</a> <a href="../other/?q=1">c</a></p>',
    `<p><a href="https://example.org/blog/about/">a</a> <a href="${URL}#tail">b</a> <a href="https://example.org/blog/posts/other/?q=1">c</a></p>`,
  ],
  [
    "addresses that mean nothing elsewhere go, their words stay",
    '<p><a href="javascript:alert(1)">a</a> <img src="data:image/png;base64,AA" alt="A dot"></p>',
    "<p>a <em>A dot</em></p>",
  ],
  [
    "a picture has one address, of a sensible width, and its size",
    '<a class="zoom" href="/blog/big.webp"><picture><source srcset="/a.avif 480w" type="image/avif"><img src="/full.webp" srcset="/s.webp 480w, /m.webp 800w, /l.webp 1472w" width="1600" height="900" alt="A kite" loading="lazy" class="y" sizes="100vw"></picture></a>',
    '<img src="https://example.org/m.webp" alt="A kite" width="800" height="450">',
  ],
  [
    "headings lose their links and ids",
    '<h2 id="a">A <code>b</code></h2><a class="anchor" href="#a" aria-label="Link to “A”"></a>',
    "<h2>A <code>b</code></h2>",
  ],
  [
    "code is plain text below its file and language",
    '<figure class="code"><figcaption><span class="file">a.ts</span><span class="lang">TypeScript</span></figcaption><pre tabindex="0" class="numbered"><code><span class="line" data-line="1"><span class="k">const</span> a = <mark>1</mark>;</span>\n<span class="line hl">b &lt; c</span></code></pre></figure>',
    "<p><small>a.ts · TypeScript</small></p><pre><code>const a = <mark>1</mark>;\n<mark>b &#x3C; c</mark></code></pre>",
  ],
  [
    "lines that were added or removed carry a sign",
    '<figure class="code"><pre tabindex="0"><code><span class="line del">a</span>\n<span class="line add">b</span>\n<span class="line">c</span></code></pre></figure>',
    "<pre><code>- a\n+ b\n  c</code></pre>",
  ],
  [
    "a callout is a quotation with its title",
    '<aside class="callout" data-kind="tip" role="note"><p class="callout-title">Tip</p><p>Fold.</p></aside>',
    "<blockquote><p><strong>Tip</strong></p><p>Fold.</p></blockquote>",
  ],
  [
    "what folds is open",
    '<details class="callout"><summary class="callout-title">More</summary><p>x</p></details><details><summary>Why?</summary><p>So.</p></details>',
    "<blockquote><p><strong>More</strong></p><p>x</p></blockquote><p><strong>Why?</strong></p><p>So.</p>",
  ],
  [
    "questions are headings above their answers",
    '<faq-list class="faq"><details><summary><h3 id="a">Why?</h3></summary><a class="anchor" href="#a"></a><div class="answer"><p>So.</p></div></details></faq-list>',
    "<h3>Why?</h3><div><p>So.</p></div>",
  ],
  [
    "footnotes are a list, and lead to the article",
    '<p>a<sup class="fn1"><a href="#fn-1" id="fnref-1" aria-describedby="footnote-label">1</a></sup></p><section class="footnotes"><h2 class="sr-only" id="footnote-label">Footnotes</h2><ol><li id="fn-1"><p>b <a href="#fnref-1" aria-label="Back" class="backref">↩ Back to the text</a></p></li></ol></section>',
    `<p>a<sup><a href="${URL}#fn-1">1</a></sup></p><h2>Footnotes</h2><ol><li><p>b <a href="${URL}#fnref-1">↩</a></p></li></ol>`,
  ],
  [
    "mathematics stays MathML",
    '<div class="math" tabindex="0"><math display="block"><mi mathvariant="normal" class="l">x</mi></math></div>',
    '<div><math display="block"><mi mathvariant="normal">x</mi></math></div>',
  ],
  [
    "a table keeps its caption and its sides",
    '<section class="table" tabindex="0" aria-label="T"><table><caption>T</caption><tbody><tr><th scope="row">a</th><td class="end" colspan="2">1</td></tr></tbody></table></section>',
    '<table><caption>T</caption><tbody><tr><th scope="row">a</th><td colspan="2" align="right">1</td></tr></tbody></table>',
  ],
  [
    "tasks are ticked by a sign",
    '<ul class="contains-task-list"><li><input type="checkbox" disabled aria-label="Done" checked> a</li><li><input type="checkbox" disabled> b</li></ul>',
    "<ul><li>☑ a</li><li>☐ b</li></ul>",
  ],
  [
    "a film on YouTube is a link",
    '<figure class="film"><a href="https://www.youtube.com/watch?v=x" rel="noopener">Watch on YouTube: A</a><figcaption>Nothing is asked.</figcaption></figure>',
    '<p><a href="https://www.youtube.com/watch?v=x">Watch on YouTube: A</a></p>',
  ],
  [
    "a frame is a link",
    '<iframe src="https://player.example/1" title="A talk" allow="fullscreen"></iframe>',
    '<p><a href="https://player.example/1">A talk</a></p>',
  ],
  [
    "a clip keeps its poster, controls, captions and words",
    '<figure class="clip"><img class="still" src="/p.webp" alt="A kite"><clip-player data-autoplay><video controls preload="none" playsinline poster="/p.webp" width="640" height="360" aria-label="A kite" muted><source src="/media/a.mp4" type="video/mp4"><track kind="captions" src="/media/a.vtt" srclang="en" label="English"><a href="/media/a.mp4">Download</a></video></clip-player><figcaption>It flies.</figcaption></figure>',
    '<figure><video width="640" height="360" controls muted playsinline poster="https://example.org/p.webp" title="A kite"><source type="video/mp4" src="https://example.org/media/a.mp4"><track kind="captions" srclang="en" label="English" src="https://example.org/media/a.vtt"><a href="https://example.org/media/a.mp4">Download</a></video><figcaption>It flies.</figcaption></figure>',
  ],
  [
    "a prompt is a quotation with what it was written for",
    '<figure class="prompt"><blockquote><p>A boat.</p></blockquote><figcaption><dl><div><dt>Model</dt><dd>imagined</dd></div><div><dt>Shape</dt><dd>16:9</dd></div></dl><copy-prompt hidden><button type="button">Copy</button></copy-prompt></figcaption></figure>',
    "<blockquote><p>A boat.</p><p><small>Model: imagined · Shape: 16:9</small></p></blockquote>",
  ],
  [
    "pictures side by side are figures, those of a strip numbered",
    '<picture-compare class="compare" role="group"><ol><li><figure><img src="/a.png" alt="A" width="2" height="1"><figcaption>Old</figcaption></figure></li></ol></picture-compare><section class="filmstrip"><ol>\n<li><figure><img src="/a.png" alt="A"><figcaption>First</figcaption></figure></li>\n</ol></section>',
    '<figure><img src="https://example.org/a.png" alt="A" width="2" height="1"><figcaption>Old</figcaption></figure><figure><img src="https://example.org/a.png" alt="A"><figcaption>1. First</figcaption></figure>',
  ],
  [
    "a language and a direction stay with their words",
    '<p><span class="k">a</span> <span lang="ar" dir="rtl">ب</span> <q lang="ja">空</q></p>',
    '<p>a <span lang="ar" dir="rtl">ب</span> <q lang="ja">空</q></p>',
  ],
  [
    "nothing runs, nothing is styled",
    '<p style="color:red" onclick="x()">a<script>x()</script><style>p{}</style><button>b</button></p><x-y>c</x-y>',
    "<p>a</p>c",
  ],
  [
    "the mark of a link that leads away goes with its space",
    '<p><a href="https://a.example/">a\u00A0<span class="away" role="img" aria-label="(opens)"></span></a></p>',
    '<p><a href="https://a.example/">a</a></p>',
  ],
];

describe("the text of an article in a feed", () => {
  it.each(CASES)("%s", (_, page, expected) => {
    expect(feed(page)).toBe(expected);
  });
});

describe("a page", () => {
  const page =
    '<html><body><article><h1>T</h1><p class="lead" lang="ja">空</p><figure class="cover" lang="ja"><img src="/c.png" alt="C"><figcaption>K</figcaption></figure><nav>n</nav><div class="prose" lang="ja" dir="ltr" data-copy="C"><div class="prose">in</div><p>b</p></div></div><footer>f</footer></article></body></html>';

  it("gives its lead, its cover and its text, in its language", () => {
    const source = sourceOfText(page) ?? "";
    expect(feedText(source, { url: URL })).toBe(
      '<div lang="ja" dir="ltr"><p><em>空</em></p><figure lang="ja"><img src="https://example.org/c.png" alt="C"><figcaption>K</figcaption></figure><div>in</div><p>b</p></div>',
    );
  });

  it("without a text gives none", () => {
    expect(sourceOfText("<html><body></body></html>")).toBeUndefined();
  });

  it("has the same text whatever stands around it", () => {
    expect(sourceOfText(page.replace("<nav>n", "<nav>m"))).toBe(sourceOfText(page));
  });
});
