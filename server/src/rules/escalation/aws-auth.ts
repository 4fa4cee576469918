import { dangerousGrantRule, isHeldIn, reachesEverywhere } from "../dangerous-grant";

export default dangerousGrantRule({
  id: "escalation/aws-auth",
  summary: "A rule allows writing the ConfigMap aws-auth, which says who administers the cluster",
  preset: "recommended",
  rows: ["C41"],
  references: ["https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html"],
  words: [{ apiGroup: "", resources: ["configmaps"], verbs: ["update", "patch"] }],
  judge({ role, index, names }) {
    if (!names.includes("aws-auth")) return undefined;
    if (!reachesEverywhere(role, index) && !isHeldIn("kube-system", role, index)) return undefined;
    return {
      can: "make anybody with an identity of AWS an administrator of the cluster",
      danger: "takeover",
      despiteNames: true,
    };
  },
});
