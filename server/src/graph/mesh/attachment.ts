import type { Attachment, TargetRef } from "../../model/mesh/istio/content";
import { isKnown } from "../../yaml/node";
import { type Destination, gatewayOf } from "./call";
import type { Mesh } from "./mesh";
import { every, some, type Truth, truthOf } from "../../support/truth";

interface Attached {
  readonly namespace: string;
  readonly attachment: Attachment;
}

/** Whether an AuthorizationPolicy or RequestAuthentication counts for a destination. */
export function isAttached(policy: Attached, destination: Destination, mesh: Mesh): Truth {
  const { attachment } = policy;
  const truth = attachedAsWritten(policy, destination, mesh);
  return attachment.open && isInScope(policy, destination, mesh) ? "unknown" : truth;
}

function attachedAsWritten(policy: Attached, destination: Destination, mesh: Mesh): Truth {
  const { attachment } = policy;
  if (destination.point === "waypoint") return targets(policy, destination, mesh);
  if (attachment.hasTargets) {
    if (destination.point === "ztunnel" || gatewayOf(destination) === undefined) return "no";
    return targets(policy, destination, mesh);
  }
  if (!isInScope(policy, destination, mesh)) return "no";
  return attachment.selector ? selects(attachment.selector.labels, destination) : "yes";
}

/** The policy is in the destination's namespace, or in the one that counts for all. */
function isInScope({ namespace }: Attached, destination: Destination, mesh: Mesh): boolean {
  return (
    namespace === destination.namespace ||
    namespace === mesh.rootNamespace ||
    (destination.point === "waypoint" && namespace === destination.service?.namespace)
  );
}

/** Whether the Pods have all labels of a selector. */
export function selects(
  selector: ReadonlyMap<string, { readonly value: string }>,
  { labels, labelsOpen }: Pick<Destination, "labels" | "labelsOpen">,
): Truth {
  return every(selector, ([key, { value }]) => {
    const own = labels.get(key);
    if (own === undefined) return labelsOpen ? "unknown" : "no";
    // Two names that a template fills in need not be the same.
    if (!isKnown(own) || !isKnown(value)) return "unknown";
    return truthOf(own === value);
  });
}

const GATEWAY_GROUP = "gateway.networking.k8s.io";
const WAYPOINT_CLASS = "istio-waypoint";

function targets({ namespace, attachment }: Attached, destination: Destination, mesh: Mesh): Truth {
  return some(attachment.targets, (target) => {
    switch (targetKind(target)) {
      case `${GATEWAY_GROUP}/Gateway`:
        return namespace === destination.namespace ? isNamed(target, gatewayOf(destination)) : "no";
      case `${GATEWAY_GROUP}/GatewayClass`:
        if (destination.point !== "waypoint" || namespace !== mesh.rootNamespace) return "no";
        return isNamed(target, WAYPOINT_CLASS);
      case "/Service":
        return isService(target, "Service", namespace, destination);
      case "networking.istio.io/ServiceEntry":
        return isService(target, "ServiceEntry", namespace, destination);
      default:
        return "no";
    }
  });
}

function isService(
  target: TargetRef,
  kind: "Service" | "ServiceEntry",
  namespace: string,
  { point, service }: Destination,
): Truth {
  if (point !== "waypoint" || service?.kind !== kind || service.namespace !== namespace) return "no";
  return isNamed(target, service.name);
}

function isNamed({ name }: TargetRef, wanted: string | undefined): Truth {
  if (name === undefined || wanted === undefined) return "no";
  return isKnown(name.value) && isKnown(wanted) ? truthOf(name.value === wanted) : "unknown";
}

/** `group/Kind`; the core group may be written `core`. */
export function targetKind({ group, kind }: TargetRef): string {
  const written = group?.value ?? "";
  return `${written === "core" ? "" : written}/${kind?.value ?? ""}`;
}
