import type { ApiCatalog } from "../../catalog/catalog";
import { servedBy, splitResource } from "../../graph/api-catalog";
import type { KubernetesObject, PolicyRule } from "../../model/object";
import { isKnown } from "../../yaml/node";
import type { Choice } from "./item";
import type { CompletionPlace } from "./place";
import { namedPrincipals } from "./principals";

/** Names of objects of the workspace that a rule is about; those of other namespaces only in a ClusterRole. */
export function resourceNameChoices(
  place: CompletionPlace,
  policy: PolicyRule,
  catalog: ApiCatalog,
): readonly Choice[] {
  const kinds = new Set<string>();
  const people = new Set<string>();
  for (const entry of policy.resources) {
    const { plural } = splitResource(entry);
    for (const { group, kind, synthetic } of servedBy(catalog, policy.apiGroups, plural)) {
      if (!synthetic) kinds.add(`${group}/${kind}`);
      else if (plural === "users" || plural === "groups") people.add(plural === "users" ? "User" : "Group");
    }
  }
  const res = new Map<string, string[]>();
  for (const object of kinds.size === 0 ? [] : place.index.objects()) {
    const name = object.name?.value;
    if (name === undefined || name === "" || !isKnown(name) || !kinds.has(kindOf(object))) continue;
    if (place.kind === "Role" && object.namespace !== "" && object.namespace !== place.namespace) continue;
    const known = res.get(name);
    const where = whereText(object);
    if (!known) res.set(name, [where]);
    else if (!known.includes(where)) known.push(where);
  }
  const own = [...res].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...own.map(([text, places]): Choice => ({ text, kind: "object", detail: places.slice(0, 3).join(", ") })),
    ...namedPrincipals(place)
      .filter(({ kind }) => people.has(kind))
      .map(({ kind, name }): Choice => ({ text: name, kind: "principal", detail: kind })),
  ];
}

function kindOf({ apiVersion, kind }: KubernetesObject): string {
  const slash = apiVersion.indexOf("/");
  return `${slash < 0 ? "" : apiVersion.slice(0, slash)}/${kind}`;
}

function whereText({ kind, namespace }: KubernetesObject): string {
  return namespace === "" || !isKnown(namespace) ? kind : `${kind} in ${namespace}`;
}
