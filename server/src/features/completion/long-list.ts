import type { Choice } from "./item";

/** A longer list is cut to what fits the letters that are typed, and asked for again with each letter. */
const LONGEST = 250;

export function isLong(choices: readonly Choice[]): boolean {
  return choices.length > LONGEST;
}

/** The first choices whose text has the typed letters in their order, as editors compare them. */
export function cutToFit(choices: readonly Choice[], typed: string): readonly Choice[] {
  const letters = typed.toLowerCase();
  const res: Choice[] = [];
  for (const choice of choices) {
    if (res.length >= LONGEST) break;
    if (fits(letters, choice.text === "" ? (choice.label ?? "") : choice.text)) res.push(choice);
  }
  return res;
}

function fits(letters: string, text: string): boolean {
  if (letters === "") return true;
  const lower = text.toLowerCase();
  let at = -1;
  for (const letter of letters) {
    at = lower.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
