import { dangerousGrantRule } from "../dangerous-grant";

export default dangerousGrantRule({
  id: "escalation/patch-pods",
  summary: "A rule allows replacing the images of running Pods",
  preset: "strict",
  rows: ["C17"],
  references: [
    "https://kubernetes.io/docs/concepts/workloads/pods/#pod-update-and-replacement",
    "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#workload-creation",
  ],
  words: [{ apiGroup: "", resources: ["pods"], verbs: ["update", "patch"] }],
  // Whoever creates Pods gives them any image anyway.
  unless: [{ apiGroup: "", resources: ["pods"], verbs: ["create"] }],
  judge: ({ names, where }) => ({
    can: `replace the images of ${names.length > 0 ? "these Pods" : `every Pod ${where}`}, and so act with their ServiceAccounts and Secrets`,
    danger: "escalation",
  }),
});
