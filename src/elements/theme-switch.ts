/** The choices in the order in which the button goes round; "" follows the system. */
const THEMES = ["", "light", "dark"] as const;

/** A button that goes through the themes. The choice is kept on the device and followed in all open tabs. */
class ThemeSwitch extends HTMLElement {
  #ending = new AbortController();

  connectedCallback(): void {
    const { signal } = this.#ending;
    this.hidden = false;
    this.querySelector("button")?.addEventListener("click", () => this.#next(), { signal });
    addEventListener("storage", ({ key }) => key === "theme" && this.#show(read()), { signal });
    this.#show(read());
  }

  disconnectedCallback(): void {
    this.#ending.abort();
    this.#ending = new AbortController();
  }

  #next(): void {
    const theme = THEMES[(THEMES.indexOf(read()) + 1) % THEMES.length] ?? "";
    try {
      if (theme) localStorage.theme = theme;
      else localStorage.removeItem("theme");
    } catch {
      // Storage is refused: the choice lasts for this page.
    }
    this.#show(theme);
  }

  #show(theme: string): void {
    const { dataset } = document.documentElement;
    if (theme) dataset.theme = theme;
    else delete dataset.theme;
    const names = this.dataset.words?.split("|") ?? [];
    const name = names[THEMES.indexOf(theme as "")];
    this.querySelector("button")?.setAttribute("aria-label", `${this.dataset.label}: ${name}`);
  }
}

function read(): (typeof THEMES)[number] {
  const theme = document.documentElement.dataset.theme;
  return theme === "light" || theme === "dark" ? theme : "";
}

customElements.define("theme-switch", ThemeSwitch);
