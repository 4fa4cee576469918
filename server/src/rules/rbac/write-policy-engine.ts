import { dangerousGrantRule } from "../dangerous-grant";

const WRITE = ["create", "update", "patch", "delete", "deletecollection"];
const KYVERNO = ["policies", "clusterpolicies", "cleanuppolicies", "clustercleanuppolicies"];
const NEW_KYVERNO = [
  "validatingpolicies",
  "mutatingpolicies",
  "generatingpolicies",
  "deletingpolicies",
  "imagevalidatingpolicies",
];
const MUTATIONS = ["assign", "assignmetadata", "assignimage", "modifyset"];

export default dangerousGrantRule({
  id: "rbac/write-policy-engine",
  summary: "A rule allows changing the policies that a policy engine enforces",
  preset: "all",
  rows: ["A42"],
  references: [
    "https://kyverno.io/docs/installation/customization/",
    "https://open-policy-agent.github.io/gatekeeper/website/docs/",
  ],
  words: [
    { apiGroup: "kyverno.io", resources: KYVERNO, verbs: WRITE },
    { apiGroup: "policies.kyverno.io", resources: NEW_KYVERNO, verbs: WRITE },
    { apiGroup: "templates.gatekeeper.sh", resources: ["constrainttemplates"], verbs: WRITE },
    { apiGroup: "mutations.gatekeeper.sh", resources: MUTATIONS, verbs: WRITE },
  ],
  judge: ({ where }) => ({
    can: `switch off or rewrite the policies that admission enforces ${where}`,
    danger: "broad",
  }),
});
