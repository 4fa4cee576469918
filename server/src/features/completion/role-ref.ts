import type { Role } from "../../model/object";
import { isKnown } from "../../yaml/node";
import type { Choice } from "./item";
import { type CompletionPlace, siblingText } from "./place";
import { setSibling } from "./sibling";

/** `roleRef` of a binding: roles by kind and scope, built-in ones too. */
export function roleRefChoices(place: CompletionPlace): readonly Choice[] {
  if (place.group !== "rbac.authorization.k8s.io") return [];
  if (place.kind !== "RoleBinding" && place.kind !== "ClusterRoleBinding") return [];
  switch (place.pattern) {
    case "roleRef kind":
      return kindChoices(place);
    case "roleRef apiGroup":
      return [{ text: "rbac.authorization.k8s.io", kind: "value", detail: "the only group of roles" }];
    case "roleRef name":
      return nameChoices(place);
    default:
      return [];
  }
}

function kindChoices({ kind }: CompletionPlace): readonly Choice[] {
  const clusterRole: Choice = {
    text: "ClusterRole",
    kind: "value",
    detail: kind === "RoleBinding" ? "granted in the namespace of this binding" : "granted everywhere",
  };
  if (kind === "ClusterRoleBinding") return [clusterRole];
  return [{ text: "Role", kind: "value", detail: "of the namespace of this binding" }, clusterRole];
}

function nameChoices(place: CompletionPlace): readonly Choice[] {
  const { index, namespace, kind } = place;
  const wanted = siblingText(place, "kind");
  const isFree = wanted !== "Role" && wanted !== "ClusterRole";
  const roles: Role[] = [];
  if (kind === "RoleBinding" && (isFree || wanted === "Role"))
    roles.push(...index.rolesIn("Role", namespace));
  if (kind === "ClusterRoleBinding" || isFree || wanted === "ClusterRole")
    roles.push(...index.clusterRoles());
  const res = new Map<string, { readonly choice: Choice; readonly rank: number }>();
  for (const role of roles) {
    const name = role.name?.value ?? "";
    const key = `${role.kind} ${name}`;
    if (name === "" || !isKnown(name) || res.has(key)) continue;
    const choice = roleChoice(place, role, name);
    const edits =
      isFree || wanted !== role.kind ? setSibling(place.text, place.offset, "kind", role.kind) : [];
    res.set(key, { choice: { ...choice, edits }, rank: rankOf(role, name) });
  }
  const sorted = [...res.values()].sort(
    (a, b) => a.rank - b.rank || (a.choice.text < b.choice.text ? -1 : 1),
  );
  return sorted.map(({ choice }) => choice);
}

function roleChoice({ kind, namespace }: CompletionPlace, role: Role, name: string): Choice {
  const scope = kind === "ClusterRoleBinding" ? "cluster" : "namespace";
  return {
    text: name,
    kind: "role",
    detail: role.source.builtIn ? `${role.kind}, built in` : role.kind,
    about: ["role", role.kind, role.kind === "Role" ? namespace : "", name, scope],
  };
}

/** Roles of the namespace, those of the workspace, those meant for people by their power, those of the system. */
function rankOf({ kind, source }: Role, name: string): number {
  if (kind === "Role") return 0;
  if (!source.builtIn) return 1;
  const rank = FOR_PEOPLE.indexOf(name);
  return rank < 0 ? 3 + FOR_PEOPLE.length : 2 + rank;
}

const FOR_PEOPLE: readonly string[] = ["view", "edit", "admin", "cluster-admin"];
