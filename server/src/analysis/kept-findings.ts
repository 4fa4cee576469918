import type { ObjectIndex } from "../graph/index";
import type { Layer } from "../graph/layer";
import { isCurrent, type Reads, recordReads } from "../graph/reads";
import type { KubernetesObject } from "../model/object";
import type { DocumentAccess, Finding, Fix, RelatedPlace, Rule } from "../rules/rule";
import { lazy } from "../support/lazy";
import type { TextRange } from "../text/range";
import { NO_FINDINGS, type RuleFindings, runRule } from "./run-rule";

/** What a rule found in a content; nothing in it knows where the content stands, or holds on to an index. */
interface Kept {
  readonly findings: readonly KeptFinding[];
  /** Absent where the rule looked at nothing but the object. */
  readonly reads: Reads | undefined;
}

/** A finding and the number of its fixes, which hold on to the index; they are found again when somebody wants one. */
interface KeptFinding {
  readonly finding: Omit<Finding, "fixes">;
  readonly fixes: number | undefined;
}

/** By the range that no other content has. */
const kept = new WeakMap<TextRange, { readonly place: string; readonly byRule: Map<Rule, Kept> }>();

/**
 * What a rule finds in an object. It is kept as long as the object, and all that the rule asked of the index, say the
 * same; that they move in their files, as every keystroke makes those below, changes nothing.
 */
export function findingsOf(
  rule: Rule,
  object: KubernetesObject,
  index: ObjectIndex,
  documents: DocumentAccess,
): RuleFindings {
  const own = keptIn(object);
  const known = own.get(rule);
  const run = (): RuleFindings => runRule(rule, object, index, documents);
  if (known && (!known.reads || isCurrent(known.reads, index))) return revive(known, index, run);
  const isAlone = rule.meta.scope === "document";
  // Of files at rest there are many, and they are looked at once.
  if (!isAlone && !index.step.edited.files.has(object.source.file)) return run();
  const { value, reads } = isAlone ? { value: run(), reads: undefined } : recordReads(index, run);
  if (value.crash) own.delete(rule);
  else own.set(rule, { findings: value.findings.map(keep), reads });
  return value;
}

function keptIn({ at, namespace, source }: KubernetesObject): Map<Rule, Kept> {
  const place = `${namespace} ${source.rendering} ${source.build ?? ""}`;
  let known = kept.get(at);
  if (known?.place !== place) {
    known = { place, byRule: new Map() };
    kept.set(at, known);
  }
  return known.byRule;
}

function keep({ fixes, ...finding }: Finding): KeptFinding {
  return { finding, fixes: fixes?.length };
}

function revive({ findings }: Kept, index: ObjectIndex, run: () => RuleFindings): RuleFindings {
  if (findings.length === 0) return NO_FINDINGS;
  const again = lazy(() => run().findings);
  return {
    findings: findings.map((known, at) => reviveFinding(known, index, () => again()[at]?.fixes ?? [])),
  };
}

function reviveFinding(
  { finding, fixes }: KeptFinding,
  index: ObjectIndex,
  again: () => readonly Fix[],
): Finding {
  const { related } = finding;
  return {
    ...finding,
    ...(related && { related: related.map((place) => movedPlace(place, index)) }),
    ...(fixes !== undefined && {
      fixes: Array.from({ length: fixes }, (_, at) => foundAgain(() => again()[at] ?? GONE)),
    }),
  };
}

const GONE: Fix = {
  title: "Nothing is to change any more",
  permissions: "equal",
  change: () => ({ refused: "The manifests have changed meanwhile." }),
};

/** A fix that is looked for when somebody looks at it. */
function foundAgain(fix: () => Fix): Fix {
  return {
    get title() {
      return fix().title;
    },
    get permissions() {
      return fix().permissions;
    },
    get preferred() {
      return fix().preferred === true;
    },
    get onRequest() {
      return fix().onRequest === true;
    },
    change: (documents) => fix().change(documents),
  };
}

function movedPlace(place: RelatedPlace, { step }: ObjectIndex): RelatedPlace {
  const object = byRange(step.edited).get(place.object.at);
  return object && object !== place.object ? { ...place, object } : place;
}

const ranges = new WeakMap<Layer, ReadonlyMap<TextRange, KubernetesObject>>();

function byRange(layer: Layer): ReadonlyMap<TextRange, KubernetesObject> {
  let res = ranges.get(layer);
  if (!res) {
    res = new Map(layer.objects.map((object) => [object.at, object]));
    ranges.set(layer, res);
  }
  return res;
}
