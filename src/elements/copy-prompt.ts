/** A button that copies the prompt of its figure. Styles show it only where scripts run. */
class CopyPrompt extends HTMLElement {
  #ending = new AbortController();

  connectedCallback(): void {
    const button = this.querySelector("button");
    const prompt = this.closest("figure")?.querySelector("blockquote");
    if (!button || !prompt) return;
    const copy = (): void => {
      const text = prompt.innerText.trim();
      // Some browsers allow it only at once. There is no clipboard on a page without encryption.
      const copying = navigator.clipboard?.writeText(text);
      // A refusal may come before the module that tells of it.
      copying?.catch(() => {});
      import("./body/copied.ts").then(
        (module) => module.tellOf(button, text, copying),
        () => {},
      );
    };
    button.addEventListener("click", copy, { signal: this.#ending.signal });
  }

  disconnectedCallback(): void {
    this.#ending.abort();
    this.#ending = new AbortController();
  }
}

customElements.define("copy-prompt", CopyPrompt);
