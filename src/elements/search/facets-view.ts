/** Draws the filters to click. */
import type { Facet } from "./reply.ts";
import { make } from "./results-view.ts";
import type { ViewContext } from "./view-context.ts";
import { countOf } from "./words.ts";

export interface FacetsView {
  readonly element: HTMLElement;
  show(facets: readonly Facet[]): void;
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
  const numbers = new Intl.NumberFormat(language);

  function draw({ label, count, isOn, typed }: Facet): HTMLElement {
    const button = make(
      "button",
      { type: "button", class: "search-facet", "aria-pressed": String(isOn), "data-label": label },
      make("bdi", {}, label),
      make("span", { class: "search-tag-count", "aria-hidden": "true" }, numbers.format(count)),
      make(
        "span",
        { class: "visually-hidden" },
        ` ${countOf(words.articleCount, count, language)}`,
      ),
    );
    button.addEventListener("click", () => onToggle(typed));
    return button;
  }

  return {
    element,
    show(facets) {
      const { activeElement } = document;
      const focused = element.contains(activeElement)
        ? (activeElement as HTMLElement).dataset["label"]
        : undefined;
      const buttons = facets.map(draw);
      element.replaceChildren(...buttons);
      element.hidden = buttons.length === 0;
      // Somebody who has pressed one may press it again, or the next.
      buttons.find(({ dataset }) => dataset["label"] === focused)?.focus();
    },
  };
}
