import type { ObjectIndex } from "../../graph/index";
import { undeclaredAccountName, undeclaredObject } from "../../graph/undeclared";
import type { KubernetesObject, ObjectOf } from "../../model/object";
import type { PolicyName } from "../../model/operator/content";
import { correctName, missingFinding } from "../missing-text";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "admission/undeclared-subject",
    summary: "An admission policy names a ServiceAccount or role that nobody declares",
    category: "suspicious",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["K5"],
    references: [
      "https://kyverno.io/docs/policy-types/cluster-policy/match-exclude/",
      "https://open-policy-agent.github.io/gatekeeper/website/docs/howto/",
      "https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/",
    ],
  },
  on: ["admission-policy"],
  *check(policy, index) {
    for (const name of policy.names) {
      const undeclared = undeclaredOf(index, policy, name);
      if (!undeclared) continue;
      const consequence = name.isExempt ? "nobody is exempt by this" : "this is about nobody";
      yield {
        at: name.at,
        ...missingFinding(index, name.kind, undeclared, consequence),
        fixes: name.skip === 0 ? correctName(policy, name.path, undeclared, "the policy tells it apart") : [],
      };
    }
  },
});

/** Users and groups are declared nowhere. */
function undeclaredOf(
  index: ObjectIndex,
  policy: ObjectOf<"admission-policy">,
  { kind, name, namespace }: PolicyName,
) {
  if (kind === "ServiceAccount") return undeclaredAccountName(index, name, policy, namespace);
  const roles = rolesOf(index, kind, namespace);
  // Clusters, their installers and their providers bring such roles along.
  if (!roles || name.startsWith("system:")) return undefined;
  return undeclaredObject(index, roles, namespace, name, policy);
}

function rolesOf(
  index: ObjectIndex,
  kind: PolicyName["kind"],
  namespace: string,
): readonly KubernetesObject[] | undefined {
  if (kind === "ClusterRole") return index.clusterRoles();
  return kind === "Role" ? index.rolesIn("Role", namespace) : undefined;
}
