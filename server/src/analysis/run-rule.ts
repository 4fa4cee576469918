import type { ObjectIndex } from "../graph/index";
import { type KubernetesObject, titleRange } from "../model/object";
import type { DocumentAccess, Finding, Rule } from "../rules/rule";

export interface RuleFindings {
  readonly findings: readonly Finding[];
  /** The rule failed just now; it is off until the next start. */
  readonly crash?: Finding;
}

const kept = new WeakMap<KubernetesObject, Map<string, RuleFindings>>();

/** Findings that depend on nothing but the object are kept as long as the object stays what it is. */
export function findingsOf(
  rule: Rule,
  object: KubernetesObject,
  index: ObjectIndex,
  documents: DocumentAccess,
): RuleFindings {
  if (rule.meta.scope === "workspace") return runRule(rule, object, index, documents);
  let own = kept.get(object);
  if (!own) {
    own = new Map();
    kept.set(object, own);
  }
  let res = own.get(rule.meta.id);
  if (!res) {
    res = runRule(rule, object, index, documents);
    own.set(rule.meta.id, res);
  }
  return res;
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
  if (crashed.has(id)) return { findings: [] };
  try {
    return { findings: [...rule.check(object, index, documents)] };
  } catch (error) {
    crashed.add(id);
    const reason = error instanceof Error ? error.message : String(error);
    const message = `The rule "${id}" failed and is off until the next start: ${reason}.`;
    return { findings: [], crash: { at: titleRange(object), message, severity: "information" } };
  }
}
