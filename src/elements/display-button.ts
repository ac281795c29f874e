/**
 * Opens the display panel; everything else is fetched then. It is sent with every page. What was
 * chosen before is put on by the script in the head (see components/site/inline.ts).
 */
const button = document.querySelector<HTMLButtonElement>(".display-button");

/** From then on the browser itself opens and closes the panel. Where it did not come, the next click tries again. */
function wait(): void {
  button?.addEventListener(
    "click",
    () => import("./display-panel.ts").then(({ openPanel }) => openPanel(button), wait),
    { once: true },
  );
}

wait();
