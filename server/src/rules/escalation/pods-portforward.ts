import { dangerousGrantRule } from "../dangerous-grant";

export default dangerousGrantRule({
  id: "escalation/pods-portforward",
  summary: "A rule allows connecting to every port of Pods, past network policies",
  preset: "strict",
  rows: ["C21"],
  references: [
    "https://kubernetes.io/docs/tasks/access-application-cluster/port-forward-access-application-cluster/",
    "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks",
  ],
  words: [{ apiGroup: "", resources: ["pods/portforward", "*/portforward"], verbs: ["create", "get"] }],
  // Whoever runs commands in the container reaches its ports as well.
  unless: [{ apiGroup: "", resources: ["pods/exec", "*/exec"], verbs: ["create"] }],
  judge: ({ names, verbs, where }) => {
    const creates = verbs.some(({ value }) => value === "create");
    const ports = `connect to any port of ${names.length > 0 ? "these Pods" : `every Pod ${where}`}, past network policies`;
    return {
      // Kubernetes 1.35 asks for `create` as well, whatever way the connection is opened.
      can: creates ? ports : `${ports}, before Kubernetes 1.35, which asks for "create" as well`,
      danger: "broad",
      mild: !creates,
    };
  },
});
