import type { ObjectIndex } from "../graph/index";
import { principalOf } from "../graph/principal";
import { reachOf } from "../graph/reach";
import type { Role, Text, Workload } from "../model/object";
import type { PodSpec } from "../model/pod-spec";
import { isKnown } from "../yaml/node";
import { podSpecOf } from "./pod-spec-of";
import type { DocumentAccess } from "./rule";

const MAX_NAMES = 20;

/**
 * Names of the Secrets or ConfigMaps that the workloads of a role's holders mount or take variables from; none where
 * somebody else holds the role, or where a template may add to it.
 */
export function mountedNames(
  role: Role,
  index: ObjectIndex,
  documents: DocumentAccess,
  what: "secrets" | "configmaps",
): readonly string[] {
  const workloads = workloadsOfHolders(role, index);
  if (!workloads) return [];
  const names = new Set<string>();
  for (const workload of workloads) {
    const pod = podSpecOf(documents, workload);
    if (workload.templated || pod.open || pod.volumes.open || pod.containers.open) return [];
    for (const { value } of what === "secrets" ? secretsOf(pod) : configMapsOf(pod)) {
      if (!isKnown(value)) return [];
      names.add(value);
    }
  }
  return names.size > MAX_NAMES ? [] : [...names].sort();
}

function workloadsOfHolders(role: Role, index: ObjectIndex): readonly Workload[] | undefined {
  const { cluster, namespaced } = reachOf(index, role);
  const res = new Set<Workload>();
  for (const binding of [...cluster, ...namespaced]) {
    if (binding.subjectsOpen || binding.source.rendering !== "plain") return undefined;
    for (const subject of binding.subjects) {
      const holder = principalOf(binding, subject);
      if (holder?.kind !== "ServiceAccount") return undefined;
      for (const workload of index.workloadsOf(holder.namespace, holder.name)) res.add(workload);
    }
  }
  return [...res];
}

function secretsOf({ volumes, containers }: PodSpec): readonly Text[] {
  return [
    ...volumes.items.flatMap(({ secrets }) => secrets.map(({ name }) => name)),
    ...containers.items.flatMap(({ env, envFromSecrets }) => [
      ...env.flatMap(({ secret }) => (secret ? [secret] : [])),
      ...envFromSecrets,
    ]),
  ];
}

function configMapsOf({ volumes, containers }: PodSpec): readonly Text[] {
  return [
    ...volumes.items.flatMap(({ configMaps }) => configMaps.map(({ name }) => name)),
    ...containers.items.flatMap(({ env, envFromConfigMaps }) => [
      ...env.flatMap(({ configMap }) => (configMap ? [configMap] : [])),
      ...envFromConfigMaps,
    ]),
  ];
}
