import { describe, expect, it } from "vitest";
import type { IndexedPost, SearchIndex } from "./index-format.ts";
import { plainAnchor } from "./index-format.ts";
import { createSearch } from "./rank.ts";

type Row = [name: string, title: string, tags: string[], headings?: string[], description?: string];

const ROWS: readonly Row[] = [
  ["camera", "The camera that was never there", ["geometry", "diffusion"], ["Parallax, learned"]],
  [
    "patches",
    "Spacetime patches, folded by hand",
    ["tokens", "text to video"],
    ["The cut decides the world", "What a transformer sees"],
    "A tokenizer you can do with scissors.",
  ],
  ["cup", "Forty prompts for one falling cup", ["physics", "evaluation"]],
  ["story", "What the storyboard knows", ["captions", "text to video"], ["Recaptioning"]],
  ["diffusion", "Diffusion in plain words", ["diffusion"], ["Noise", "From noise to video"]],
  ["causal", "Causal attention for long video", ["attention"]],
  ["casual", "A casual introduction", ["basics"]],
  ["cafe", "Notes from Café Müller", ["notes"], [], "Pina Bausch on the small screen."],
  ["cpp", "A decoder in C++", ["C++", "code"]],
  ["c", "Bindings for C", ["C", "code"]],
  ["csharp", "The same in C#", ["C#", "code"]],
  [
    "ja",
    "時空パッチとは何か",
    ["日本語", "動画生成"],
    ["トークン化"],
    "映像を小さな立方体に分ける。",
  ],
  ["zh", "文本生成视频的历史", ["中文"], [], "从图像到世界模型。"],
  ["ko", "비디오를 만드는 모델", ["한국어"]],
  ["ru", "Ёлка и самолёт", ["русский"]],
  ["ar", "طائرات ورقية في السماء", ["العربية"]],
  ["plane", "How to fold a paper plane", ["paper"], ["Wings", "A stable tail"]],
  ["old", "Paper planes in 1909", ["paper", "history"]],
];

function sampleIndex(): SearchIndex {
  const labels = [...new Set(ROWS.flatMap(([, , tags]) => tags))];
  const slugs: Record<string, string> = { "C++": "c-plus-plus", "C#": "c-sharp" };
  return {
    tags: labels.map((label) => ({
      label,
      slug: slugs[label] ?? label.toLowerCase().replaceAll(" ", "-"),
      href: `/tags/${label}/`,
      count: ROWS.filter(([, , tags]) => tags.includes(label)).length,
    })),
    posts: ROWS.map(([name, title, tags, headings = [], description = ""], row): IndexedPost => ({
      href: `/posts/${name}/`,
      title,
      description,
      day: 20_600 - row * 60,
      tags: tags.map((tag) => labels.indexOf(tag)),
      lang: "en",
      isDraft: false,
      headings: headings.map((text) => ({ text, anchor: plainAnchor(text) })),
    })),
  };
}

const { ask: search } = createSearch(sampleIndex());

function names(typed: string, isLiteral = false): string[] {
  return search(typed, { limit: 20, isLiteral }).posts.map(({ href }) => href.split("/")[2] ?? "");
}

describe("the first article", () => {
  it.each([
    ["exact word", "storyboard", "story"],
    ["exact title", "what the storyboard knows", "story"],
    ["title before tag", "diffusion", "diffusion"],
    ["one letter missing", "difusion", "diffusion"],
    ["two neighbours swapped", "vidoe atention", "causal"],
    ["two slips in one word", "difusoin", "diffusion"],
    ["a slip while still typing", "spcetim", "patches"],
    ["swapped words", "patches spacetime", "patches"],
    ["parts of words", "spac patch", "patches"],
    ["the inside of a word", "fusion", "diffusion"],
    ["an ending too many", "cameras", "camera"],
    ["two words, a slip in each", "papr plnae", "plane"],
    ["right words that never meet", "casual attention", "causal"],
    ["a heading", "parallax", "camera"],
    ["a word of the description", "scissors", "patches"],
    ["no accents typed", "cafe muller", "cafe"],
    ["accents that are not there", "spâcetimé", "patches"],
    ["an apostrophe that is not there", "camera's", "camera"],
    ["part of a Japanese word", "パッチ", "ja"],
    ["one Japanese sign", "何", "ja"],
    ["Japanese words in another order", "パッチ 時空", "ja"],
    ["a part of the Japanese description", "立方体", "ja"],
    ["a slip in a Japanese word", "トクン化", "ja"],
    ["part of a Chinese text", "视频", "zh"],
    ["Chinese words run together", "视频历史", "zh"],
    ["a Korean word without its particle", "비디오", "ko"],
    ["Cyrillic, е for ё", "елка", "ru"],
    ["Arabic without the article", "سماء", "ar"],
    ["an exact phrase", '"paper plane"', "plane"],
    ["a phrase still open", '"fold a pap', "plane"],
    ["a tag", "#physics", "cup"],
    ["a tag of several words", 'tag:"text to video"', "patches"],
    ["a tag with a slip", "#phisycs", "cup"],
    ["a quoted tag with a slip", 'tag:"text to vidoe"', "patches"],
    ["two tags", '#tokens tag:"text to video"', "patches"],
    ["a tag and not another", 'tag:"text to video" -tag:tokens', "story"],
    ["a tag and a word", "#paper history", "old"],
    ["a year", "year:2024", "c"],
    ["C++ and not C", "#c++", "cpp"],
    ["C# and not C", "#C#", "csharp"],
    ["C and neither C++ nor C#", "#c", "c"],
    ["C++ as a word", "decoder c++", "cpp"],
    ["an unknown operator as text", "foo:camera", "camera"],
    ["a Japanese tag", "#日本語", "ja"],
    ["the beginning of a tag", "#phy", "cup"],
    ["words that are in no article together", "how to fold a storm", "plane"],
  ])("%s: %s → %s", (_, typed, expected) => {
    expect(names(typed)[0]).toBe(expected);
  });
});

describe("all articles", () => {
  it.each([
    ["words narrow", "paper plane", ["plane", "old"]],
    ["a closed phrase does not complete its words", '"paper plane"', ["plane"]],
    ["filters alone list by date", "#paper", ["plane", "old"]],
    ["a tag is not another that begins with it", "#c", ["c"]],
    ["an exclusion is not guessed", "#code -#cs", ["cpp", "c", "csharp"]],
    ["an exclusion leaves the rest", "#code -#c", ["cpp", "csharp"]],
    ["years add up", "year:1999 year:2024 #日本語", ["ja"]],
    ["nothing at all", "xylophone", []],
    ["nothing, though half is common", "zeppelin xylophone", []],
    ["a tag that does not exist", "#xylophone", []],
    ["a year without articles", "year:1999", []],
    ["short words are not guessed", "xyz", []],
  ])("%s: %s → %j", (_, typed, expected) => {
    expect(names(typed).toSorted()).toEqual(expected.toSorted());
  });
});

describe("the reply", () => {
  it("names what it corrected, as the site spells it", () => {
    expect(search("difusoin", { limit: 5 }).corrected).toBe("diffusion");
    expect(search("difusoin muler #nots", { limit: 5 }).corrected).toContain("müller");
    expect(search("#phisycs falling", { limit: 5 }).corrected).toBe("falling #physics");
  });

  it("doubts words that exist where they never meet", () => {
    const reply = search("casual attention", { limit: 5 });
    expect(reply).toMatchObject({ kind: "found", total: 1, corrected: "causal attention" });
  });

  it("corrects nothing that was right, and nothing when the reader declines", () => {
    expect(search("diffusion", { limit: 5 }).corrected).toBeUndefined();
    expect(search("difusoin", { limit: 5, isLiteral: true }).kind).toBe("nothing");
    expect(names("#phisycs", true)).toEqual([]);
  });

  it("says when an article has only some of the words", () => {
    const reply = search("how to fold a storm", { limit: 5 });
    expect(reply).toMatchObject({ kind: "some" });
    expect(reply.corrected).toBeUndefined();
    expect(search("fold a plane", { limit: 5 }).kind).toBe("found");
  });

  it("offers tags to go on from when nothing was found", () => {
    const reply = search("xylophone", { limit: 5 });
    expect(reply.kind).toBe("nothing");
    expect(reply.tags.length).toBeGreaterThan(3);
    expect(reply.corrected).toBeUndefined();
  });

  it("begins with the newest articles and the most used tags", () => {
    const reply = search("  ", { limit: 2 });
    expect(reply.kind).toBe("start");
    expect(reply.posts.map(({ href }) => href)).toEqual(["/posts/camera/", "/posts/patches/"]);
    expect(reply.tags[0]?.label).toBe("code");
  });

  it.each([
    ["text video", ["text to video"]],
    ["diffusion", ["diffusion"]],
    ["texttovideo", ["text to video"]],
    ["tag:text to video", ["text to video"]],
    ["c++", ["C++"]],
    ["#co", ["code"]],
    ["日本", ["日本語"]],
    ["noise", []],
  ])("for %j shows the tags %j", (typed, labels) => {
    expect(search(typed, { limit: 5 }).tags.map(({ label }) => label)).toEqual(labels);
  });

  it("counts all articles and returns the asked number", () => {
    const reply = search("#code", { limit: 2 });
    expect(reply.total).toBe(3);
    expect(reply.posts).toHaveLength(2);
  });

  it("names the heading that holds a word which the title lacks", () => {
    expect(search("parallax", { limit: 1 }).posts[0]?.heading).toEqual({
      text: "Parallax, learned",
      href: "/posts/camera/#parallax-learned",
    });
    expect(search("camera", { limit: 1 }).posts[0]?.heading).toBeUndefined();
  });

  it("answers an empty site", () => {
    const { ask } = createSearch({ posts: [], tags: [] });
    expect(ask("anything", { limit: 5 }).kind).toBe("nothing");
    expect(ask("", { limit: 5 })).toMatchObject({ kind: "start", total: 0, posts: [] });
  });
});

describe("headings that come later", () => {
  it.each(["parallax", "noise", "learned parallax", "stabel tail", "paper"])(
    "answer %s as if they had been there from the start",
    (typed) => {
      const whole = sampleIndex();
      const posts = whole.posts.map((post) => ({ ...post, headings: [] }));
      const { ask, addHeadings } = createSearch({ ...whole, posts });
      // What was answered before must not be kept.
      ask(typed, { limit: 5 });
      for (const [row, { headings }] of whole.posts.entries()) addHeadings(row, headings);
      expect(ask(typed, { limit: 5 })).toEqual(search(typed, { limit: 5 }));
    },
  );
});

describe("a word that stands only in texts", () => {
  const { ask, addTextWords } = createSearch(sampleIndex());
  const wordsHref = "/words.txt";
  addTextWords(["luggage", "müsli", "laggard"]);

  it.each([
    ["is meant by one with a slip", "lugage", "luggage"],
    ["is meant beside a word of a title", "lugage plane", "luggage plane"],
    ["is shown as the texts spell it", "musslii", "müsli"],
    ["is not corrected itself", "laggard plane", undefined],
  ])("%s", (_, typed, corrected) => {
    const reply = ask(typed, { limit: 5, wordsHref });
    expect(reply.fullText?.correctedText).toBe(corrected);
    // Titles do not have it, so that only the texts can tell.
    expect(reply.corrected).toBeUndefined();
  });

  it("counts only where no text holds what was typed", () => {
    expect(ask("lugage", { limit: 5 }).fullText).not.toHaveProperty("correctedText");
  });

  it("leaves what the reader declined", () => {
    const { fullText } = ask("lugage", { limit: 5, wordsHref, isLiteral: true });
    expect(fullText).not.toHaveProperty("correctedText");
  });

  it("leaves words that the texts hold, and mends tags all the same", () => {
    const reply = ask("stabel #difusion", { limit: 5, hasRightWords: true });
    expect(reply.corrected).toBe("stabel #diffusion");
    expect(reply.fullText).toMatchObject({ text: "stabel", filter: { tags: [["diffusion"]] } });
    expect(reply.fullText).not.toHaveProperty("correctedText");
  });
});
