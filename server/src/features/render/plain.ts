import { visible } from "./visible";

const LONGEST = 200;

/** Text of a manifest for a place without markup: one line of what can be seen, of bounded length. */
export function plain(text: string): string {
  const bounded = visible(text.slice(0, 2 * LONGEST));
  const characters = Array.from(bounded);
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("")}…` : bounded;
}
