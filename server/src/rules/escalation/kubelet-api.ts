import { dangerousGrantRule, type FoundGrant } from "../dangerous-grant";

export default dangerousGrantRule({
  id: "escalation/kubelet-api",
  summary: "A rule allows reading logs, configuration or memory of nodes through the kubelet",
  preset: "strict",
  rows: ["C24"],
  references: [
    "https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/",
    "https://kubernetes.io/docs/reference/node/kubelet-checkpoint-api/",
  ],
  words: [
    { apiGroup: "", resources: ["nodes/log", "nodes/configz"], verbs: ["get"] },
    { apiGroup: "", resources: ["nodes/checkpoint"], verbs: ["create"] },
  ],
  // The kubelet's whole API is at hand then.
  unless: [{ apiGroup: "", resources: ["nodes/proxy"], verbs: ["get", "create"] }],
  judge: (grant) => ({ can: deeds(grant), danger: "broad" }),
});

function deeds({ resources, names }: FoundGrant): string {
  const nodes = names.length > 0 ? "these nodes" : "every node";
  const has = (resource: string): boolean => resources.some(({ value }) => value === resource);
  if (has("nodes/checkpoint")) return `save the memory of any container on ${nodes}, Secrets included`;
  const read = [
    ...(has("nodes/log") ? ["the system logs"] : []),
    ...(has("nodes/configz") ? ["the kubelet configuration"] : []),
  ];
  return `read ${read.join(" and ")} of ${nodes}`;
}
