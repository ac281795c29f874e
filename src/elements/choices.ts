/**
 * Takes what the reader chose to where no style reaches: the shortcuts that the way to the search names,
 * and the colour of the browser's own bars. It is sent with every page.
 */
const root = document.documentElement;
const search = document.querySelector("a[data-search]");
const bars = document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]");

function tell(): void {
  const { keys, theme } = root.dataset;
  if (search) search.ariaKeyShortcuts = `${keys === "off" ? "" : "/ "}Control+K Meta+K`;
  const isChosen = theme === "light" || theme === "dark";
  for (const [index, scheme] of ["light", "dark"].entries()) {
    const bar = bars[index];
    if (!bar) continue;
    if (isChosen) bar.media = theme === scheme ? "all" : "not all";
    else bar.media = `(prefers-color-scheme:${scheme})`;
  }
}

tell();
new MutationObserver(tell).observe(root, { attributeFilter: ["data-keys", "data-theme"] });
