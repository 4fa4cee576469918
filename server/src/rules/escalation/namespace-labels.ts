import { dangerousGrantRule } from "../dangerous-grant";

export default dangerousGrantRule({
  id: "escalation/namespace-labels",
  summary: "A rule allows changing the labels of namespaces, which switch protection on and off",
  preset: "strict",
  rows: ["C40"],
  references: [
    "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#namespace-modification",
    "https://kubernetes.io/docs/concepts/security/pod-security-admission/",
  ],
  words: [{ apiGroup: "", resources: ["namespaces"], verbs: ["update", "patch"] }],
  judge: ({ names, where }) => ({
    can: `switch off Pod Security and whatever else goes by labels ${names.length > 0 ? "in these namespaces" : where}`,
    danger: "escalation",
  }),
});
