/** Lays the second of two pictures over the first, and a slider over both: it moves the line between them. */
class PictureCompare extends HTMLElement {
  connectedCallback(): void {
    const labels = [...this.querySelectorAll("figcaption")].map((label) =>
      label.textContent.trim(),
    );
    const [first, second] = labels;
    if (first === undefined || second === undefined || this.querySelector("input")) return;
    // Where styles cannot ask for scripts, the pictures stand beside each other.
    if (!matchMedia("(scripting: enabled)").matches) return;
    // Under the slider nobody could reach the links to the whole pictures.
    for (const link of this.querySelectorAll("a")) link.replaceWith(...link.childNodes);
    const line = document.createElement("span");
    line.className = "line";
    const slider = document.createElement("input");
    slider.type = "range";
    slider.ariaLabel = filled(this.dataset.divider, { first, second });
    const show = (): void => {
      const share = slider.value;
      this.style.setProperty("--share", share);
      slider.ariaValueText = filled(this.dataset.share, { share, first });
    };
    slider.addEventListener("input", show);
    this.append(slider, line);
    show();
  }
}

/** Puts values into a sentence. That of the interface would be a file of its own, for one line. */
function filled(sentence = "", values: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

customElements.define("picture-compare", PictureCompare);
