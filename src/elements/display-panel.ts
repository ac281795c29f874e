/**
 * The display panel: text size, line width, letters, colours and single-key shortcuts. What is chosen
 * stands in attributes of `<html>`, which styles and scripts read, and is kept on the device for the
 * script in the head of every page (see components/site/inline.ts).
 */
import words from "virtual:paper-planes/display-words";
import panelStyles from "../styles/display-panel.css?url";

/** A control or a value, named by its word. */
type Name = keyof typeof words;

const root = document.documentElement;

/** Makes the panel and opens it; from then on the button does both by itself. */
export async function openPanel(button: HTMLButtonElement): Promise<void> {
  const panel = createPanel();
  await loadStyles();
  button.after(panel);
  button.popoverTargetElement = panel;
  // Safari does not focus a button that is clicked, and the focus returns to where it was.
  button.addEventListener("click", () => button.focus());
  button.focus();
  panel.showPopover({ source: button });
}

/** Waits for the styles, whether they come or not. */
function loadStyles(): Promise<void> {
  const sheet = Object.assign(document.createElement("link"), {
    rel: "stylesheet",
    href: panelStyles,
  });
  document.head.append(sheet);
  return new Promise((resolve) => {
    sheet.onload = sheet.onerror = () => resolve();
  });
}

function createPanel(): HTMLElement {
  const panel = document.createElement("div");
  panel.className = "display-panel";
  panel.popover = "auto";
  panel.role = "dialog";
  panel.ariaLabel = words.display;
  panel.innerHTML = markup();

  const form = panel.querySelector("form") as HTMLFormElement;
  const status = panel.querySelector("[role=status]") as HTMLElement;
  const show = () => {
    for (const [name, value] of Object.entries(root.dataset)) put(form, name, value ?? "");
    tellSize(form);
  };
  const choose = (animated = false) => {
    tellSize(form);
    status.textContent = "";
    if (animated) crossFade(() => keep(form));
    else keep(form);
  };
  form.addEventListener("input", ({ target }) =>
    choose((target as HTMLInputElement).name === "theme"),
  );
  form.querySelector("[value=reset]")?.addEventListener("click", () => {
    form.reset();
    choose(true);
    status.textContent = words.wasReset;
  });
  form.querySelector("[value=close]")?.addEventListener("click", () => panel.hidePopover());
  // The script in the head has put on by then what another page chose, or chose before this one was left.
  for (const type of ["storage", "pageshow"]) addEventListener(type, show);
  show();
  return panel;
}

/** Sets one control; a value that it does not offer changes nothing. */
function put(form: HTMLFormElement, name: string, value: string): void {
  const control = form.elements.namedItem(name);
  if (control instanceof RadioNodeList) control.value = value;
  else if (control instanceof HTMLInputElement) {
    if (control.type === "checkbox") control.checked = value !== "off";
    else control.value = value;
  }
}

/** Puts on what the form says and keeps it. */
function keep(form: HTMLFormElement): void {
  const chosen = Object.fromEntries(new FormData(form));
  // Beside larger letters and longer lines there is no room for contents and notes.
  const isFull = Number(chosen["size"]) > 100 || chosen["width"] === "wide";
  const choice = { keys: "off", ...chosen, margins: isFull ? "off" : "on" };
  Object.assign(root.dataset, choice);
  try {
    localStorage.setItem("display", JSON.stringify(choice));
  } catch {
    // Storage is refused: the choice lasts for this page.
  }
}

/** Shows the size in words where it is seen and where it is heard. */
function tellSize(form: HTMLFormElement): void {
  const range = form.elements.namedItem("size") as HTMLInputElement;
  const percent = new Intl.NumberFormat(root.lang, { style: "percent", maximumFractionDigits: 1 });
  const text = percent.format(range.valueAsNumber / 100);
  range.setAttribute("aria-valuetext", text);
  (form.querySelector(".value") as HTMLElement).textContent = text;
}

function crossFade(change: () => void): void {
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  // Older browsers have none.
  const start = document.startViewTransition as typeof document.startViewTransition | undefined;
  if (isStill || !start) change();
  else start.call(document, change);
}

/** The values that stand in the markup as chosen are those of a reader who chose nothing. */
function markup(): string {
  const radios = (name: Name, chosen: Name, options: readonly Name[]) => {
    const labels = options.map((value) => {
      const mark = value === chosen ? " checked" : "";
      return `<label><input type="radio" name="${name}" value="${value}"${mark}><span>${words[value]}</span></label>`;
    });
    return `<fieldset class="${name}"><legend>${words[name]}</legend><div>${labels.join("")}</div></fieldset>`;
  };
  return `<form>
    <label class="size"><span>${words.size}</span> <span class="value" aria-hidden="true"></span>
      <input type="range" name="size" min="87.5" max="137.5" step="12.5" value="100" autofocus></label>
    ${radios("width", "normal", ["narrow", "normal", "wide"])}
    ${radios("face", "serif", ["serif", "sans"])}
    ${radios("theme", "system", ["system", "light", "dark"])}
    <label class="keys"><input type="checkbox" name="keys" value="on" checked>
      <span>${words.keys} <small>${words.keysHelp}</small></span></label>
    <p class="visually-hidden" role="status"></p>
    <button type="button" value="reset">${words.reset}</button>
    <button type="button" value="close">${words.close}</button>
  </form>`;
}
