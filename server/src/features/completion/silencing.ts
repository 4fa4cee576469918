import { knownPatterns, METAS } from "../../rules/metas";
import type { Choice } from "./item";
import type { CompletionPlace } from "./place";

/** Ids of rules with what they report, then families. */
export function rulePatternChoices(): readonly Choice[] {
  const rules = METAS.map(({ id, summary }): Choice => ({ text: id, kind: "rule", detail: summary }));
  const ids = new Set(METAS.map(({ id }) => id));
  const families = knownPatterns()
    .filter((pattern) => !ids.has(pattern))
    .map((text): Choice => ({ text, kind: "rule", detail: "every rule of the family" }));
  return [...rules, ...families];
}

/** The annotation `rolecall.dev/allow`: `RULE: reason`. */
export function silencingChoices({ caret }: CompletionPlace): readonly Choice[] {
  return /[:\s]/.test(caret.typed) ? [] : rulePatternChoices();
}
