import type { KubernetesObject } from "../model/object";
import type { Finding, Fix, LackedField, RuleMeta, Severity } from "../rules/rule";
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
 * finding of that rule moves there and takes over the fix; one that is no mistake of its own is left out.
 */
export function withoutDoubles(object: KubernetesObject, reports: readonly Report[]): readonly Report[] {
  const guesses = reports.filter(({ finding }) => finding.givesWay);
  if (guesses.length === 0) return reports;
  const sure = reports.filter(
    (report) => !report.finding.givesWay && !guesses.some((guess) => follows(report, guess)),
  );
  const kept: Report[] = [];
  for (const guess of guesses) {
    const meant = meantField(sure, guess.finding);
    const index = sure.findIndex((other) => meant && saysWhatIsMissing(other, meant.lacks));
    const told = sure[index];
    if (told && meant)
      sure[index] = { ...told, finding: explained(object, told.finding, guess.finding, meant.fixes) };
    else if (!sure.some((other) => saysTheSame(other, guess))) kept.push(guess);
  }
  return [...sure, ...kept];
}

interface MeantField {
  readonly lacks: LackedField;
  readonly fixes: readonly Fix[];
}

/** The field that was meant for certain, or the only one of several that another rule misses. */
function meantField(sure: readonly Report[], { givesWay, fixes = [] }: Finding): MeantField | undefined {
  if (givesWay?.lacks) return { lacks: givesWay.lacks, fixes };
  const missed = (givesWay?.mayLack ?? []).filter(({ lacks }) =>
    sure.some((other) => saysWhatIsMissing(other, lacks)),
  );
  return missed.length === 1 ? missed[0] : undefined;
}

/** Whether a finding that is no graver than a guess only follows from the misspelt field that is guessed. */
function follows({ finding: { absent }, severity }: Report, guess: Report): boolean {
  if (absent === undefined || guess.finding.givesWay?.lacks?.key !== absent) return false;
  return !isMilder(guess, severity);
}

function explained(
  object: KubernetesObject,
  told: Finding,
  { at, message }: Finding,
  fixes: readonly Fix[],
): Finding {
  const related = [...(told.related ?? []), { object, at, message }];
  return { ...told, at, related, fixes: [...fixes, ...(told.fixes ?? [])] };
}

function saysWhatIsMissing(
  { meta, finding: { at, message, absent } }: Report,
  { key, inside, holder }: LackedField,
): boolean {
  if (meta.category !== "correctness") return false;
  if (absent === key) return true;
  return (
    (isInside(at, inside) || (holder !== undefined && isInside(at, holder))) && words(message).includes(key)
  );
}

function words(message: string): readonly string[] {
  return message.split(/[^\w]+/);
}

function saysTheSame(other: Report, { finding: { givesWay }, severity }: Report): boolean {
  return givesWay !== undefined && isInside(other.finding.at, givesWay.within) && !isMilder(other, severity);
}

function isMilder(report: Report, severity: Severity): boolean {
  return ORDER.indexOf(report.severity) < ORDER.indexOf(severity);
}

function isInside(inner: TextRange, outer: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

const ORDER: readonly Severity[] = ["hint", "information", "warning", "error"];
