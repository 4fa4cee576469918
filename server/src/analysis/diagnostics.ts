import { fileRange, type KubernetesObject } from "../model/object";
import { RULES } from "../rules/registry.generated";
import type { Finding, Rule, RuleMeta, Severity } from "../rules/rule";
import type { FilePath } from "../text/range";
import { levelOf, type Preset, type ResolvedConfiguration, type RuleLevel } from "./configuration";
import { type Diagnostic, fileDiagnostic } from "./diagnostic";
import { CRASHED, findingsOf } from "./run-rule";
import { applySuppressions } from "./silence";
import type { Snapshot } from "./snapshot";

export type { Diagnostic } from "./diagnostic";

/** What is wrong in a file, in the order of places; silenced findings are included and marked. */
export function diagnose(snapshot: Snapshot, file: FilePath): readonly Diagnostic[] {
  const configuration = snapshot.configuration(file);
  if (!configuration.enable) return [];
  const problems = snapshot.configurations().get(file)?.problems ?? [];
  const res: Diagnostic[] = problems.map(({ at, message }) =>
    fileDiagnostic("configuration/mistake", "warning", message, { file, ...at }),
  );
  const objects = snapshot.file(file)?.objects ?? [];
  if (objects.length > 0) {
    const index = snapshot.index(file);
    for (const object of objects) {
      for (const rule of rulesFor(object.type)) {
        const level = ruleLevel(rule, configuration);
        if (level === "off") continue;
        const { findings, crash } = findingsOf(rule, object, index, snapshot);
        for (const finding of findings) res.push(diagnosticOf(rule.meta, object, finding, level));
        if (crash) res.push(diagnosticOf({ ...rule.meta, id: CRASHED }, object, crash, undefined));
      }
    }
  }
  return applySuppressions(snapshot, file, deduplicate(res.sort(byPlace)));
}

const byType = new Map<KubernetesObject["type"], readonly Rule[]>();

function rulesFor(type: KubernetesObject["type"]): readonly Rule[] {
  let res = byType.get(type);
  if (!res) {
    res = RULES.filter((rule) => rule.on.includes(type));
    byType.set(type, res);
  }
  return res;
}

/** `undefined` leaves each finding the severity its rule gave it. */
function ruleLevel(rule: Rule, configuration: ResolvedConfiguration): RuleLevel | undefined {
  const level = levelOf(configuration, rule.meta.id);
  if (level !== undefined) return level;
  return isInPreset(rule, configuration.preset) ? undefined : "off";
}

const PRESET_ORDER: readonly Preset[] = ["off", "recommended", "strict", "all"];

function isInPreset(rule: Rule, preset: Preset): boolean {
  if (rule.meta.status === "preview" && preset !== "all") return false;
  return PRESET_ORDER.indexOf(rule.meta.preset) <= PRESET_ORDER.indexOf(preset);
}

function diagnosticOf(
  meta: RuleMeta,
  object: KubernetesObject,
  finding: Finding,
  level: Severity | undefined,
): Diagnostic {
  return {
    rule: meta.id,
    severity: level ?? finding.severity ?? meta.severity,
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
