import { dangerousGrantRule } from "../dangerous-grant";

const WRITE = ["create", "update", "patch"];

export default dangerousGrantRule({
  id: "escalation/policy-exceptions",
  summary: "A rule allows exempting objects from the policies that a policy engine enforces",
  preset: "strict",
  rows: ["C54"],
  references: [
    "https://kyverno.io/docs/guides/exceptions/",
    "https://open-policy-agent.github.io/gatekeeper/website/docs/exempt-namespaces/",
  ],
  words: [
    { apiGroup: "kyverno.io", resources: ["policyexceptions"], verbs: WRITE },
    { apiGroup: "policies.kyverno.io", resources: ["policyexceptions"], verbs: WRITE },
    { apiGroup: "config.gatekeeper.sh", resources: ["configs"], verbs: WRITE },
  ],
  judge: (grant) => ({
    can: grant.onlyOn("configs")
      ? "exempt whole namespaces from the policies of Gatekeeper"
      : "exempt what it wants from the policies of Kyverno",
    danger: "escalation",
  }),
});
