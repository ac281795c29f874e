/** The listbox below a combobox: one option at a time is active while the focus stays above. */

export interface Listbox {
  readonly element: HTMLElement;
  readonly active: HTMLElement | undefined;
  /** Shows other options; none of them is active. */
  show(groups: readonly HTMLElement[]): void;
  /** Adds a group at the end; the active option stays. */
  add(group: HTMLElement): void;
  /** Moves through options and, between the last and the first, back to the text. */
  move(by: 1 | -1): void;
  /** Makes an option active; without one the focus is in the text alone. */
  activate(option: HTMLElement | undefined): void;
  first(): void;
  last(): void;
}

/**
 * Ties an input and a list together as combobox and listbox.
 *
 * @param input Keeps the focus; it is given the combobox's attributes.
 * @param element Holds elements with the role "option" and an id each.
 */
export function createListbox(input: HTMLInputElement, element: HTMLElement): Listbox {
  let options: readonly HTMLElement[] = [];
  let active: HTMLElement | undefined;

  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-haspopup", "listbox");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", element.id);

  function activate(option: HTMLElement | undefined): void {
    active?.setAttribute("aria-selected", "false");
    active = option;
    if (!option) return input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", option.id);
  }

  function update(): void {
    options = [...element.querySelectorAll<HTMLElement>("[role=option]")];
    element.hidden = options.length === 0;
    input.setAttribute("aria-expanded", String(options.length > 0));
  }

  return {
    element,
    get active() {
      return active;
    },
    activate,
    show(groups) {
      activate(undefined);
      element.replaceChildren(...groups);
      update();
    },
    add(group) {
      element.append(group);
      update();
    },
    move(by) {
      const at = active ? options.indexOf(active) : -1;
      // Place −1 is the text itself: above the first option and below the last.
      const places = options.length + 1;
      activate(options[((at + 1 + by + places) % places) - 1]);
    },
    first: () => activate(options[0]),
    last: () => activate(options.at(-1)),
  };
}
