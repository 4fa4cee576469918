import type { KubernetesObject } from "../model/object";
import type { Finding, RuleMeta, Severity } from "../rules/rule";
import type { TextRange } from "../text/range";

/** A finding of one object with the rule that made it. */
export interface Report {
  readonly meta: RuleMeta;
  readonly severity: Severity;
  readonly finding: Finding;
}

/**
 * One finding a mistake: a finding that gives way is left out where another rule reports inside its field, unless that
 * one is milder. Where another rule tells only what the mistake leads to, that finding moves to the mistake and takes
 * over its fixes.
 */
export function withoutDoubles(object: KubernetesObject, reports: readonly Report[]): readonly Report[] {
  const guesses = reports.filter(({ finding }) => finding.givesWay);
  if (guesses.length === 0) return reports;
  const res = reports.filter(({ finding }) => !finding.givesWay);
  for (const guess of guesses) {
    const { givesWay } = guess.finding;
    if (!givesWay) continue;
    const { consequence, within } = givesWay;
    const index = res.findIndex(
      ({ finding: { at, message } }) =>
        consequence?.message === message &&
        consequence.at.start === at.start &&
        consequence.at.end === at.end,
    );
    const told = res[index];
    if (told) res[index] = { ...told, finding: explained(object, told.finding, guess.finding) };
    else if (!res.some((other) => !other.finding.givesWay && isSame(other, guess, within))) res.push(guess);
  }
  return res;
}

function explained(object: KubernetesObject, told: Finding, { at, message, fixes = [] }: Finding): Finding {
  const related = [...(told.related ?? []), { object, at, message }];
  return { ...told, at, related, fixes: [...fixes, ...(told.fixes ?? [])] };
}

function isSame(other: Report, guess: Report, within: TextRange): boolean {
  const { at } = other.finding;
  const isInside = within.start <= at.start && at.end <= within.end;
  return isInside && ORDER.indexOf(other.severity) >= ORDER.indexOf(guess.severity);
}

const ORDER: readonly Severity[] = ["hint", "information", "warning", "error"];
