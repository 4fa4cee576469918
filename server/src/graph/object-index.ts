import type { Binding, KubernetesObject, ObjectOf, Role } from "../model/object";
import { symbolKey } from "../model/reference";
import { lazy } from "../support/lazy";
import { isKnown } from "../yaml/node";
import type { GraphSettings, ObjectIndex } from "./index";
import { type Layer, placeKey, roleKey } from "./layer";
import { mergeLayers } from "./merge-layers";
import { principalText } from "./principal";

/** Layers from the bottom up: built-in objects, files at rest, files being edited. */
export function composeIndex(layers: readonly Layer[], settings: GraphSettings): ObjectIndex {
  const { merge, isHidden } = mergeLayers(layers);
  const clusterRoles = lazy(() => merge((layer) => layer.clusterRoles));
  const clusterRoleBindings = lazy(() => merge((layer) => layer.clusterRoleBindings));
  const allSecrets = lazy(() => merge((layer) => layer.allSecrets));
  const allNamespaces = lazy(() => merge((layer) => layer.allNamespaces));
  const objects = lazy(() => merge((layer) => layer.objects).filter((object) => !object.source.builtIn));
  const boundNamespaces = lazy(() =>
    [...new Set(layers.flatMap((layer) => [...layer.roleBindings.keys()]))].sort(),
  );
  // Who lists names sorts them by name, so that the order of places would be lost work.
  const allServiceAccounts = lazy(() =>
    layers.flatMap((layer, position) =>
      layer.allServiceAccounts.filter((object) => !isHidden(object, position)),
    ),
  );
  const usedNamespaces = lazy(() => {
    const res = new Set<string>();
    for (const { roleBindings, serviceAccountsByNamespace, workloadsByNamespace, namespaces } of layers) {
      for (const table of [roleBindings, serviceAccountsByNamespace, workloadsByNamespace, namespaces])
        for (const [name, [first]] of table) if (first?.source.builtIn === false) res.add(name);
    }
    return [...res].sort();
  });
  const customResources = lazy(() => {
    const [only, ...others] = layers.filter((layer) => layer.customResources.size > 0);
    // Most edits touch no definition; then the list of the base serves again and again.
    if (only && others.length === 0) {
      const known = only.customResourceList();
      const position = layers.indexOf(only);
      if (!known.some((object) => isHidden(object, position))) return known;
    }
    const keys = new Set(layers.flatMap((layer) => [...layer.customResources.keys()]));
    return [...keys].sort().flatMap((key) => merge((layer) => layer.customResources.get(key)).slice(0, 1));
  });
  const byType = new Map<string, readonly KubernetesObject[]>();
  function ofType<Type extends KubernetesObject["type"]>(type: Type): readonly ObjectOf<Type>[] {
    let res = byType.get(type);
    if (!res) {
      res = merge((layer) => layer.byType.get(type));
      byType.set(type, res);
    }
    return allOfType(res, type);
  }
  return {
    settings,
    objects,
    allSecrets,
    allNamespaces,
    clusterRoles,
    clusterRoleBindings,
    boundNamespaces,
    usedNamespaces,
    allServiceAccounts,
    customResources,
    roles: (kind, namespace, name) => merge((layer) => layer.roles.get(roleKey(kind, namespace, name))),
    rolesIn: (kind, namespace) => merge((layer) => layer.rolesByPlace.get(placeKey(kind, namespace))),
    rolesNamed: (name) => merge((layer) => layer.rolesByName.get(name)),
    roleBindings: (namespace) => merge((layer) => layer.roleBindings.get(namespace)),
    bindingsOf: (role) => bindingsOf(role, merge),
    bindingsNaming: (principal) => merge((layer) => layer.bindingsByHolder.get(principalText(principal))),
    serviceAccounts: (namespace, name) => merge((layer) => layer.serviceAccounts.get(`${namespace}/${name}`)),
    serviceAccountsIn: (namespace) => merge((layer) => layer.serviceAccountsByNamespace.get(namespace)),
    serviceAccountsNamed: (name) => merge((layer) => layer.serviceAccountsByName.get(name)),
    workloadsOf: (namespace, name) => merge((layer) => layer.workloads.get(`${namespace}/${name}`)),
    workloadsIn: (namespace) => merge((layer) => layer.workloadsByNamespace.get(namespace)),
    secrets: (namespace, name) => merge((layer) => layer.secrets.get(`${namespace}/${name}`)),
    namespacesNamed: (name) => merge((layer) => layer.namespaces.get(name)),
    ofType,
    ofTypeIn: (type, namespace) =>
      allOfType(
        merge((layer) => layer.byTypeAndNamespace.get(`${type} ${namespace}`)),
        type,
      ),
    hasType: (type) => layers.some(({ byType: table }) => table.has(type)),
    declarations: (symbol) => merge((layer) => layer.declarations().get(symbolKey(symbol))),
    references: (symbol) =>
      layers.flatMap((layer, position) =>
        (layer.references().get(symbolKey(symbol)) ?? []).filter(({ object }) => !isHidden(object, position)),
      ),
    customResource: (group, plural) => merge((layer) => layer.customResources.get(`${group}/${plural}`))[0],
  };
}

/** A table by type holds nothing else, which one look at its list tells the compiler. */
function allOfType<Type extends KubernetesObject["type"]>(
  objects: readonly KubernetesObject[],
  type: Type,
): readonly ObjectOf<Type>[] {
  const isOwn = (list: readonly KubernetesObject[]): list is readonly ObjectOf<Type>[] =>
    list[0] === undefined || list[0].type === type;
  return isOwn(objects) ? objects : [];
}

function bindingsOf(
  role: Role,
  merge: (pick: (layer: Layer) => readonly Binding[] | undefined) => readonly Binding[],
): readonly Binding[] {
  const name = role.name?.value;
  if (name === undefined || !isKnown(name)) return [];
  return merge((layer) => layer.bindingsByRole.get(roleKey(role.kind, role.namespace, name)));
}
