import { exactList } from "../support/exact";
import type { DocumentFacts } from "../yaml/scan";
import { groupOf, type PlacedContent } from "./lower";
import { isWorkloadKind, podSpecPath } from "./lower-workload";
import type { LoweredObject, ObjectContent } from "./object";
import { NO_TEXTS } from "./read";
import { lowerSecret } from "./secret";

/** The object of a document that was scanned, not parsed. Text without kind or apiVersion gives none. */
export function lowerFacts(facts: DocumentFacts): readonly PlacedContent[] {
  const { kind, apiVersion } = facts;
  if (!kind || !apiVersion) return [];
  const meta: ObjectContent = {
    apiVersion: apiVersion.value,
    kind: kind.value,
    at: facts.at,
    kindAt: kind.at,
    name: facts.name,
    namespaceText: facts.namespace,
    labels: facts.labels.size === 0 ? NO_TEXTS : facts.labels,
    annotations: facts.annotations.size === 0 ? NO_TEXTS : facts.annotations,
    templated: false,
    problems: exactList([]),
  };
  return [{ object: lowerScanned(facts, meta), path: exactList([]) }];
}

function lowerScanned(facts: DocumentFacts, meta: ObjectContent): LoweredObject {
  if (meta.apiVersion === "v1" && meta.kind === "Namespace") return { ...meta, type: "namespace" };
  if (meta.apiVersion === "v1" && meta.kind === "Secret") return lowerSecret(facts.type, meta);
  if (isWorkloadKind(meta.apiVersion, meta.kind)) {
    const { podSpec } = facts;
    return {
      ...meta,
      type: "workload",
      serviceAccountName: podSpec?.serviceAccountName,
      serviceAccountAlias: podSpec?.serviceAccount,
      automount: podSpec?.automount,
      podSpecPath: podSpecPath(meta.apiVersion, meta.kind) ?? [],
    };
  }
  const { definition } = facts;
  if (groupOf(meta.apiVersion) === "apiextensions.k8s.io" && definition?.group && definition.plural) {
    const resourceKind = definition.kind?.value ?? "";
    return {
      ...meta,
      type: "crd",
      group: definition.group.value,
      plural: definition.plural.value,
      singular: definition.singular?.value ?? resourceKind.toLowerCase(),
      resourceKind,
      shortNames: definition.shortNames.map(({ value }) => value),
      namespaced: definition.scope?.value !== "Cluster",
      subresources: definition.subresources,
    };
  }
  return { ...meta, type: "opaque" };
}
