import type { Namespace, ObjectOf, Text, Workload } from "../../model/object";
import { isKnown } from "../../yaml/node";
import type { ObjectIndex } from "../index";
import { GATEWAY_LABEL } from "./call";

/** What enforces policies for a workload; `assumed` where nothing in the workspace tells. */
export interface Dataplane {
  readonly kind: "sidecar" | "ambient" | "none" | "unknown";
  readonly assumed: boolean;
  /** The Pods are a gateway of the mesh, which takes calls from outside too. */
  readonly isGateway: boolean;
}

const INJECT = "sidecar.istio.io/inject";
const TEMPLATES = "inject.istio.io/templates";
const MODE = "istio.io/dataplane-mode";
const REVISION = "istio.io/rev";

/** Pods decide for themselves before their namespace does; without any word, a sidecar is assumed. */
export function dataplaneOf(index: ObjectIndex, workload: Workload): Dataplane {
  const { podLabels, podAnnotations, namespace } = workload;
  const isGateway =
    podLabels.has(GATEWAY_LABEL) ||
    /gateway/.test(podAnnotations.get(TEMPLATES)?.value ?? "") ||
    /^(?:ingress|egress)gateway$/.test(podLabels.get("istio")?.value ?? "");
  const is = (kind: Dataplane["kind"], assumed = false): Dataplane => ({ kind, assumed, isGateway });
  if (isGateway) return is("sidecar");
  const namespaces = index.namespacesNamed(namespace);
  const inject = valueOf(podLabels.get(INJECT) ?? podAnnotations.get(INJECT));
  const mode = valueOf(podLabels.get(MODE)) ?? labelOf(namespaces, MODE);
  if (inject === "hole" || mode === "hole") return is("unknown");
  if (workload.hostNetwork?.value === true) return is("none");
  const injection = inject ?? injectionOf(namespaces);
  if (injection === "true") return is("sidecar");
  if (mode === "ambient") return is("ambient");
  if (injection === "false") return is("none");
  return is("sidecar", true);
}

/** Whether the namespace asks for sidecars; absent where it says nothing. */
function injectionOf(namespaces: readonly Namespace[]): "true" | "false" | undefined {
  const injection = labelOf(namespaces, "istio-injection");
  if (injection === "enabled" || labelOf(namespaces, REVISION) !== undefined) return "true";
  return injection === "disabled" ? "false" : undefined;
}

/** A label of a namespace that the workspace declares. */
export function labelOf(namespaces: readonly Namespace[], key: string): string | undefined {
  for (const { labels } of namespaces) {
    const value = valueOf(labels.get(key));
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The text, or the word `hole` where a template fills it in. */
function valueOf(text: Text | undefined): string | undefined {
  if (text === undefined) return undefined;
  return isKnown(text.value) ? text.value : "hole";
}

/** The waypoint through which calls to a Service, or to the Pods of a namespace, go. */
export interface Waypoint {
  readonly namespace: string;
  readonly name: string;
  readonly gateway: ObjectOf<"gateway"> | undefined;
}

const USE_WAYPOINT = "istio.io/use-waypoint";

export function waypointOf(
  index: ObjectIndex,
  namespace: string,
  labels: ReadonlyMap<string, Text>,
): Waypoint | undefined {
  const namespaces = index.namespacesNamed(namespace);
  const name = valueOf(labels.get(USE_WAYPOINT)) ?? labelOf(namespaces, USE_WAYPOINT);
  if (name === undefined || name === "none" || name === "hole") return undefined;
  const other =
    valueOf(labels.get(`${USE_WAYPOINT}-namespace`)) ?? labelOf(namespaces, `${USE_WAYPOINT}-namespace`);
  const place = other ?? namespace;
  const gateway = index
    .ofType("gateway")
    .find((candidate) => candidate.namespace === place && candidate.name?.value === name);
  return { namespace: place, name, gateway };
}

/** A waypoint stands before Services unless its label says that it also, or only, stands before Pods. */
export function standsBefore(waypoint: Waypoint, what: "service" | "workload"): boolean {
  const written = waypoint.gateway?.labels.get("istio.io/waypoint-for")?.value ?? "service";
  return written === "all" || written === what;
}
