import type { ObjectOf, Problem } from "../../model/object";
import { CONDITION_KEYS } from "../../model/mesh/istio/validate-access-rule";
import { closest } from "../../support/near-miss";
import { nodeAt, type NodePath } from "../../yaml/node";
import { insertEntry, removeEntry, setScalar } from "../../yaml/edit";
import { changeObject } from "../fix";
import { defineRule, type Fix } from "../rule";

type Policy = ObjectOf<
  "istio-authorization-policy" | "istio-peer-authentication" | "istio-request-authentication"
>;

export default defineRule({
  meta: {
    id: "mesh/istio-invalid-object",
    summary: "Istio, or the schema of its resources, rejects the policy",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["G4", "G5", "G8", "G9", "G10", "G11", "G13", "G14", "G15", "G16", "G24", "G38", "G44"],
    references: [
      "https://istio.io/latest/docs/reference/config/security/authorization-policy/",
      "https://istio.io/latest/docs/reference/config/security/peer_authentication/",
      "https://istio.io/latest/docs/reference/config/security/request_authentication/",
    ],
  },
  on: ["istio-authorization-policy", "istio-peer-authentication", "istio-request-authentication"],
  *check(policy) {
    const seen = new Set<string>();
    for (const problem of policy.problems) {
      const key = `${problem.at.start} ${problem.message}`;
      if (seen.has(key)) continue;
      seen.add(key);
      yield { at: problem.at, message: problem.message, fixes: fixesOf(policy, problem) };
    }
  },
});

function fixesOf(policy: Policy, { field, type }: Problem): readonly Fix[] {
  if (field === "spec.provider" && type === "FieldValueForbidden") return [withoutProvider(policy)];
  if (field === "spec.rules" && policy.type === "istio-authorization-policy") {
    return policy.action?.value === "DENY" && !policy.rulesPresent ? [denyEverything(policy)] : [];
  }
  return /\.when\[\d+\]\.key$/.test(field) ? nearestKey(policy, field) : [];
}

function withoutProvider(policy: Policy): Fix {
  return {
    title: 'Remove "provider": the policy starts to count',
    permissions: "narrower",
    change: changeObject(policy, ({ document, text }, path) =>
      removeEntry(document, text, [...path, "spec"], "provider"),
    ),
  };
}

function denyEverything(policy: Policy): Fix {
  return {
    title: "Add a rule that matches everything: every call is denied",
    permissions: "narrower",
    change: changeObject(policy, ({ document, text }, path) => {
      const spec: NodePath = [...path, "spec"];
      if (nodeAt(document.root, [...spec, "rules"])) return { refused: "Fill in the empty rules by hand." };
      return insertEntry(document, text, spec, "rules", [{}]);
    }),
  };
}

function nearestKey(policy: Policy, field: string): readonly Fix[] {
  const path = field.split(/[.[\]]+/).filter((part) => part !== "");
  const steps: NodePath = path.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  if (policy.type !== "istio-authorization-policy") return [];
  const [, , rule, , condition] = steps;
  const written =
    typeof rule === "number" && typeof condition === "number"
      ? policy.rules[rule]?.when[condition]?.tests[0]?.attribute
      : undefined;
  const near = written === undefined ? undefined : closest(written, CONDITION_KEYS);
  if (near === undefined || near === written) return [];
  return [
    {
      title: `Change the key to "${near}": the condition starts to count`,
      permissions: "narrower",
      change: changeObject(policy, ({ document, text }, base) =>
        setScalar(document, text, [...base, ...steps], near),
      ),
    },
  ];
}
