import { rulesOfRole } from "../graph/held-rules";
import type { ObjectIndex } from "../graph/index";
import { reachOf } from "../graph/reach";
import type { Binding, PolicyRule, Role } from "../model/object";
import { setScalar } from "../yaml/edit";
import { isPlainObject } from "./account-change";
import { allChanges, allEdits, changeDocument } from "./fix";
import { removeObject } from "./remove-object";
import type { DocumentAccess, Fix } from "./rule";

/** A role that lets everything be read does less as the built-in `view`, which leaves Secrets and the cluster out. */
export function bindViewInstead(index: ObjectIndex, role: Role): readonly Fix[] {
  const bindings = index.bindingsOf(role);
  const [first] = bindings;
  const [rule, ...others] = role.rules;
  if (!first || !rule || others.length > 0 || role.rulesOpen || !readsEverything(rule.policy)) return [];
  if (!isPlainObject(role) || reachOf(index, role).aggregatedInto.length > 0 || !viewReadsOnly(index))
    return [];
  if (index.roles(role.kind, role.namespace, role.name?.value ?? "").length > 1) return [];
  if (!bindings.every(isWhole)) return [];
  const live = bindings.length === 1 ? first.kind : "bindings";
  return [
    {
      title: `Bind "view" and delete this role: takes Secrets away; delete the live ${live} first`,
      permissions: "narrower",
      change: (documents) =>
        allChanges([
          ...bindings.map((binding) => bindView(documents, binding)),
          removeObject(role)(documents),
        ]),
    },
  ];
}

const READ: readonly string[] = ["get", "list", "watch"];

function readsEverything({ verbs, apiGroups, resources, resourceNames }: PolicyRule): boolean {
  if (!apiGroups.includes("*") || !resources.includes("*") || resourceNames.length > 0) return false;
  return READ.every((verb) => verbs.includes(verb)) && verbs.every((verb) => READ.includes(verb));
}

/** Labels may add anything to it. */
function viewReadsOnly(index: ObjectIndex): boolean {
  const [view, ...others] = index.roles("ClusterRole", "", "view");
  return (
    view !== undefined &&
    others.length === 0 &&
    rulesOfRole(index, view).every(
      ({ rule: { open, policy } }) =>
        !open && policy.nonResourceURLs.length === 0 && policy.verbs.every((verb) => READ.includes(verb)),
    )
  );
}

function isWhole(binding: Binding): boolean {
  return isPlainObject(binding) && binding.problems.length === 0 && binding.subjects.length > 0;
}

function bindView(documents: DocumentAccess, binding: Binding) {
  return changeDocument(documents, binding, ({ document, text }, path) =>
    allEdits([
      setScalar(document, text, [...path, "roleRef", "kind"], "ClusterRole"),
      setScalar(document, text, [...path, "roleRef", "name"], "view"),
    ]),
  );
}
