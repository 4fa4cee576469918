import { dangerousGrantRule } from "../dangerous-grant";

export default dangerousGrantRule({
  id: "escalation/persistent-volumes",
  summary: "A rule allows making volumes of files of the nodes",
  preset: "strict",
  rows: ["C38", "C39"],
  references: [
    "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#persistent-volume-creation",
    "https://kubernetes.io/docs/concepts/storage/storage-classes/#parameters",
  ],
  words: [
    { apiGroup: "", resources: ["persistentvolumes"], verbs: ["create"] },
    { apiGroup: "storage.k8s.io", resources: ["storageclasses"], verbs: ["create"] },
  ],
  judge: (grant) =>
    grant.onlyOn("storageclasses")
      ? {
          can: "have volumes made with parameters of its choice, by every provisioner of the cluster",
          danger: "broad",
          mild: true,
        }
      : {
          can: "make volumes of any folder of a node, past what Pod Security forbids Pods to mount",
          danger: "escalation",
        },
});
