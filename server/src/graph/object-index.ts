import type { CustomResourceDefinition, KubernetesObject, ObjectOf } from "../model/object";
import { symbolKey } from "../model/reference";
import { lazy } from "../support/lazy";
import { isKnown } from "../yaml/node";
import { nextStep } from "./history";
import type { GraphSettings, ObjectIndex } from "./index";
import {
  type Layer,
  type ListItems,
  type Lists,
  placeKey,
  roleKey,
  roleRefKey,
  type TableItems,
  type Tables,
} from "./layer";
import { type MergedLayers, mergeLayers } from "./merge-layers";
import { principalText } from "./principal";
import { noteDeclarations, noteKeys, noteList, noteReferences, noteTable, noteType } from "./note-reads";

/**
 * Layers from the bottom up: built-in objects, files at rest, files being edited. Every question is noted, so that what
 * was computed from the answers can be kept until one of them changes.
 */
export function composeIndex(layers: readonly Layer[], settings: GraphSettings): ObjectIndex {
  const merged = mergeLayers(layers);
  const { merge, isHidden } = merged;

  const ask = <Name extends keyof Tables>(table: Name, key: string): readonly TableItems[Name][] => {
    noteTable(index, table, key);
    return merge<TableItems[Name]>((layer: Tables) => layer[table].get(key));
  };
  const askAll = <Name extends keyof Lists>(
    list: Name,
    finish = (all: readonly ListItems[Name][]): readonly ListItems[Name][] => all,
  ): (() => readonly ListItems[Name][]) => {
    const answer = lazy(() => finish(merge<ListItems[Name]>((layer: Lists) => layer[list])));
    return () => {
      noteList(index, list);
      return answer();
    };
  };
  const byType = new Map<string, readonly KubernetesObject[]>();
  const ofType = <Type extends KubernetesObject["type"]>(type: Type): readonly ObjectOf<Type>[] => {
    noteTable(index, "byType", type);
    const res = byType.get(type) ?? merge((layer) => layer.byType.get(type));
    byType.set(type, res);
    return allOfType(res, type);
  };

  const boundNamespaces = lazy(() =>
    [...new Set(layers.flatMap((layer) => [...layer.roleBindings.keys()]))].sort(),
  );
  const definitions = lazy(() => customResources(layers, merged));

  const index: ObjectIndex = {
    settings,
    step: nextStep(layers, settings),
    objects: askAll("objects", (all) => all.filter(({ source }) => !source.builtIn)),
    allWorkloads: askAll("allWorkloads"),
    allSecrets: askAll("allSecrets"),
    allNamespaces: askAll("allNamespaces"),
    clusterRoles: askAll("clusterRoles"),
    clusterRoleBindings: askAll("clusterRoleBindings"),
    boundNamespaces: () => {
      noteKeys(index, ["roleBindings"]);
      return boundNamespaces();
    },
    usedNamespaces: () => {
      noteKeys(index, NAMESPACED);
      return usedNamespaces(layers);
    },
    allServiceAccounts: () => {
      noteList(index, "allServiceAccounts");
      // Who lists names sorts them by name, so that the order of places would be lost work.
      return layers.flatMap((layer, position) =>
        layer.allServiceAccounts.filter((object) => !isHidden(object, position)),
      );
    },
    customResources: () => {
      noteList(index, "allCustomResources");
      return definitions();
    },
    roles: (kind, namespace, name) => ask("roles", roleKey(kind, namespace, name)),
    rolesIn: (kind, namespace) => ask("rolesByPlace", placeKey(kind, namespace)),
    rolesNamed: (name) => ask("rolesByName", name),
    roleBindings: (namespace) => ask("roleBindings", namespace),
    bindingsOf: (role) => {
      const name = role.name?.value;
      if (name === undefined || !isKnown(name)) return [];
      return ask("bindingsByRole", roleKey(role.kind, role.namespace, name));
    },
    bindingsLike: (binding) => ask("bindingsByRole", roleRefKey(binding)),
    bindingsNaming: (principal) => ask("bindingsByHolder", principalText(principal)),
    serviceAccounts: (namespace, name) => ask("serviceAccounts", `${namespace}/${name}`),
    serviceAccountsIn: (namespace) => ask("serviceAccountsByNamespace", namespace),
    serviceAccountsNamed: (name) => ask("serviceAccountsByName", name),
    workloadsOf: (namespace, name) => ask("workloads", `${namespace}/${name}`),
    workloadsIn: (namespace) => ask("workloadsByNamespace", namespace),
    secrets: (namespace, name) => ask("secrets", `${namespace}/${name}`),
    namespacesNamed: (name) => ask("namespaces", name),
    customResource: (group, plural) => ask("customResources", `${group}/${plural}`)[0],
    ofType,
    ofTypeIn: (type, namespace) => allOfType(ask("byTypeAndNamespace", `${type} ${namespace}`), type),
    hasType: (type) => {
      noteType(index, type);
      return layers.some((layer) => layer.byType.has(type));
    },
    declarations: (symbol) => {
      const key = symbolKey(symbol);
      noteDeclarations(index, key);
      return merge((layer) => layer.declarations().get(key));
    },
    references: (symbol) => {
      const key = symbolKey(symbol);
      noteReferences(index, key);
      return layers.flatMap((layer, position) =>
        (layer.references().get(key) ?? []).filter(({ object }) => !isHidden(object, position)),
      );
    },
  };
  return index;
}

/** Tables whose keys are namespaces. */
const NAMESPACED = [
  "roleBindings",
  "serviceAccountsByNamespace",
  "workloadsByNamespace",
  "namespaces",
] as const;

function usedNamespaces(layers: readonly Layer[]): readonly string[] {
  const res = new Set<string>();
  for (const layer of layers) {
    for (const table of NAMESPACED)
      for (const [name, [first]] of layer[table]) if (first?.source.builtIn === false) res.add(name);
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
