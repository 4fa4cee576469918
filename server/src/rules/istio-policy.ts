import { actionOf } from "../graph/mesh/authorize";
import { testsOf } from "../graph/mesh/match-rule";
import type { AccessRule, AttributeTest } from "../model/mesh/istio/content";
import type { KubernetesObject, ObjectOf, Text } from "../model/object";
import { setScalar } from "../yaml/edit";
import { placeAt } from "../yaml/path";
import { changeObject } from "./fix";
import { inSequence, type Step } from "./in-sequence";
import type { Fix } from "./rule";

type AuthorizationPolicy = ObjectOf<"istio-authorization-policy">;

/** A value of a policy and where it is asked for. */
export interface PolicyValue {
  readonly rule: AccessRule;
  readonly test: AttributeTest;
  readonly text: Text;
}

/** Every value of every rule. */
export function* policyValues({ rules }: AuthorizationPolicy): Generator<PolicyValue> {
  for (const rule of rules)
    for (const test of testsOf(rule)) for (const text of test.values.items) yield { rule, test, text };
}

/** What becomes of permissions when a rule starts to match more, by what the policy does with its matches. */
export function matchingMore(policy: AuthorizationPolicy): "wider" | "narrower" {
  return actionOf(policy) === "ALLOW" ? "wider" : "narrower";
}

export function matchingLess(policy: AuthorizationPolicy): "wider" | "narrower" {
  return actionOf(policy) === "ALLOW" ? "narrower" : "wider";
}

const NEVER: ReadonlyMap<string, string> = new Map([
  ["ALLOW", "it allows nobody"],
  ["DENY", "it denies nothing"],
  ["AUDIT", "it logs nothing"],
  ["CUSTOM", "nobody is asked"],
]);

/** What becomes of a policy whose rule never matches, as the end of a sentence. */
export function neverText(policy: AuthorizationPolicy): string {
  return NEVER.get(actionOf(policy)) ?? "it does nothing";
}

/** Writes something else in the place of a value. */
export function replaceText(object: KubernetesObject, text: Text, value: string): Fix["change"] {
  return replaceTexts(object, new Map([[text, value]]));
}

export function replaceTexts(object: KubernetesObject, values: ReadonlyMap<Text, string>): Fix["change"] {
  return changeObject(object, (open) => {
    const steps: Step[] = [];
    for (const [text, value] of values) {
      const place = placeAt(open.document.root, text.at.start);
      if (!place) return { refused: "The value is not where it was." };
      steps.push((document, source) => setScalar(document, source, place.path, value));
    }
    return inSequence(open, steps);
  });
}
