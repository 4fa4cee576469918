import type { ObjectIndex } from "../graph/index";
import { isCurrent, type Reads, recordReads } from "../graph/reads";
import { type KubernetesObject, titleRange } from "../model/object";
import type { DocumentAccess, Finding, Rule } from "../rules/rule";
import type { TextRange } from "../text/range";

export interface RuleFindings {
  readonly findings: readonly Finding[];
  /** The rule failed just now; it is off until the next start. */
  readonly crash?: Finding;
}

/** What rules that look at nothing but the object found in it. */
const kept = new WeakMap<KubernetesObject, Map<Rule, RuleFindings>>();

/**
 * Rules of which it is known that they find nothing in a content, with what they asked for that; by the range that no
 * other content has. An object that only moved in its file, which every keystroke does to those below, needs not be
 * looked at again. Findings are not kept like this, since they hold objects with their places.
 */
const quiet = new WeakMap<
  TextRange,
  { readonly place: string; readonly rules: Map<Rule, Reads | "nothing"> }
>();

const NONE: RuleFindings = { findings: [] };

/** Findings are kept as long as the object and all that the rule asked for stay what they are. */
export function findingsOf(
  rule: Rule,
  object: KubernetesObject,
  index: ObjectIndex,
  documents: DocumentAccess,
): RuleFindings {
  return rule.meta.scope === "workspace"
    ? findingsInWorkspace(rule, object, index, documents)
    : findingsInDocument(rule, object, index, documents);
}

function findingsInWorkspace(
  rule: Rule,
  object: KubernetesObject,
  index: ObjectIndex,
  documents: DocumentAccess,
): RuleFindings {
  // Files at rest are looked at once.
  if (!index.step.edited.files.has(object.source.file)) return runRule(rule, object, index, documents);
  const silent = quietRules(object);
  const known = silent.get(rule);
  if (known && (known === "nothing" || isCurrent(known, index))) return NONE;
  const { value, reads } = recordReads(index, () => runRule(rule, object, index, documents));
  if (isQuiet(value)) silent.set(rule, reads);
  else silent.delete(rule);
  return value;
}

function findingsInDocument(
  rule: Rule,
  object: KubernetesObject,
  index: ObjectIndex,
  documents: DocumentAccess,
): RuleFindings {
  const silent = quietRules(object);
  if (silent.has(rule)) return NONE;
  const own = kept.get(object) ?? new Map<Rule, RuleFindings>();
  kept.set(object, own);
  let res = own.get(rule);
  if (!res) {
    res = runRule(rule, object, index, documents);
    if (isQuiet(res)) silent.set(rule, "nothing");
    else own.set(rule, res);
  }
  return res;
}

function isQuiet({ findings, crash }: RuleFindings): boolean {
  return findings.length === 0 && !crash;
}

function quietRules({ at, namespace, source }: KubernetesObject): Map<Rule, Reads | "nothing"> {
  const place = `${namespace} ${source.rendering} ${source.build ?? ""}`;
  let known = quiet.get(at);
  if (known?.place !== place) {
    known = { place, rules: new Map() };
    quiet.set(at, known);
  }
  return known.rules;
}

const crashed = new Set<string>();

/** A rule that fails is told once and does not stop the others. */
function runRule(
  rule: Rule,
  object: KubernetesObject,
  index: ObjectIndex,
  documents: DocumentAccess,
): RuleFindings {
  const { id } = rule.meta;
  if (crashed.has(id)) return NONE;
  try {
    const findings = [...rule.check(object, index, documents)];
    return findings.length === 0 ? NONE : { findings };
  } catch (error) {
    crashed.add(id);
    const reason = error instanceof Error ? error.message : String(error);
    const message = `The rule "${id}" failed and is off until the next start: ${reason}.`;
    return { findings: [], crash: { at: titleRange(object), message, severity: "information" } };
  }
}
