import type { Attachment } from "../../model/mesh/istio/content";
import type { KubernetesObject, ObjectOf, Workload } from "../../model/object";
import type { ObjectIndex } from "../index";
import { isAttached, targetKind } from "./attachment";
import { dataplaneOf } from "./dataplane";
import { meshOf } from "./mesh";
import { authorizationIn, destinationOf } from "./policies";
import { workloadsBehind } from "./services";

type Policy = ObjectOf<
  "istio-authorization-policy" | "istio-request-authentication" | "istio-peer-authentication"
>;

/** Whether a policy without selector and targets counts for a namespace, or for the whole mesh. */
export function scopeOf(
  index: ObjectIndex,
  { namespace, attachment }: Policy,
): "mesh" | "namespace" | "workloads" {
  if ((attachment.selector?.labels.size ?? 0) > 0 || attachment.hasTargets) return "workloads";
  return namespace === meshOf(index).rootNamespace ? "mesh" : "namespace";
}

/** The workloads of the workspace that a policy counts for, those behind its targets included. */
export function workloadsUnder(index: ObjectIndex, policy: Policy): readonly Workload[] {
  const mesh = meshOf(index);
  const isRoot = policy.namespace === mesh.rootNamespace;
  const all = isRoot ? index.allWorkloads() : index.workloadsIn(policy.namespace);
  if (policy.attachment.hasTargets) {
    const targets = new Set(targetsOf(index, policy).flatMap((target) => behind(index, target)));
    return all.filter((workload) => targets.has(workload));
  }
  return all.filter((workload) => {
    if (dataplaneOf(index, workload).kind === "none") return false;
    return isAttached(policy, destinationOf(workload, "sidecar"), mesh) === "yes";
  });
}

function behind(index: ObjectIndex, target: KubernetesObject): readonly Workload[] {
  return target.type === "service" ? workloadsBehind(index, target) : [];
}

/** The objects of the workspace that a policy targets. */
export function targetsOf(
  index: ObjectIndex,
  { namespace, attachment }: { readonly namespace: string; readonly attachment: Attachment },
): readonly KubernetesObject[] {
  return attachment.targets.flatMap((target): readonly KubernetesObject[] => {
    const isMeant = (object: KubernetesObject): boolean =>
      object.namespace === namespace && object.name?.value === target.name?.value;
    switch (targetKind(target)) {
      case "/Service":
        return index.ofType("service").filter(isMeant);
      case "networking.istio.io/ServiceEntry":
        return index.ofType("istio-service-entry").filter(isMeant);
      case "gateway.networking.k8s.io/Gateway":
        return index.ofType("gateway").filter(isMeant);
      default:
        return [];
    }
  });
}

/** The policies that sidecars, or ztunnel, enforce for a workload, dry runs left out. */
export function policiesFor(
  index: ObjectIndex,
  workload: Workload,
): readonly ObjectOf<"istio-authorization-policy">[] {
  const mesh = meshOf(index);
  const kind = dataplaneOf(index, workload).kind;
  if (kind === "none") return [];
  const destination = destinationOf(workload, kind === "ambient" ? "ztunnel" : "sidecar");
  const places = [...new Set([workload.namespace, mesh.rootNamespace])];
  return places
    .flatMap((place) => authorizationIn(index, place))
    .filter((policy) => isAttached(policy, destination, mesh) === "yes");
}
