/** A picture as large as the window, with its caption, and ways to the others of the text. */
import words from "virtual:paper-planes/reading-words";
import { fill } from "#i18n/phrases.ts";
import dialogStyles from "../../styles/picture-dialog.css?url";

/** Keys that lead to another picture, by how far; in the order of reading. */
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

class PictureDialog {
  readonly #links = [...document.querySelectorAll<HTMLAnchorElement>(".prose a.zoom")];
  readonly #dialog = document.createElement("dialog");
  readonly #image = document.createElement("img");
  readonly #caption = document.createElement("figcaption");
  readonly #place = document.createElement("p");
  /** For whoever listens; each picture gets a copy of it. */
  readonly #spoken = document.createElement("span");
  #index = 0;

  constructor() {
    const close = button("close", words.close, () => this.#dialog.close());
    const previous = button("previous", words.previousPicture, () => this.#step(-1));
    const next = button("next", words.nextPicture, () => this.#step(1));
    const figure = document.createElement("figure");
    figure.append(this.#image, this.#caption);
    this.#place.role = "status";
    this.#dialog.className = "picture-dialog";
    this.#dialog.ariaLabel = words.picture;
    this.#dialog.lang = words.lang;
    // The dialog shows texts of the article: in its language and direction.
    const { lang, dir } = document.querySelector<HTMLElement>(".prose") ?? document.body;
    Object.assign(figure, { lang, dir });
    Object.assign(this.#spoken, { lang, dir, className: "visually-hidden" });
    const ways = this.#links.length > 1 ? [previous, this.#place, next] : [this.#place];
    this.#dialog.append(close, figure, ...ways);
    this.#image.addEventListener("error", () => {
      this.#place.textContent = words.pictureFailed;
    });
    this.#dialog.addEventListener("click", ({ target }) => {
      // What is no part of it lies around the picture.
      if (target === this.#dialog || target === figure) this.#dialog.close();
    });
    this.#dialog.addEventListener("keydown", (event) => {
      const step = STEPS[event.key];
      if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      this.#step(getComputedStyle(this.#dialog).direction === "rtl" ? -step : step);
    });
    document.body.append(this.#dialog);
  }

  show(link: HTMLAnchorElement): void {
    this.#turnTo(Math.max(0, this.#links.indexOf(link)));
    // The browser returns the focus to where it was. Safari does not focus a link that is clicked.
    link.focus({ preventScroll: true });
    this.#dialog.showModal();
  }

  #step(by: number): void {
    const { length } = this.#links;
    if (length > 1) this.#turnTo((this.#index + by + length) % length);
  }

  #turnTo(index: number): void {
    const link = this.#links[index];
    const small = link?.querySelector("img");
    if (!link || !small) return;
    this.#index = index;
    // The old picture goes at once, and the new one has its place before it is there.
    this.#image.removeAttribute("src");
    this.#image.width = Number(link.dataset["width"] ?? small.width);
    this.#image.height = Number(link.dataset["height"] ?? small.height);
    this.#image.alt = small.alt;
    this.#image.src = link.href;
    const caption = link.closest("figure")?.querySelector("figcaption");
    this.#caption.replaceChildren(...(caption?.cloneNode(true).childNodes ?? []));
    this.#caption.hidden = !caption;
    this.#tell(small.alt || (caption?.textContent ?? ""));
  }

  /** In one change: a screen reader says each. */
  #tell(description: string): void {
    const { length } = this.#links;
    const place = fill(words.pictureOf, { number: this.#index + 1, count: length });
    const spoken = this.#spoken.cloneNode();
    spoken.textContent = description;
    this.#place.replaceChildren(...(length > 1 ? [`${place} `, spoken] : []));
  }
}

function button(name: string, label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = `picture-${name}`;
  made.ariaLabel = label;
  made.addEventListener("click", act);
  return made;
}

let dialog: Promise<PictureDialog> | undefined;

/** @param link The link around a picture of the text. */
export async function showPicture(link: HTMLAnchorElement): Promise<void> {
  dialog ??= loadStyles(dialogStyles).then(() => new PictureDialog());
  (await dialog).show(link);
}

/** Waits for the styles, whether they come or not. */
function loadStyles(href: string): Promise<unknown> {
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = href;
  document.head.append(sheet);
  return new Promise((resolve) => {
    sheet.addEventListener("load", resolve);
    sheet.addEventListener("error", resolve);
  });
}
