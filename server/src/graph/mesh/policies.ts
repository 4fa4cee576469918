import type { ObjectOf, Workload } from "../../model/object";
import type { ObjectIndex } from "../index";
import { perIndex } from "../reads";
import type { Policies } from "./authorize";
import type { Destination, EnforcementPoint } from "./call";
import { meshOf } from "./mesh";

type AuthorizationPolicy = ObjectOf<"istio-authorization-policy">;
type PeerAuthentication = ObjectOf<"istio-peer-authentication">;

/** All Istio policies of the workspace. */
export const policiesOf: (index: ObjectIndex) => Policies = perIndex((index) => ({
  authorization: index.ofType("istio-authorization-policy"),
  peer: index.ofType("istio-peer-authentication"),
  request: index.ofType("istio-request-authentication"),
}));

/** The AuthorizationPolicies of a namespace. */
export function authorizationIn(index: ObjectIndex, namespace: string): readonly AuthorizationPolicy[] {
  return index.ofTypeIn("istio-authorization-policy", namespace);
}

/** The PeerAuthentications that may count for workloads of a namespace. */
export function peersFor(index: ObjectIndex, namespace: string): readonly PeerAuthentication[] {
  const { rootNamespace } = meshOf(index);
  const own = index.ofTypeIn("istio-peer-authentication", namespace);
  if (namespace === rootNamespace) return own;
  const ofMesh = index.ofTypeIn("istio-peer-authentication", rootNamespace);
  return ofMesh.length === 0 ? own : [...own, ...ofMesh];
}

/** Whether the workspace has any policy of Istio. */
export function hasPolicies(index: ObjectIndex): boolean {
  return POLICIES.some((type) => index.hasType(type));
}

const POLICIES = [
  "istio-authorization-policy",
  "istio-peer-authentication",
  "istio-request-authentication",
] as const;

const labels = new WeakMap<Workload, ReadonlyMap<string, string>>();

/** Labels of the Pods of a workload. */
export function labelsOf(workload: Workload): ReadonlyMap<string, string> {
  let res = labels.get(workload);
  if (!res) {
    res = new Map([...workload.podLabels].map(([key, { value }]) => [key, value]));
    labels.set(workload, res);
  }
  return res;
}

/** A workload as an enforcement point sees it. */
export function destinationOf(workload: Workload, point: EnforcementPoint): Destination {
  return {
    point,
    namespace: workload.namespace,
    labels: labelsOf(workload),
    labelsOpen: workload.templated,
  };
}
