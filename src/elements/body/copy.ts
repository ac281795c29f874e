/**
 * Copies a code block, and the address of a heading whose link is followed. Sent with every text that
 * has either, so it stays small: what is said about it is fetched with the first copy.
 */
const { lang } = document.querySelector<HTMLElement>(".tools[lang]") ?? document.documentElement;
for (const block of document.querySelectorAll(".prose .code")) {
  const textContent = block.closest<HTMLElement>(".prose")?.dataset["copy"];
  const button = document.createElement("button");
  // It speaks like the rest of the interface, whatever the text speaks.
  block.append(Object.assign(button, { className: "copy", lang, textContent }));
}

addEventListener("click", ({ target }) => {
  const asked = (target as Element).closest<CopyButton>(".copy,.anchor");
  if (!asked) return;
  // Lines that a diff takes away are not what a reader wants; numbers and signs are no text.
  const lines = asked.parentElement?.querySelectorAll(".line:not(.del)") ?? [];
  const text = asked.href ?? Array.from(lines, (line) => line.textContent).join("\n");
  // Some browsers allow it only at once. There is no clipboard on a page without encryption.
  const copying = navigator.clipboard?.writeText(text);
  // A refusal may come before the module that tells of it.
  copying?.catch(() => {});
  import("./copied.ts").then(
    (module) => module.tellOf(asked, text, copying),
    () => {},
  );
});

/** The button of a code block, or the link of a heading. */
export type CopyButton = HTMLElement & { readonly href?: string };
