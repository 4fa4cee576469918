import type { ObjectOf, Workload } from "../../model/object";
import { isKnownNamespace } from "../../model/place";
import { simpleField, templateParts } from "../../model/mesh/spiffe/go-template";
import { isKnown } from "../../yaml/node";
import { selectorMatches } from "../aggregation";
import type { ObjectIndex } from "../index";
import { serviceAccountOf } from "../runs-as";

export type ClusterSpiffeId = ObjectOf<"cluster-spiffe-id">;

/** Whether a ClusterSPIFFEID selects the Pods of a workload; "unknown" before rendering, or without the Namespace. */
export function selectsWorkload(
  index: ObjectIndex,
  { podSelector, namespaceSelector }: ClusterSpiffeId,
  workload: Workload,
): boolean | "unknown" {
  if (podSelector?.open === true || namespaceSelector?.open === true) return "unknown";
  if (podSelector && !podSelector.isEmpty) {
    const values = [...workload.podLabels].map(([key, { value }]) => [key, value] as const);
    const isSure = !workload.templated && values.every(([, value]) => isKnown(value));
    const matches = selectorMatches(podSelector, new Map(values));
    if (!matches && isSure && workload.source.rendering !== "kustomize") return false;
    if (!isSure || (!matches && workload.source.rendering === "kustomize")) return "unknown";
  }
  if (!namespaceSelector || namespaceSelector.isEmpty) return true;
  return selectsNamespace(index, namespaceSelector, workload.namespace);
}

function selectsNamespace(
  index: ObjectIndex,
  selector: NonNullable<ClusterSpiffeId["namespaceSelector"]>,
  name: string,
): boolean | "unknown" {
  if (!isKnownNamespace(name)) return "unknown";
  const own: readonly (readonly [string, string])[] = [["kubernetes.io/metadata.name", name]];
  const [declared] = index.namespacesNamed(name);
  const labels = new Map([...(declared?.labels ?? [])].map(([key, { value }]) => [key, value]));
  const matches = selectorMatches(selector, new Map([...labels, ...own]));
  if (matches) return true;
  const asksNameOnly =
    [...selector.matchLabels.keys()].every((key) => key === "kubernetes.io/metadata.name") &&
    selector.matchExpressions.length === 0;
  return declared || asksNameOnly ? false : "unknown";
}

/** The ids that the workspace gives to a workload; a fallback counts only where nothing else selects it. */
export function spiffeIdsOf(index: ObjectIndex, workload: Workload): readonly ClusterSpiffeId[] {
  const selecting = index
    .ofType("cluster-spiffe-id")
    .filter((id) => selectsWorkload(index, id, workload) === true);
  const firm = selecting.filter(({ fallback }) => !fallback);
  return firm.length > 0 ? firm : selecting;
}

/** The SPIFFE ID that a template makes of a workload; what only the cluster knows stands in angle brackets. */
export function renderId(template: string, workload: Workload, trustDomain: string): string | undefined {
  const parts = templateParts(template);
  if (parts === "unclosed") return undefined;
  let res = "";
  for (const part of parts) {
    if (part.type === "text") {
      res += part.text;
      continue;
    }
    const fields = simpleField(part.text);
    if (!fields) return undefined;
    res += fieldValue(fields, workload, trustDomain) ?? `<${fields.join(".")}>`;
  }
  return res;
}

function fieldValue(fields: readonly string[], workload: Workload, trustDomain: string): string | undefined {
  switch (fields.join(".")) {
    case "TrustDomain":
      return trustDomain;
    case "PodMeta.Namespace":
      return isKnownNamespace(workload.namespace) ? workload.namespace : undefined;
    case "PodMeta.Name":
      return workload.kind === "Pod" ? workload.name?.value : undefined;
    case "PodSpec.ServiceAccountName": {
      const name = serviceAccountOf(workload);
      return isKnown(name) ? name : undefined;
    }
    default: {
      const [root, map, key = "", ...more] = fields;
      if (root !== "PodMeta" || map !== "Labels" || more.length > 0) return undefined;
      const label = workload.podLabels.get(key)?.value;
      return label !== undefined && isKnown(label) ? label : undefined;
    }
  }
}
