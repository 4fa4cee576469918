import type { Snapshot } from "../analysis/snapshot";
import type { Text, Workload } from "../model/object";
import { readPodSpec } from "../model/pod-spec";
import type { SymbolName } from "../model/reference";
import { isKnown, nodeAt } from "../yaml/node";
import type { NamedPlace } from "./named-place";

/** The Secrets that the Pods of a workload pull with, mount or read; a file at rest is parsed for them. */
export function secretsOfPods(snapshot: Snapshot, workload: Workload): readonly NamedPlace[] {
  const { document } = snapshot.open(workload);
  const template = nodeAt(document.root, [...workload.source.path, ...workload.podSpecPath.slice(0, -1)]);
  const { imagePullSecrets, volumes, containers } = readPodSpec(template, workload.kindAt);
  const texts: readonly (Text | undefined)[] = [
    ...imagePullSecrets.items,
    ...volumes.items.flatMap(({ secrets }) => secrets.map(({ name }) => name)),
    ...containers.items.flatMap(({ env, envFromSecrets }) => [
      ...env.map(({ secret }) => secret),
      ...envFromSecrets,
    ]),
  ];
  return texts.flatMap((text): readonly NamedPlace[] => {
    if (!text || text.value === "" || !isKnown(text.value)) return [];
    const symbol: SymbolName = { kind: "Secret", namespace: workload.namespace, name: text.value };
    return [{ object: workload, symbol, use: "credential", at: text.at, skip: 0 }];
  });
}

/** The places of Pods that name a Secret; only the workloads whose text has the name are parsed. */
export function podsWithSecret(
  snapshot: Snapshot,
  { kind, namespace, name }: SymbolName,
): readonly NamedPlace[] {
  if (kind !== "Secret") return [];
  const workloads = snapshot.index().workloadsIn(namespace);
  return workloads
    .filter((workload) => snapshot.mentions(workload, name))
    .flatMap((workload) => secretsOfPods(snapshot, workload))
    .filter(({ symbol }) => symbol.name === name);
}
