import type { ObjectOf, Workload } from "../../model/object";
import type { ObjectIndex } from "../index";
import type { Policies } from "./authorize";
import type { Destination, EnforcementPoint } from "./call";
import { meshOf } from "./mesh";

type AuthorizationPolicy = ObjectOf<"istio-authorization-policy">;
type PeerAuthentication = ObjectOf<"istio-peer-authentication">;

const known = new WeakMap<ObjectIndex, Policies>();

/** All Istio policies of the workspace. */
export function policiesOf(index: ObjectIndex): Policies {
  let res = known.get(index);
  if (!res) {
    res = {
      authorization: index.ofType("istio-authorization-policy"),
      peer: index.ofType("istio-peer-authentication"),
      request: index.ofType("istio-request-authentication"),
    };
    known.set(index, res);
  }
  return res;
}

interface Tables {
  readonly authorization: ReadonlyMap<string, readonly AuthorizationPolicy[]>;
  readonly peer: ReadonlyMap<string, readonly PeerAuthentication[]>;
}

const tables = new WeakMap<ObjectIndex, Tables>();

function tablesOf(index: ObjectIndex): Tables {
  let res = tables.get(index);
  if (!res) {
    const { authorization, peer } = policiesOf(index);
    res = { authorization: tableOf(authorization), peer: tableOf(peer) };
    tables.set(index, res);
  }
  return res;
}

/** The AuthorizationPolicies of a namespace. */
export function authorizationIn(index: ObjectIndex, namespace: string): readonly AuthorizationPolicy[] {
  return tablesOf(index).authorization.get(namespace) ?? [];
}

/** The PeerAuthentications that may count for workloads of a namespace. */
export function peersFor(index: ObjectIndex, namespace: string): readonly PeerAuthentication[] {
  const { rootNamespace } = meshOf(index);
  const own = tablesOf(index).peer.get(namespace) ?? [];
  const ofMesh = namespace === rootNamespace ? [] : (tablesOf(index).peer.get(rootNamespace) ?? []);
  return ofMesh.length === 0 ? own : [...own, ...ofMesh];
}

function tableOf<T extends { readonly namespace: string }>(
  policies: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const res = new Map<string, T[]>();
  for (const policy of policies) {
    const list = res.get(policy.namespace);
    if (list) list.push(policy);
    else res.set(policy.namespace, [policy]);
  }
  return res;
}

/** Whether the workspace has any policy of Istio. */
export function hasPolicies(index: ObjectIndex): boolean {
  const { authorization, peer, request } = policiesOf(index);
  return authorization.length > 0 || peer.length > 0 || request.length > 0;
}

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
