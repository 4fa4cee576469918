import { GATEWAY_LABEL } from "../../graph/mesh/call";
import type { ObjectOf } from "../../model/object";
import { isKnown } from "../../yaml/node";
import { insertEntry, removeEntry } from "../../yaml/edit";
import { changeObject } from "../fix";
import { inSequence } from "../in-sequence";
import { defineRule, type Fix } from "../rule";

type Policy = ObjectOf<"istio-authorization-policy" | "istio-request-authentication">;

export default defineRule({
  meta: {
    id: "mesh/istio-selector-on-gateway",
    summary: "A selector selects the Pods of a Gateway, which wants targetRefs",
    category: "suspicious",
    severity: "warning",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["G26"],
    references: ["https://istio.io/latest/docs/reference/config/analysis/ist0166/"],
  },
  on: ["istio-authorization-policy", "istio-request-authentication"],
  *check(policy) {
    const { selector } = policy.attachment;
    const gateway = selector?.labels.get(GATEWAY_LABEL);
    if (!selector || !gateway || !isKnown(gateway.value)) return;
    yield {
      at: gateway.at,
      message: `Gateways are targets: a waypoint ignores selectors, and whether "${gateway.value}" heeds this one is a setting of Istio.`,
      fixes: selector.labels.size === 1 ? [target(policy, gateway.value)] : [],
    };
  },
});

function target(policy: Policy, name: string): Fix {
  return {
    title: `Target Gateway "${name}": the policy counts for it in any case`,
    permissions: "narrower",
    change: changeObject(policy, (open, path) => {
      const spec = [...path, "spec"];
      const value = [{ group: "gateway.networking.k8s.io", kind: "Gateway", name }];
      return inSequence(open, [
        (document, text) => insertEntry(document, text, spec, "targetRefs", value, "selector"),
        (document, text) => removeEntry(document, text, spec, "selector"),
      ]);
    }),
  };
}
