import type { ObjectIndex } from "../graph/index";
import { type KubernetesObject, titleRange } from "../model/object";
import type { DocumentAccess, Finding, Rule } from "../rules/rule";

export interface RuleFindings {
  readonly findings: readonly Finding[];
  /** The rule failed just now; it is off until the next start. */
  readonly crash?: Finding;
}

export const NO_FINDINGS: RuleFindings = { findings: [] };

const crashed = new Set<string>();

/** A rule that fails is told once and does not stop the others. */
export function runRule(
  rule: Rule,
  object: KubernetesObject,
  index: ObjectIndex,
  documents: DocumentAccess,
): RuleFindings {
  const { id } = rule.meta;
  if (crashed.has(id)) return NO_FINDINGS;
  try {
    let findings: Finding[] | undefined;
    // Most rules find nothing in most objects, and then no list is made.
    for (const finding of rule.check(object, index, documents)) (findings ??= []).push(finding);
    return findings ? { findings } : NO_FINDINGS;
  } catch (error) {
    crashed.add(id);
    const reason = error instanceof Error ? error.message : String(error);
    const message = `The rule "${id}" failed and is off until the next start: ${reason}.`;
    return { findings: [], crash: { at: titleRange(object), message, severity: "information" } };
  }
}
