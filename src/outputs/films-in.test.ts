import { describe, expect, it } from "vitest";
import type { Post } from "#queries/view.ts";
import { filmsIn } from "./films-in.ts";

const POST = {
  title: "Patches",
  description: "About patches.",
  url: "https://example.org/blog/posts/patches/",
  cardUrl: "https://example.org/blog/og/posts/patches.png",
  published: { dateTime: "2026-08-14T09:30:00+09:00" },
  lang: "en",
} as unknown as Post;

const films = (html: string) => filmsIn(html, POST, (href) => new URL(href, POST.url).href);

describe("the films of an article", () => {
  it("are what its players play", () => {
    const clip = `<figure class="clip"><clip-player><video controls poster="/blog/_astro/still.webp"
      width="640" height="360" aria-label="A boat &amp; &#34;rain&#34;"><source src="/blog/media/a.1.webm" type="video/webm">
      <source src="/blog/media/a.2.mp4"><a href="/blog/media/a.1.webm">Get it</a></video></clip-player>
      <figcaption>Ten <em>seconds</em>,
      drawn.</figcaption></figure>`;
    expect(films(clip)).toEqual([
      {
        "@type": "VideoObject",
        name: 'A boat & "rain"',
        description: "Ten seconds, drawn.",
        contentUrl: "https://example.org/blog/media/a.1.webm",
        thumbnailUrl: "https://example.org/blog/_astro/still.webp",
        uploadDate: "2026-08-14T09:30:00+09:00",
        inLanguage: "en",
        width: 640,
        height: 360,
      },
    ]);
  });

  it("stand for themselves where they have neither still nor words", () => {
    expect(
      films('<p>Look: <video src="https://films.example/b.mp4" controls></video></p>'),
    ).toEqual([
      expect.objectContaining({
        name: "Patches",
        description: "About patches.",
        contentUrl: "https://films.example/b.mp4",
        thumbnailUrl: POST.cardUrl,
      }),
    ]);
  });

  it("are told once each, and sounds are none", () => {
    const film = '<video src="/a.mp4"></video>';
    expect(films(`${film}<audio src="/a.mp3"></audio>${film}<video></video>`)).toHaveLength(1);
    expect(films("<p>No film.</p>")).toEqual([]);
  });
});
