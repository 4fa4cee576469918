import { dangerousGrantRule } from "../dangerous-grant";

const DELETE = ["delete", "deletecollection"];
const WRITE = ["create", "update", "patch"];
const WORKLOADS = ["deployments", "daemonsets", "statefulsets", "replicasets"];
const JOBS = ["jobs", "cronjobs"];

export default dangerousGrantRule({
  id: "rbac/delete-workloads",
  summary: "A rule allows deleting workloads, Services or Secrets of any name",
  preset: "all",
  rows: ["A36"],
  references: [
    "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege",
    "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#denial-of-service-risks",
  ],
  words: [
    { apiGroup: "", resources: ["pods", "services", "secrets", "replicationcontrollers"], verbs: DELETE },
    { apiGroup: "apps", resources: WORKLOADS, verbs: DELETE },
    { apiGroup: "batch", resources: JOBS, verbs: DELETE },
  ],
  // Rules of the family escalation speak of these: reading Secrets, running and changing Pods, moving traffic.
  except: [
    { apiGroup: "", resources: ["secrets"], verbs: ["get", "list", "watch"] },
    { apiGroup: "", resources: ["pods", "replicationcontrollers", "services"], verbs: WRITE },
    { apiGroup: "apps", resources: WORKLOADS, verbs: WRITE },
    { apiGroup: "batch", resources: JOBS, verbs: WRITE },
  ],
  judge: ({ names, where }) =>
    // Deleting what one knows by name is what this rule asks for.
    names.length > 0
      ? undefined
      : { can: `delete every one of them ${where} and so stop what runs there`, danger: "broad", mild: true },
});
