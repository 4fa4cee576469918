import { dangerousGrantRule } from "../dangerous-grant";

export default dangerousGrantRule({
  id: "escalation/ephemeral-containers",
  summary: "A rule allows adding containers to running Pods",
  preset: "recommended",
  rows: ["C22"],
  references: [
    "https://kubernetes.io/docs/concepts/workloads/pods/ephemeral-containers/",
    "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#workload-creation",
  ],
  words: [
    {
      apiGroup: "",
      resources: ["pods/ephemeralcontainers", "*/ephemeralcontainers"],
      verbs: ["update", "patch"],
    },
  ],
  judge: ({ names, where }) => ({
    can: `run a container of its choice inside ${names.length > 0 ? "these Pods" : `every Pod ${where}`}, beside the others and with their volumes`,
    danger: "escalation",
  }),
});
