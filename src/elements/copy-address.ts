/** A button that copies the address written on the link beside it. Shown only where scripts run. */
class CopyAddress extends HTMLElement {
  #ending = new AbortController();

  connectedCallback(): void {
    const button = this.querySelector("button");
    const link = this.parentElement?.querySelector("a");
    if (!button || !link) return;
    this.hidden = false;
    const copy = (): void => {
      // Some browsers allow it only at once. There is no clipboard on a page without encryption.
      const copying = navigator.clipboard?.writeText(link.innerText);
      import("./body/copied.ts").then((module) => module.tellOf(button, link.innerText, copying));
    };
    button.addEventListener("click", copy, { signal: this.#ending.signal });
  }

  disconnectedCallback(): void {
    this.#ending.abort();
    this.#ending = new AbortController();
  }
}

customElements.define("copy-address", CopyAddress);
