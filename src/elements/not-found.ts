/**
 * On the page for addresses that lead nowhere: fills the search from the path, and names the nearest
 * page. `[data-meant]` holds the sentence, with a place for the title, and the address of the search
 * index; it stays hidden if nothing is near.
 */
import { nearestPage, wordsOfPath, type KnownPage } from "./nearest-address.ts";
import { unpackIndex, type PackedIndex } from "./search/index-format.ts";

async function suggest(place: HTMLElement): Promise<void> {
  const { meant: sentence = "", index = "" } = place.dataset;
  const response = await fetch(index);
  if (!response.ok) return;
  const { posts, tags } = unpackIndex((await response.json()) as PackedIndex);
  const pages = [
    ...posts,
    ...tags.map(({ href, label }) => ({ href, title: label })),
    ...linkedPages(),
  ];
  const page = nearestPage(location.pathname, pages);
  if (!page) return;
  const link = document.createElement("a");
  link.href = page.href;
  link.textContent = page.title;
  link.lang = ("lang" in page ? page.lang : undefined) ?? document.documentElement.lang;
  link.dir = "auto";
  const [before = "", after = ""] = sentence.split("{title}");
  place.replaceChildren(before, link, after);
  place.hidden = false;
}

/** What this page leads to itself: archives, pages such as "About". */
function linkedPages(): KnownPage[] {
  return Array.from(document.links)
    .filter(({ origin, pathname }) => origin === location.origin && pathname !== location.pathname)
    .map(({ pathname, textContent }) => ({ href: pathname, title: textContent.trim() }))
    .filter(({ title }) => title !== "");
}

const input = document.querySelector<HTMLInputElement>("main input[name=q]");
if (input && input.value === "") input.value = wordsOfPath(location.pathname);

const place = document.querySelector<HTMLElement>("[data-meant]");
// Without the index there is no guess, and the page says all it did before.
if (place) suggest(place).catch(() => {});
