import type { CustomResourceDefinition, KubernetesObject, ObjectOf } from "../model/object";
import { symbolKey } from "../model/reference";
import { lazy } from "../support/lazy";
import { isKnown } from "../yaml/node";
import type { GraphSettings, ObjectIndex } from "./index";
import { type Layer, placeKey, roleKey } from "./layer";
import { type MergedLayers, mergeLayers } from "./merge-layers";
import { principalText } from "./principal";
import { isSameList, isSameListOfNames, isSameListOfObjects, isSameObject, nextStep } from "./question";
import { noteAnswer, noteList } from "./reads";

type Pick<T> = (layer: Layer) => readonly T[] | undefined;

/**
 * Layers from the bottom up: built-in objects, files at rest, files being edited. Every question is noted, so that what
 * was computed from the answers can be kept until one of them changes.
 */
export function composeIndex(layers: readonly Layer[], settings: GraphSettings): ObjectIndex {
  const merged = mergeLayers(layers);
  const { merge, isHidden } = merged;

  const ask = <T extends KubernetesObject>(table: string, key: string, pick: Pick<T>): readonly T[] => {
    noteList(index, `${table} ${key}`, pick);
    return merge(pick);
  };
  const askAll = <T extends KubernetesObject>(
    name: string,
    pick: Pick<T>,
    finish = (list: readonly T[]): readonly T[] => list,
  ): (() => readonly T[]) => {
    const answer = lazy(() => finish(merge(pick)));
    return () => {
      noteList(index, name, pick);
      return answer();
    };
  };
  /** What is not a list of the layers. */
  const answer = <T>(
    name: string,
    compute: () => T,
    again: (other: ObjectIndex) => T,
    isSame: (before: T, after: T) => boolean,
  ): (() => T) => {
    const known = lazy(compute);
    return () => {
      noteAnswer(index, name, again, isSame);
      return known();
    };
  };
  const byType = new Map<string, readonly KubernetesObject[]>();
  const ofType = <Type extends KubernetesObject["type"]>(type: Type): readonly ObjectOf<Type>[] => {
    const pick: Pick<KubernetesObject> = (layer) => layer.byType.get(type);
    noteList(index, `type ${type}`, pick);
    const res = byType.get(type) ?? merge(pick);
    byType.set(type, res);
    return allOfType(res, type);
  };

  const index: ObjectIndex = {
    settings,
    step: nextStep(layers, settings),
    objects: askAll(
      "objects",
      (layer) => layer.objects,
      (list) => list.filter(({ source }) => !source.builtIn),
    ),
    allWorkloads: askAll("workloads", (layer) => layer.allWorkloads),
    allSecrets: askAll("secrets", (layer) => layer.allSecrets),
    allNamespaces: askAll("namespaces", (layer) => layer.allNamespaces),
    clusterRoles: askAll("cluster roles", (layer) => layer.clusterRoles),
    clusterRoleBindings: askAll("cluster role bindings", (layer) => layer.clusterRoleBindings),
    boundNamespaces: answer(
      "bound namespaces",
      () => [...new Set(layers.flatMap((layer) => [...layer.roleBindings.keys()]))].sort(),
      (other) => other.boundNamespaces(),
      isSameListOfNames,
    ),
    usedNamespaces: answer(
      "used namespaces",
      () => usedNamespaces(layers),
      (other) => other.usedNamespaces(),
      isSameListOfNames,
    ),
    // Who lists names sorts them by name, so that the order of places would be lost work.
    allServiceAccounts: answer(
      "accounts",
      () =>
        layers.flatMap((layer, position) =>
          layer.allServiceAccounts.filter((object) => !isHidden(object, position)),
        ),
      (other) => other.allServiceAccounts(),
      isSameListOfObjects,
    ),
    customResources: answer(
      "custom resources",
      () => customResources(layers, merged),
      (other) => other.customResources(),
      isSameListOfObjects,
    ),
    roles: (kind, namespace, name) => {
      const key = roleKey(kind, namespace, name);
      return ask("role", key, (layer) => layer.roles.get(key));
    },
    rolesIn: (kind, namespace) => {
      const key = placeKey(kind, namespace);
      return ask("roles in", key, (layer) => layer.rolesByPlace.get(key));
    },
    rolesNamed: (name) => ask("roles named", name, (layer) => layer.rolesByName.get(name)),
    roleBindings: (namespace) => ask("bindings in", namespace, (layer) => layer.roleBindings.get(namespace)),
    bindingsOf: (role) => {
      const name = role.name?.value;
      if (name === undefined || !isKnown(name)) return [];
      const key = roleKey(role.kind, role.namespace, name);
      return ask("bindings of", key, (layer) => layer.bindingsByRole.get(key));
    },
    bindingsNaming: (principal) => {
      const key = principalText(principal);
      return ask("bindings naming", key, (layer) => layer.bindingsByHolder.get(key));
    },
    serviceAccounts: (namespace, name) => {
      const key = `${namespace}/${name}`;
      return ask("account", key, (layer) => layer.serviceAccounts.get(key));
    },
    serviceAccountsIn: (namespace) =>
      ask("accounts in", namespace, (layer) => layer.serviceAccountsByNamespace.get(namespace)),
    serviceAccountsNamed: (name) =>
      ask("accounts named", name, (layer) => layer.serviceAccountsByName.get(name)),
    workloadsOf: (namespace, name) => {
      const key = `${namespace}/${name}`;
      return ask("workloads of", key, (layer) => layer.workloads.get(key));
    },
    workloadsIn: (namespace) =>
      ask("workloads in", namespace, (layer) => layer.workloadsByNamespace.get(namespace)),
    secrets: (namespace, name) => {
      const key = `${namespace}/${name}`;
      return ask("secret", key, (layer) => layer.secrets.get(key));
    },
    namespacesNamed: (name) => ask("namespace", name, (layer) => layer.namespaces.get(name)),
    ofType,
    ofTypeIn: (type, namespace) => {
      const key = `${type} ${namespace}`;
      return allOfType(
        ask("type in", key, (layer) => layer.byTypeAndNamespace.get(key)),
        type,
      );
    },
    hasType: (type) => {
      noteAnswer(
        index,
        `has ${type}`,
        (other) => other.hasType(type),
        (before, after) => before === after,
      );
      return layers.some(({ byType: table }) => table.has(type));
    },
    declarations: (symbol) => {
      const key = symbolKey(symbol);
      return ask("declarations", key, (layer) => layer.declarations().get(key));
    },
    references: (symbol) => {
      const key = symbolKey(symbol);
      noteAnswer(
        index,
        `references ${key}`,
        ({ step }) => step.edited.references().get(key) ?? [],
        (before, after) =>
          isSameList(
            before,
            after,
            (one, other) =>
              isSameObject(one.object, other.object) && one.reference.use === other.reference.use,
          ),
      );
      return layers.flatMap((layer, position) =>
        (layer.references().get(key) ?? []).filter(({ object }) => !isHidden(object, position)),
      );
    },
    customResource: (group, plural) => {
      const key = `${group}/${plural}`;
      return ask("custom resource", key, (layer) => layer.customResources.get(key))[0];
    },
  };
  return index;
}

function usedNamespaces(layers: readonly Layer[]): readonly string[] {
  const res = new Set<string>();
  for (const { roleBindings, serviceAccountsByNamespace, workloadsByNamespace, namespaces } of layers) {
    for (const table of [roleBindings, serviceAccountsByNamespace, workloadsByNamespace, namespaces])
      for (const [name, [first]] of table) if (first?.source.builtIn === false) res.add(name);
  }
  return [...res].sort();
}

function customResources(
  layers: readonly Layer[],
  { merge, isHidden }: MergedLayers,
): readonly CustomResourceDefinition[] {
  const [only, ...others] = layers.filter((layer) => layer.customResources.size > 0);
  // Most edits touch no definition; then the list of the base serves again and again.
  if (only && others.length === 0) {
    const known = only.customResourceList();
    const position = layers.indexOf(only);
    if (!known.some((object) => isHidden(object, position))) return known;
  }
  const keys = new Set(layers.flatMap((layer) => [...layer.customResources.keys()]));
  return [...keys].sort().flatMap((key) => merge((layer) => layer.customResources.get(key)).slice(0, 1));
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
