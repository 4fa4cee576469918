import { exactList } from "../support/exact";
import type { DocumentFacts } from "../yaml/scan";
import { groupOf, type PlacedContent } from "./lower";
import { isWorkloadKind, podSpecPath } from "./lower-workload";
import type { LoweredObject, ObjectContent } from "./object";
import { packed } from "./read";
import { servicePort } from "./mesh/istio/service";
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
    labels: packed(facts.labels),
    annotations: packed(facts.annotations),
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
      podLabels: packed(podSpec?.labels),
      podAnnotations: packed(podSpec?.annotations),
      hostNetwork: podSpec?.hostNetwork,
      podSpecPath: podSpecPath(meta.apiVersion, meta.kind) ?? [],
    };
  }
  if (facts.service && meta.apiVersion === "v1" && meta.kind === "Service") {
    const { selector, ports } = facts.service;
    return {
      ...meta,
      type: "service",
      selector: packed(selector),
      ports: exactList(ports.map(servicePort)),
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
