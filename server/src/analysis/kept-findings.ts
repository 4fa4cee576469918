import type { ObjectIndex, Question } from "../graph/index";
import { isCurrent, type Reads, recordReads } from "../graph/reads";
import { isSameObject } from "../graph/same-object";
import type { KubernetesObject } from "../model/object";
import type { DocumentAccess, Rule, Severity } from "../rules/rule";
import { lazy } from "../support/lazy";
import type { TextRange } from "../text/range";
import { keepFinding, type KeptFinding, reviveFinding } from "./revive-finding";
import { NO_FINDINGS, type RuleFindings, runRule } from "./run-rule";

/** What a rule found in a content; nothing in it knows where the content stands, or holds on to an index. */
interface Kept {
  readonly findings: readonly KeptFinding[];
  /** Absent where the rule looked at nothing but the object. */
  readonly reads: Reads | undefined;
}

interface KeptContent {
  readonly place: KubernetesObject;
  readonly byRule: Map<Rule, Kept>;
  whole: Whole | undefined;
}

/** What a list of rules found and asked, all together. */
interface Whole {
  readonly rules: readonly RuleThatIsOn[];
  readonly reads: Reads;
  /** Those that found something. */
  readonly loud: readonly (readonly [RuleThatIsOn, Kept])[];
}

/** By the range that no other content has. */
const kept = new WeakMap<TextRange, KeptContent>();

/** A rule and the level that the configuration gives it. */
export interface RuleThatIsOn {
  readonly rule: Rule;
  readonly level: Severity | undefined;
}

/**
 * What rules find in an object, those left out that find nothing. It is kept as long as the object, and all that the
 * rules asked of the index, say the same; that they move in their files, as every keystroke makes those below, changes
 * nothing. An equal list of rules should be the same one.
 */
export function* findingsIn(
  object: KubernetesObject,
  rules: readonly RuleThatIsOn[],
  index: ObjectIndex,
  documents: DocumentAccess,
): Generator<readonly [RuleThatIsOn, RuleFindings]> {
  const own = keptIn(object);
  if (own.whole?.rules === rules && isCurrent(own.whole.reads, index)) {
    for (const [on, known] of own.whole.loud)
      yield [on, revive(known, index, () => runRule(on.rule, object, index, documents))];
    return;
  }
  for (const on of rules) {
    const found = findingsOf(on.rule, own.byRule, object, index, documents);
    if (found.findings.length > 0 || found.crash) yield [on, found];
  }
  if (isEdited(object, index)) own.whole = wholeOf(rules, own.byRule, index);
}

function wholeOf(
  rules: readonly RuleThatIsOn[],
  byRule: ReadonlyMap<Rule, Kept>,
  { step }: ObjectIndex,
): Whole {
  const revisions = new Map<Question, number>();
  const loud: (readonly [RuleThatIsOn, Kept])[] = [];
  for (const on of rules) {
    const known = byRule.get(on.rule);
    // A rule that failed is told once.
    if (!known) continue;
    if (known.findings.length > 0) loud.push([on, known]);
    for (const [question, revision] of known.reads?.revisions ?? []) revisions.set(question, revision);
  }
  return { rules, loud, reads: { history: step.history, revisions } };
}

function isEdited({ source }: KubernetesObject, { step }: ObjectIndex): boolean {
  return step.edited.files.has(source.file);
}

function findingsOf(
  rule: Rule,
  own: Map<Rule, Kept>,
  object: KubernetesObject,
  index: ObjectIndex,
  documents: DocumentAccess,
): RuleFindings {
  const known = own.get(rule);
  const run = (): RuleFindings => runRule(rule, object, index, documents);
  if (known && (!known.reads || isCurrent(known.reads, index))) return revive(known, index, run);
  const isAlone = rule.meta.scope === "document";
  // Of files at rest there are many, and they are looked at once.
  if (!isAlone && !isEdited(object, index)) return run();
  const { value, reads } = isAlone ? { value: run(), reads: undefined } : recordReads(index, run);
  if (value.crash) own.delete(rule);
  else if (!reads && value.findings.length === 0) own.set(rule, NOTHING);
  else own.set(rule, { findings: value.findings.map(keepFinding), reads });
  return value;
}

const NOTHING: Kept = { findings: [], reads: undefined };

function keptIn(object: KubernetesObject): KeptContent {
  let known = kept.get(object.at);
  if (!known || !isSameObject(known.place, object)) {
    known = { place: object, byRule: new Map(), whole: undefined };
    kept.set(object.at, known);
  }
  return known;
}

function revive({ findings }: Kept, index: ObjectIndex, run: () => RuleFindings): RuleFindings {
  if (findings.length === 0) return NO_FINDINGS;
  const again = lazy(() => run().findings);
  return {
    findings: findings.map((known, at) => reviveFinding(known, index, () => again()[at])),
  };
}
