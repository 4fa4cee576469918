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
 * one is milder, and where another rule tells that the field is missing. If a misspelt field is what it misses, the
 * finding of that rule moves there and takes over the fix.
 */
export function withoutDoubles(object: KubernetesObject, reports: readonly Report[]): readonly Report[] {
  const guesses = reports.filter(({ finding }) => finding.givesWay);
  if (guesses.length === 0) return reports;
  const res = reports.filter(({ finding }) => !finding.givesWay);
  const sure = res.length;
  for (const guess of guesses) {
    const index = res.slice(0, sure).findIndex((other) => saysWhatIsMissing(other, guess.finding));
    const told = res[index];
    if (!told && !res.slice(0, sure).some((other) => saysTheSame(other, guess))) res.push(guess);
    else if (told && guess.finding.fixes)
      res[index] = { ...told, finding: explained(object, told.finding, guess.finding) };
  }
  return res;
}

function explained(object: KubernetesObject, told: Finding, { at, message, fixes = [] }: Finding): Finding {
  const related = [...(told.related ?? []), { object, at, message }];
  return { ...told, at, related, fixes: [...fixes, ...(told.fixes ?? [])] };
}

function saysWhatIsMissing({ meta, finding: { at, message } }: Report, { givesWay }: Finding): boolean {
  const lacks = givesWay?.lacks;
  if (!lacks || meta.category !== "correctness") return false;
  const { key, inside, holder } = lacks;
  return (
    (isInside(at, inside) || (holder !== undefined && isInside(at, holder))) && words(message).includes(key)
  );
}

function words(message: string): readonly string[] {
  return message.split(/[^\w]+/);
}

function saysTheSame(other: Report, { finding: { givesWay }, severity }: Report): boolean {
  if (!givesWay || !isInside(other.finding.at, givesWay.within)) return false;
  return ORDER.indexOf(other.severity) >= ORDER.indexOf(severity);
}

function isInside(inner: TextRange, outer: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

const ORDER: readonly Severity[] = ["hint", "information", "warning", "error"];
