import type { ObjectIndex } from "../graph/index";
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
 * Rules of which it is known that they find nothing in a content, by the range that no other content has: an object
 * that only moved in its file, which every keystroke does to those below, needs not be looked at again. Findings are
 * not kept like this, since they hold the object with its place.
 */
const quiet = new WeakMap<TextRange, { readonly place: string; readonly rules: Set<Rule> }>();

const NONE: RuleFindings = { findings: [] };

/** Findings that depend on nothing but the object are kept as long as the object stays what it is. */
export function findingsOf(
  rule: Rule,
  object: KubernetesObject,
  index: ObjectIndex,
  documents: DocumentAccess,
): RuleFindings {
  if (rule.meta.scope === "workspace") return runRule(rule, object, index, documents);
  const silent = quietRules(object);
  if (silent.has(rule)) return NONE;
  const own = kept.get(object) ?? new Map<Rule, RuleFindings>();
  kept.set(object, own);
  let res = own.get(rule);
  if (!res) {
    res = runRule(rule, object, index, documents);
    if (res.findings.length === 0 && !res.crash) silent.add(rule);
    else own.set(rule, res);
  }
  return res;
}

function quietRules({ at, namespace, source }: KubernetesObject): Set<Rule> {
  const place = `${namespace} ${source.rendering} ${source.build ?? ""}`;
  let known = quiet.get(at);
  if (known?.place !== place) {
    known = { place, rules: new Set() };
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
