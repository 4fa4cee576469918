import { dangerousGrantRule, isHeldIn, reachesEverywhere } from "../dangerous-grant";

export default dangerousGrantRule({
  id: "escalation/system-configmaps",
  summary: "A rule allows changing the settings of the cluster's DNS or of other parts of the system",
  preset: "strict",
  rows: ["C42"],
  references: [
    "https://kubernetes.io/docs/tasks/administer-cluster/dns-custom-nameservers/",
    "https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html",
  ],
  words: [{ apiGroup: "", resources: ["configmaps"], verbs: ["update", "patch"] }],
  judge({ role, index, names }) {
    const isInSystem = isHeldIn("kube-system", role, index);
    if (names.length === 0 && isInSystem)
      return {
        can: 'change the settings of the system: "coredns", which resolves every name, and "aws-auth", which administers an EKS cluster, are among them',
        danger: "escalation",
      };
    // The ConfigMap that says who administers the cluster has a finding of its own.
    if (!names.includes("coredns") || names.includes("aws-auth")) return undefined;
    if (!isInSystem && !reachesEverywhere(role, index)) return undefined;
    return {
      can: "send the traffic of every Pod to servers of its choice: CoreDNS resolves names as this ConfigMap says",
      danger: "escalation",
      despiteNames: true,
    };
  },
});
