import { whoCan } from "../../graph/authorizer";
import type { ObjectIndex } from "../../graph/index";
import { isKnown } from "../../yaml/node";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "operator/unused-certificate-policy",
    summary: "A policy of cert-manager counts for nobody, because nobody may use it",
    category: "suspicious",
    severity: "information",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: [],
    references: ["https://cert-manager.io/docs/policy/approval/approver-policy/"],
  },
  on: ["certificate-policy"],
  *check({ name, source, templated }, index) {
    const { world } = index.settings;
    if (!name || !isKnown(name.value) || source.rendering !== "plain" || templated) return;
    if (world === "open" || isUsed(index, name.value)) return;
    yield {
      at: name.at,
      severity: world === "closed" ? "warning" : "information",
      message: `No binding of the workspace lets anybody "use" this policy: unless the cluster has one, it approves no request.`,
    };
  },
});

/** Whether a grant of the workspace names the verb; those who may do everything need no policy. */
function isUsed(index: ObjectIndex, name: string): boolean {
  const request = {
    verb: "use",
    apiGroup: "policy.cert-manager.io",
    resource: "certificaterequestpolicies",
    subresource: "",
    name,
  };
  // A policy counts in the namespaces of its bindings as well.
  return ["", ...index.boundNamespaces()].some((namespace) => {
    const { holders, unresolved } = whoCan(index, { ...request, namespace });
    return (
      unresolved.some(({ source }) => !source.builtIn) ||
      holders.some(({ via }) => via.some(({ rule }) => rule.policy.verbs.includes("use")))
    );
  });
}
