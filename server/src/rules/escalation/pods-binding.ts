import { dangerousGrantRule } from "../dangerous-grant";

export default dangerousGrantRule({
  id: "escalation/pods-binding",
  summary: "A rule allows putting Pods on nodes past the scheduler",
  preset: "strict",
  rows: ["C45"],
  references: ["https://kubernetes.io/docs/reference/kubernetes-api/cluster-resources/binding-v1/"],
  words: [{ apiGroup: "", resources: ["pods/binding", "bindings"], verbs: ["create"] }],
  judge: ({ where }) => ({
    can: `put Pods ${where} that wait for a node on any node, whatever their affinity and its taints say`,
    danger: "broad",
  }),
});
