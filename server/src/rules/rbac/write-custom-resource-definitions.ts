import { dangerousGrantRule } from "../dangerous-grant";

export default dangerousGrantRule({
  id: "rbac/write-custom-resource-definitions",
  summary: "A rule allows changing or removing kinds of custom resources",
  preset: "all",
  rows: ["A41"],
  references: [
    "https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/",
    "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege",
  ],
  words: [
    {
      apiGroup: "apiextensions.k8s.io",
      resources: ["customresourcedefinitions"],
      verbs: ["create", "update", "patch", "delete", "deletecollection"],
    },
  ],
  judge: ({ names, verbs }) =>
    names.length > 0
      ? undefined
      : {
          can: verbs.some(({ value }) => value.startsWith("delete"))
            ? "remove kinds of custom resources, and with a kind all objects of it"
            : "change what the objects of any custom kind may hold and which webhook converts them",
          danger: "broad",
          mild: true,
        },
});
