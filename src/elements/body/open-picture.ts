/** Enlarges a picture. It is a link to the whole of it; everything else is fetched with the first one. */
addEventListener("click", (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>("a.zoom");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  import("./picture-dialog.ts").then(
    (module) => module.showPicture(link),
    // Without a connection the page of the browser that says so would take the place of the text.
    () => navigator.onLine && location.assign(link.href),
  );
});
