import { dangerousGrantRule } from "../dangerous-grant";

export default dangerousGrantRule({
  id: "escalation/service-accounts-write",
  summary: "A rule allows changing ServiceAccounts, whose annotations stand for identities of a cloud",
  preset: "all",
  rows: ["C44"],
  references: [
    "https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html",
    "https://cloud.google.com/kubernetes-engine/docs/how-to/workload-identity",
    "https://azure.github.io/azure-workload-identity/docs/topics/service-account-labels-and-annotations.html",
  ],
  words: [{ apiGroup: "", resources: ["serviceaccounts"], verbs: ["update", "patch"] }],
  judge: ({ names, where }) => ({
    can: `choose by annotations as which identity of a cloud Pods of ${names.length > 0 ? "these" : "all"} ServiceAccounts ${where} act, as far as the cloud trusts them`,
    danger: "broad",
    mild: true,
  }),
});
