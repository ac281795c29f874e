/**
 * Escape takes away what lies over the page while writing, so that the page can be read with a mistake in
 * another file: Vite's own overlay knows the key, and Astro's, which takes its place, does not.
 */
import type { Plugin } from "vite";

/** Runs in the browser, in Vite's module, with the overlay that is there at the moment. */
const ESCAPE = `
addEventListener("keydown", ({ key }) => {
  if (key === "Escape") for (const overlay of document.querySelectorAll("vite-error-overlay")) overlay.remove();
});
`;

export function overlayEscape(): Plugin {
  return {
    name: "paper-planes:overlay-escape",
    apply: "serve",
    applyToEnvironment: ({ name }) => name === "client",
    transform: {
      filter: { id: /\/vite\/dist\/client\/client\.mjs/ },
      handler: (code) => `${code}${ESCAPE}`,
    },
  };
}
