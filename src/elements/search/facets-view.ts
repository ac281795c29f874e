/** Draws the filters to click. */
import type { Facet } from "./reply.ts";
import { make } from "./results-view.ts";
import type { ViewContext } from "./view-context.ts";
import { countOf } from "./words.ts";

export interface FacetsView {
  readonly element: HTMLElement;
  /**
   * Draws the filters of an answer.
   * @param mayGrow Whether more may be known soon: the line for it is there from the beginning, so that
   *   what stands below does not move.
   */
  show(facets: readonly Facet[], mayGrow?: boolean): void;
  /** Puts new counts on what stands there, and adds filters as far as their lines have room. */
  renew(facets: readonly Facet[]): void;
}

/** @param onToggle Gets the query that a filter leads to. */
export function createFacetsView(
  { words, language }: ViewContext,
  onToggle: (typed: string) => void,
): FacetsView {
  const element = make("div", {
    class: "search-facets",
    role: "group",
    "aria-label": words.narrow,
    hidden: "",
  });
  /** At the end of their line, so that what is found later has room between them and the tags. */
  const years = make("span", { class: "search-facet-years" });
  const numbers = new Intl.NumberFormat(language);

  function draw({ label, count, isOn, typed }: Facet): HTMLElement {
    const button = make(
      "button",
      {
        type: "button",
        class: "search-facet",
        "aria-pressed": String(isOn),
        "data-label": label,
        "data-typed": typed,
      },
      make("bdi", { lang: language }, label),
      ...drawCount(count),
    );
    button.addEventListener("click", () => onToggle(typed));
    return button;
  }

  function drawCount(count: number): HTMLElement[] {
    const spoken = ` ${countOf(words.articleCount, count, language, words.lang)}`;
    return [
      make("span", { class: "search-tag-count", "aria-hidden": "true" }, numbers.format(count)),
      make("span", { class: "visually-hidden" }, spoken),
    ];
  }

  function show(facets: readonly Facet[], mayGrow = false): void {
    const { activeElement } = document;
    const focused = element.contains(activeElement)
      ? (activeElement as HTMLElement).dataset["label"]
      : undefined;
    years.replaceChildren();
    element.replaceChildren(years);
    const buttons = facets.map((facet) => place(facet));
    element.hidden = buttons.length === 0 && !mayGrow;
    // Somebody who has pressed one may press it again, or the next.
    buttons.find(({ dataset }) => dataset["label"] === focused)?.focus();
  }

  /** @param firstYear What a year comes before; without one it is the last. */
  function place(facet: Facet, firstYear: Element | null = null): HTMLElement {
    const button = draw(facet);
    if (facet.kind === "year") years.insertBefore(button, firstYear);
    else years.before(button);
    return button;
  }

  /**
   * Puts a filter between the tags and the years that stand there.
   * @returns Whether there is room for it, so that nothing moves.
   */
  function add(facet: Facet, firstYear: HTMLElement | null): boolean {
    const places = () => [element.offsetHeight, firstYear?.offsetLeft, firstYear?.offsetTop].join();
    const before = places();
    const button = place(facet, firstYear);
    const hasRoom = places() === before;
    if (!hasRoom) button.remove();
    return hasRoom;
  }

  return {
    element,
    show,
    renew(facets) {
      if (element.hidden) return show(facets);
      const standing = new Map(
        [...element.querySelectorAll<HTMLElement>("button")].map((button) => [
          button.dataset["typed"],
          button,
        ]),
      );
      for (const { typed, count } of facets) {
        const button = standing.get(typed);
        button?.replaceChildren(...[...button.children].slice(0, 1), ...drawCount(count));
      }
      const firstYear = years.querySelector("button");
      facets.filter(({ typed }) => !standing.has(typed)).every((facet) => add(facet, firstYear));
    },
  };
}
