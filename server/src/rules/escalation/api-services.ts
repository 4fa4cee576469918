import { dangerousGrantRule } from "../dangerous-grant";

export default dangerousGrantRule({
  id: "escalation/api-services",
  summary: "A rule allows putting a server of one's own behind parts of the Kubernetes API",
  preset: "recommended",
  rows: ["C34"],
  references: [
    "https://kubernetes.io/docs/concepts/extend-kubernetes/api-extension/apiserver-aggregation/",
    "https://kubernetes.io/docs/tasks/extend-kubernetes/configure-aggregation-layer/",
  ],
  words: [
    { apiGroup: "apiregistration.k8s.io", resources: ["apiservices"], verbs: ["create", "update", "patch"] },
  ],
  judge: ({ names }) => ({
    can: `answer requests to ${names.length > 0 ? "these groups" : "groups"} of the API with a server of its own, and read what is sent there`,
    danger: "escalation",
  }),
});
