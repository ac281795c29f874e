/** Films on YouTube: nothing is asked of it before a link to one is followed; then it plays in its place. */

addEventListener("click", (event) => {
  const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  const link = (event.target as Element).closest<HTMLAnchorElement>(".film > a");
  if (!link || !isPlain) return;
  event.preventDefault();
  play(link);
});

function play(link: HTMLAnchorElement): void {
  const { searchParams } = new URL(link.href);
  const film = searchParams.get("v") ?? "";
  const query = new URLSearchParams({ autoplay: "1", start: searchParams.get("t") ?? "0" });
  const frame = document.createElement("iframe");
  frame.src = `https://www.youtube-nocookie.com/embed/${encodeURIComponent(film)}?${query}`;
  frame.title = link.textContent ?? "";
  frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
  // YouTube plays nothing for a page that does not say where it is.
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  link.replaceWith(frame);
  frame.focus();
}
