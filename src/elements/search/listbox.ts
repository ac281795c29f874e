/** The listbox below a combobox: one option at a time is active while the focus stays above. */

export interface Listbox {
  readonly element: HTMLElement;
  readonly active: HTMLElement | undefined;
  /**
   * Shows other options.
   * @param keepsActive Whether the active one stays active if it is still among them, as when more
   *   is found for the same words; else none is.
   */
  show(groups: readonly HTMLElement[], keepsActive?: boolean): void;
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
 * @param isPopup Whether it is left with Tab, as a popup is; else its links are reached with Tab, too.
 */
export function createListbox(
  input: HTMLInputElement,
  element: HTMLElement,
  isPopup: boolean,
): Listbox {
  let options: readonly HTMLElement[] = [];
  let active: HTMLElement | undefined;

  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-haspopup", "listbox");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", element.id);

  function activate(option: HTMLElement | undefined): void {
    mark(option);
    option?.scrollIntoView({ block: "nearest" });
  }

  function mark(option: HTMLElement | undefined): void {
    active?.setAttribute("aria-selected", "false");
    active = option;
    if (!option) return input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    input.setAttribute("aria-activedescendant", option.id);
  }

  return {
    element,
    get active() {
      return active;
    },
    activate,
    show(groups, keepsActive = false) {
      const before = keepsActive ? active : undefined;
      const focused = element.contains(document.activeElement) ? document.activeElement : null;
      replace(element, groups);
      options = [...element.querySelectorAll<HTMLElement>("[role=option]")];
      if (isPopup) for (const option of options) option.tabIndex = -1;
      element.hidden = options.length === 0;
      input.setAttribute("aria-expanded", String(options.length > 0));
      mark(options.find((option) => isSame(option, before)));
      if (focused && !focused.isConnected) {
        (options.find((option) => isSame(option, focused)) ?? input).focus({ preventScroll: true });
      }
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

/** Replaces children; those at the beginning that stay are not touched, and keep the focus. */
function replace(element: HTMLElement, children: readonly HTMLElement[]): void {
  const before = [...element.children];
  const at = before.findIndex((child, place) => child !== children[place]);
  const kept = at < 0 ? before.length : at;
  for (const child of before.slice(kept)) child.remove();
  element.append(...children.slice(kept));
}

function isSame(option: Element, other: Element | undefined): boolean {
  return other !== undefined && option.getAttribute("href") === other.getAttribute("href");
}
