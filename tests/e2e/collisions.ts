/** Finds words that lie on other words. */
import type { Page } from "@playwright/test";

/**
 * Words of different blocks that lie on each other. What is clipped or scrolled away is not seen.
 * @returns A sentence each.
 */
export function findCollisions(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    interface Words {
      readonly text: string;
      readonly block: Element;
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    }
    // Signs above and below others are meant to be near them.
    const SET_TIGHT = "script, style, svg, math, ruby, sup, sub, .skip";
    // Of the height of a line, which reaches further than its letters.
    const AIR = 0.3;
    const blockOf = (element: Element): Element =>
      getComputedStyle(element).display.startsWith("inline") && element.parentElement
        ? blockOf(element.parentElement)
        : element;
    interface Frame {
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    }
    const EVERYWHERE: Frame = {
      left: -Infinity,
      right: Infinity,
      top: -Infinity,
      bottom: Infinity,
    };
    const frames = new Map<Element | null, Frame>([[null, EVERYWHERE]]);
    /** The part of the window in which an element can be seen. */
    const frameOf = (element: Element | null): Frame => {
      let frame = frames.get(element);
      if (frame || !element) return frame ?? EVERYWHERE;
      frame = frameOf(element.parentElement);
      const { overflowX, clipPath } = getComputedStyle(element);
      const isHidden = clipPath.startsWith("inset(50%");
      if (isHidden || (overflowX !== "visible" && element !== document.documentElement)) {
        const box = element.getBoundingClientRect();
        frame = {
          left: Math.max(frame.left, box.left + (isHidden ? Infinity : 0)),
          right: Math.min(frame.right, box.right),
          top: Math.max(frame.top, box.top),
          bottom: Math.min(frame.bottom, box.bottom),
        };
      }
      frames.set(element, frame);
      return frame;
    };
    const found: Words[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.nodeValue?.trim();
      if (!text || !parent || parent.closest(SET_TIGHT) || !parent.checkVisibility()) continue;
      const frame = frameOf(parent);
      const block = blockOf(parent);
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        const air = AIR * box.height;
        const left = Math.max(box.left + 1, frame.left);
        const right = Math.min(box.right - 1, frame.right);
        const top = Math.max(box.top + air, frame.top);
        const bottom = Math.min(box.bottom - air, frame.bottom);
        if (left < right && top < bottom) found.push({ text, block, left, right, top, bottom });
      }
    }
    const inOrder = found.toSorted((a, b) => a.top - b.top);
    return inOrder.flatMap((words, index) => {
      const crossed: string[] = [];
      for (let next = index + 1; next < inOrder.length; next += 1) {
        const other = inOrder[next];
        if (!other || other.top >= words.bottom) break;
        if (other.block === words.block) continue;
        if (other.left < words.right && other.right > words.left)
          crossed.push(`“${words.text.slice(0, 30)}” lies on “${other.text.slice(0, 30)}”`);
      }
      return crossed;
    });
  });
}
