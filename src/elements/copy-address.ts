/** A button that copies an address: `data-address`. Shown only where scripts run. */
class CopyAddress extends HTMLElement {
  #ending = new AbortController();

  connectedCallback(): void {
    const button = this.querySelector("button");
    const { address } = this.dataset;
    if (!button || !address) return;
    this.hidden = false;
    const copy = (): void => {
      // Some browsers allow it only at once. There is no clipboard on a page without encryption.
      const copying = navigator.clipboard?.writeText(address);
      // A refusal may come before the module that tells of it.
      copying?.catch(() => {});
      import("./body/copied.ts").then(
        (module) => module.tellOf(button, address, copying),
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

customElements.define("copy-address", CopyAddress);
