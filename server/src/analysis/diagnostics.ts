import { fileRange, type KubernetesObject } from "../model/object";
import { RULES } from "../rules/registry.generated";
import { ABOUT_FILES } from "../rules/about-files";
import { type Finding, type Fix, looksAt, type Rule, type RuleMeta, type Severity } from "../rules/rule";
import type { FilePath } from "../text/range";
import type { ConfigurationProblem, ResolvedConfiguration } from "./configuration";
import { type Diagnostic, fileDiagnostic } from "./diagnostic";
import { type Report, withoutDoubles } from "./give-way";
import { findingsIn, type RuleThatIsOn } from "./kept-findings";
import { ruleLevel } from "./rule-level";
import { applySuppressions } from "./silence";
import type { Snapshot } from "./snapshot";

export type { Diagnostic } from "./diagnostic";

/** What is wrong in a file, in the order of places; silenced findings are included and marked. */
export function diagnose(snapshot: Snapshot, file: FilePath): readonly Diagnostic[] {
  const configuration = snapshot.configuration(file);
  if (!configuration.enable) return [];
  const problems = snapshot.configurations().get(file)?.problems ?? [];
  const res = problems.flatMap((problem) => mistakeDiagnostic(configuration, file, problem));
  const objects = snapshot.file(file)?.objects ?? [];
  if (objects.length > 0) {
    const index = snapshot.index(file);
    const rulesOf = rulesOn(configuration);
    for (const object of objects) {
      const reports: Report[] = [];
      for (const [{ rule, level }, found] of findingsIn(object, rulesOf(object.type), index, snapshot)) {
        for (const finding of found.findings) reports.push(reportOf(rule.meta, finding, level));
        const crashLevel = found.crash && ruleLevel(ABOUT_FILES.ruleCrashed, configuration);
        if (found.crash && crashLevel !== "off")
          reports.push(reportOf(ABOUT_FILES.ruleCrashed, found.crash, crashLevel));
      }
      for (const report of withoutDoubles(object, reports)) res.push(diagnosticOf(object, report));
    }
  }
  return applySuppressions(snapshot, file, deduplicate(res.sort(byPlace)));
}

const byType = new Map<KubernetesObject["type"], readonly Rule[]>();

function rulesFor(type: KubernetesObject["type"]): readonly Rule[] {
  let res = byType.get(type);
  if (!res) {
    res = RULES.filter((rule) => looksAt(rule, type));
    byType.set(type, res);
  }
  return res;
}

/** Lists of rules by type and by what decides about them: the same one for the same configuration. */
const lists = new Map<string, readonly RuleThatIsOn[]>();
const MAX_LISTS = 1_000;

/** The rules that a configuration leaves on, by the type of object they look at. */
function rulesOn(
  configuration: ResolvedConfiguration,
): (type: KubernetesObject["type"]) => readonly RuleThatIsOn[] {
  const { preset, schemaValidation, rules } = configuration;
  const key = JSON.stringify([preset, schemaValidation, ...rules]);
  return (type) => {
    const known = lists.get(`${type} ${key}`);
    if (known) return known;
    const res = rulesFor(type).flatMap((rule): readonly RuleThatIsOn[] => {
      const level = ruleLevel(rule.meta, configuration);
      return level === "off" ? [] : [{ rule, level }];
    });
    if (lists.size >= MAX_LISTS) lists.clear();
    lists.set(`${type} ${key}`, res);
    return res;
  };
}

/** Told in every preset, because the preset may be what was not understood. */
function mistakeDiagnostic(
  resolved: ResolvedConfiguration,
  file: FilePath,
  { at, message, remedies = [] }: ConfigurationProblem,
): readonly Diagnostic[] {
  const configuration: ResolvedConfiguration = { ...resolved, preset: "all" };
  const fixes = remedies.map(
    ({ title, edits }): Fix => ({
      title,
      permissions: "equal",
      preferred: remedies.length === 1,
      onRequest: remedies.length > 1,
      change: () => ({ edits: new Map([[file, edits]]) }),
    }),
  );
  return fileDiagnostic(configuration, ABOUT_FILES.configurationMistake, message, { file, ...at }, { fixes });
}

function reportOf(meta: RuleMeta, finding: Finding, level: Severity | undefined): Report {
  return { meta, finding, severity: level ?? finding.severity ?? meta.severity };
}

function diagnosticOf(object: KubernetesObject, { meta, severity, finding }: Report): Diagnostic {
  return {
    rule: meta.id,
    severity,
    message: finding.message,
    range: fileRange(object, finding.at),
    object,
    related: (finding.related ?? []).slice(0, 10).map((place) => ({
      range: fileRange(place.object, place.at),
      message: place.message,
    })),
    tags: finding.tags ?? [],
    fixes: finding.fixes ?? [],
    suppressed: false,
  };
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return a.range.start - b.range.start || a.range.end - b.range.end || compare(a.rule, b.rule);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Text that several aliases share is reported once. */
function deduplicate(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ rule, range, message }) => {
    const key = `${rule} ${range.start} ${range.end} ${message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
