import { drawCard } from "./draw.ts";

/** Draws a card in a thread of its own; see `threads.ts`. */
export default drawCard;
