import { dangerousGrantRule } from "../dangerous-grant";

const DELETE = ["delete", "deletecollection"];

export default dangerousGrantRule({
  id: "rbac/delete-events",
  summary: "A rule allows deleting Events, and with them the traces of what happened",
  preset: "strict",
  rows: ["A34"],
  references: [
    "https://kubernetes.io/docs/reference/kubernetes-api/cluster-resources/event-v1/",
    "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege",
  ],
  words: [
    { apiGroup: "", resources: ["events"], verbs: DELETE },
    { apiGroup: "events.k8s.io", resources: ["events"], verbs: DELETE },
  ],
  judge: ({ where }) => ({
    can: `delete Events ${where}, which tell what happened and who caused it`,
    danger: "broad",
    mild: true,
  }),
});
