import type { ObjectIndex } from "../../graph/index";
import { meantRoleKind } from "../../graph/meant-kind";
import type { Binding } from "../../model/object";
import { setScalar } from "../../yaml/edit";
import { isKnown } from "../../yaml/node";
import { problemsOf } from "../binding-problem";
import { changeObject } from "../fix";
import { defineRule, type Fix } from "../rule";

export default defineRule({
  meta: {
    id: "binding/role-ref-kind",
    summary: "The kind of a roleRef is not one that the binding can grant",
    category: "correctness",
    severity: "error",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["B11"],
    references: [
      "https://kubernetes.io/docs/reference/kubernetes-api/authorization-resources/role-binding-v1/",
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding",
    ],
  },
  on: ["binding"],
  *check(binding, index) {
    for (const { at, message } of problemsOf(binding, "role-ref-kind")) {
      yield { at, message, fixes: fixes(binding, index) };
    }
  },
});

function fixes(binding: Binding, index: ObjectIndex): readonly Fix[] {
  const { kind, name } = binding.roleRef;
  const meant = meantRoleKind(index, binding);
  if (!kind || meant === undefined || !name || !isKnown(name.value)) return [];
  return [
    {
      title: `Change the kind to "${meant}": starts to grant ${meant} "${name.value}"`,
      permissions: "wider",
      preferred: true,
      change: changeObject(binding, ({ document, text }, path) =>
        setScalar(document, text, [...path, "roleRef", "kind"], meant),
      ),
    },
  ];
}
