import { isKnownNamespace } from "../../model/place";
import type { ObjectIndex } from "../index";
import type { Principal } from "../principal";
import { labelOf } from "./dataplane";
import { meshOf } from "./mesh";
import { hasPolicies } from "./policies";
import { renderId, spiffeIdsOf } from "./spiffe";

/** The SPIFFE IDs of a ServiceAccount: what Istio gives it, where the workspace has Istio, and what SPIRE gives its Pods. */
export function spiffeIdentities(index: ObjectIndex, principal: Principal): readonly string[] {
  const istio = istioPrincipal(index, principal);
  const own = istio === undefined ? [] : [`spiffe://${istio}`];
  const ids = index.ofType("cluster-spiffe-id").length === 0 ? [] : fromSpire(index, principal);
  return [...new Set([...own, ...ids])];
}

/** `<trust domain>/ns/<namespace>/sa/<ServiceAccount>`; absent for whom Istio does not know. */
export function istioPrincipal(index: ObjectIndex, { kind, namespace, name }: Principal): string | undefined {
  if (kind !== "ServiceAccount" || namespace === "" || !isKnownNamespace(namespace)) return undefined;
  if (!hasIstio(index, namespace)) return undefined;
  return `${meshOf(index).trustDomain}/ns/${namespace}/sa/${name}`;
}

const LABELS = ["istio-injection", "istio.io/rev", "istio.io/dataplane-mode"];

function hasIstio(index: ObjectIndex, namespace: string): boolean {
  if (hasPolicies(index) || index.ofType("istio-mesh-config").length > 0) return true;
  const namespaces = index.namespacesNamed(namespace);
  return LABELS.some((key) => labelOf(namespaces, key) !== undefined);
}

function fromSpire(index: ObjectIndex, { kind, namespace, name }: Principal): readonly string[] {
  if (kind !== "ServiceAccount") return [];
  const { trustDomain } = index.settings;
  return index.workloadsOf(namespace, name).flatMap((workload) =>
    spiffeIdsOf(index, workload).flatMap((id) => {
      const text = renderId(id.template?.value ?? "", workload, trustDomain);
      return text === undefined || text === "" ? [] : [text];
    }),
  );
}
