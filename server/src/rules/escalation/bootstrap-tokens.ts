import { dangerousGrantRule, isHeldIn } from "../dangerous-grant";

export default dangerousGrantRule({
  id: "escalation/bootstrap-tokens",
  summary: "A rule allows making tokens with which nodes join the cluster",
  preset: "strict",
  rows: ["C43"],
  references: [
    "https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/",
    "https://kubernetes.io/docs/reference/access-authn-authz/kubelet-tls-bootstrapping/",
  ],
  words: [{ apiGroup: "", resources: ["secrets"], verbs: ["create"] }],
  // Whoever reads Secrets there as well makes tokens of every ServiceAccount, which is worse and told elsewhere.
  needs: [{ apiGroup: "", resources: ["secrets"], verbs: ["get", "list", "watch"] }],
  judge({ role, index, companion }) {
    if (typeof companion !== "string" || !isHeldIn("kube-system", role, index)) return undefined;
    return {
      can: "make tokens with which anything joins the cluster as a node, where nodes join by such tokens",
      danger: "escalation",
    };
  },
});
