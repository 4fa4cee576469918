import { dangerousGrantRule } from "../dangerous-grant";

const CHANGE = ["update", "patch", "delete", "deletecollection"];
const WRITE = ["create", ...CHANGE];
const DRIVERS = ["csidrivers", "csinodes", "csistoragecapacities", "volumeattachments"];

export default dangerousGrantRule({
  id: "rbac/write-storage",
  summary: "A rule allows changing volumes and how they are attached",
  preset: "all",
  rows: ["A40"],
  references: [
    "https://kubernetes.io/docs/concepts/storage/persistent-volumes/",
    "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#persistent-volume-creation",
  ],
  // New PersistentVolumes and StorageClasses lead further and have findings of their own.
  words: [
    { apiGroup: "", resources: ["persistentvolumeclaims"], verbs: WRITE },
    { apiGroup: "", resources: ["persistentvolumes"], verbs: CHANGE },
    { apiGroup: "storage.k8s.io", resources: DRIVERS, verbs: WRITE },
    { apiGroup: "storage.k8s.io", resources: ["storageclasses"], verbs: CHANGE },
  ],
  // Whoever writes what leads further writes the rest as well.
  unless: [
    { apiGroup: "", resources: ["persistentvolumes"], verbs: ["create"] },
    { apiGroup: "storage.k8s.io", resources: ["storageclasses"], verbs: ["create"] },
  ],
  judge: (grant) => ({
    can: grant.onlyOn("persistentvolumeclaims")
      ? `take, change or release the storage of Pods ${grant.where}`
      : "change volumes, which belong to all namespaces, and how nodes attach them",
    danger: "broad",
    mild: true,
  }),
});
