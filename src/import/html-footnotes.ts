/** Footnotes of HTML, as systems make them of Markdown, marked for the converter. */

/** "1", "[1]", "*": what stands in a text for a footnote. */
const MARK = /^\[?(?:\d{1,3}|[*†‡])\]?$/;

/** What leads back from a footnote into the text: an arrow, or the number again. */
const BACK = /^(?:[↩↑^⤴⏎]\uFE0E?\uFE0F?|\[?\d{1,3}\]?|return|back)?$/iu;

/**
 * Replaces marks and texts that lead to each other by links with `data-footnote`: "1" where the mark
 * stands, "1:" before its text, which moves to the end.
 */
export function markFootnotes(body: Element): void {
  const document = body.ownerDocument;
  const before = body.querySelectorAll('[data-footnote$=":"]').length;
  const numbers = new Map<Element, number>();
  for (const mark of Array.from(body.querySelectorAll('a[href^="#"]'))) {
    const text = MARK.test((mark.textContent ?? "").trim()) ? targetOf(mark, body) : undefined;
    if (!text || text.contains(mark) || backLinksOf(text).length === 0) continue;
    const number = numbers.get(text) ?? before + numbers.size + 1;
    numbers.set(text, number);
    const place = mark.closest("sup") ?? mark;
    place.replaceWith(reference(document, String(number)));
  }
  for (const [text, number] of numbers) move(text, number, body);
}

function targetOf(mark: Element, body: Element): Element | undefined {
  const id = decoded((mark.getAttribute("href") ?? "").slice(1));
  if (id === "") return undefined;
  const found = Array.from(body.querySelectorAll("[id]")).find((each) => each.id === id);
  return found?.closest("li, p, dd, aside") ?? undefined;
}

function backLinksOf(text: Element): readonly Element[] {
  return Array.from(text.querySelectorAll('a[href^="#"]')).filter((link) =>
    BACK.test((link.textContent ?? "").trim()),
  );
}

function move(text: Element, number: number, body: Element): void {
  const document = body.ownerDocument;
  for (const link of backLinksOf(text)) (link.closest("sup") ?? link).remove();
  const list = text.parentElement;
  const note = document.createElement("p");
  note.innerHTML = text.innerHTML.trim().replace(/^<p\b[^>]*>([\s\S]*?)<\/p>/i, " $1");
  note.insertBefore(reference(document, `${number}:`), note.firstChild);
  text.remove();
  body.appendChild(note);
  tidyAway(list, body);
}

/** A list and its section that hold nothing any more, nor the rule above them. */
function tidyAway(list: Element | null, body: Element): void {
  if (!list || list === body || list.querySelector("li, p, dd, aside")) return;
  const section = list.closest('section, [class*="footnote"]');
  const place = section && body.contains(section) && section !== body ? section : list;
  if (place.previousElementSibling?.localName === "hr") place.previousElementSibling.remove();
  place.remove();
}

function reference(document: Document, value: string): Element {
  const link = document.createElement("a");
  link.setAttribute("data-footnote", value);
  return link;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
