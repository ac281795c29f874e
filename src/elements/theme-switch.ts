/** The choices in the order in which the button goes round; "" follows the system. */
const THEMES = ["", "light", "dark"] as const;

type Theme = (typeof THEMES)[number];

/** A button that goes through the themes. The choice is kept on the device and followed in all open tabs. */
class ThemeSwitch extends HTMLElement {
  #ending = new AbortController();

  connectedCallback(): void {
    const { signal } = this.#ending;
    this.hidden = false;
    this.querySelector("button")?.addEventListener("click", () => this.#next(), { signal });
    addEventListener("storage", () => this.#show(stored()), { signal });
    // A page that the browser kept whole heard of nothing while it was away.
    addEventListener("pageshow", ({ persisted }) => persisted && this.#show(stored()), { signal });
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

/** The theme of this page. */
function read(): Theme {
  return toTheme(document.documentElement.dataset.theme);
}

/** The choice that was kept last, by whichever page; that of this page where nothing is kept for it. */
function stored(): Theme {
  try {
    return toTheme(localStorage.theme as unknown);
  } catch {
    return read();
  }
}

function toTheme(value: unknown): Theme {
  return value === "light" || value === "dark" ? value : "";
}

customElements.define("theme-switch", ThemeSwitch);
