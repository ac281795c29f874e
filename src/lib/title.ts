/** How much room a title needs: long ones are set smaller. */
type TitleLength = "usual" | "long" | "very-long";

/** Characters up to which a title is set as designed, and up to which it is merely long. */
const USUAL = 40;
const LONG = 90;

/** The room that a title needs, by its characters (code points). */
export function titleLength(title: string): TitleLength {
  const length = [...title].length;
  if (length <= USUAL) return "usual";
  return length <= LONG ? "long" : "very-long";
}
