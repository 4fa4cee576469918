import type { Workload } from "../../model/object";
import type { ObjectIndex } from "../index";
import type { Policies } from "./authorize";
import type { Destination, EnforcementPoint } from "./call";

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
