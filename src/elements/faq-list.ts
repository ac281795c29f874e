/** Opens the question that the address names. Without it, the reader stands before the closed question. */
class FaqList extends HTMLElement {
  #ending = new AbortController();

  connectedCallback(): void {
    addEventListener("hashchange", () => this.#open(), { signal: this.#ending.signal });
    this.#open();
  }

  disconnectedCallback(): void {
    this.#ending.abort();
    this.#ending = new AbortController();
  }

  #open(): void {
    const question = this.querySelector(":target")?.closest("details");
    if (question) question.open = true;
  }
}

customElements.define("faq-list", FaqList);
