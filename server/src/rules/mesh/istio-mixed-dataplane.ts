import type { ObjectIndex } from "../../graph/index";
import { undeclaredObject } from "../../graph/undeclared";
import type { KubernetesObject, ObjectOf, Text } from "../../model/object";
import { isKnown } from "../../yaml/node";
import { replaceText } from "../istio-policy";
import { missingFinding } from "../missing-text";
import { defineRule, type Finding, type Fix } from "../rule";

export default defineRule({
  meta: {
    id: "mesh/istio-mixed-dataplane",
    summary: "Labels ask for a sidecar and for the ambient mesh, or for a waypoint that does not exist",
    category: "suspicious",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["G29"],
    references: [
      "https://istio.io/latest/docs/ambient/usage/add-workloads/",
      "https://istio.io/latest/docs/ambient/usage/waypoint/",
    ],
  },
  on: ["namespace", "service", "workload"],
  *check(object, index) {
    const labels = object.type === "workload" ? object.podLabels : object.labels;
    if (labels.size === 0) return;
    const mode = labels.get("istio.io/dataplane-mode");
    const sidecar = sidecarLabel(object, labels);
    if (mode?.value === "ambient" && sidecar)
      yield {
        at: mode.at,
        message: `The labels ask for a sidecar (${sidecar}) and for the ambient mesh: Pods with a sidecar are left out of the ambient mesh.`,
      };
    const waypoint = labels.get("istio.io/use-waypoint");
    const missing = waypoint && missingWaypoint(object, labels, waypoint, index);
    if (missing) yield missing;
  },
});

function sidecarLabel({ type }: KubernetesObject, labels: ReadonlyMap<string, Text>): string | undefined {
  const candidates: readonly (readonly [string, RegExp])[] =
    type === "namespace"
      ? [
          ["istio-injection", /^enabled$/],
          ["istio.io/rev", /./],
        ]
      : [["sidecar.istio.io/inject", /^true$/]];
  return candidates.find(([key, pattern]) => pattern.test(labels.get(key)?.value ?? ""))?.[0];
}

function missingWaypoint(
  object: ObjectOf<"namespace" | "service" | "workload">,
  labels: ReadonlyMap<string, Text>,
  waypoint: Text,
  index: ObjectIndex,
): Finding | undefined {
  const gateways = index.ofType("gateway");
  const own = object.type === "namespace" ? (object.name?.value ?? "") : object.namespace;
  const namespace = labels.get("istio.io/use-waypoint-namespace")?.value ?? own;
  // Without any Gateway in the workspace, waypoints are made elsewhere.
  if (gateways.length === 0 || waypoint.value === "none" || !isKnown(namespace)) return undefined;
  const undeclared = undeclaredObject(index, gateways, namespace, waypoint.value, object);
  if (!undeclared) return undefined;
  const fixes = undeclared.candidates.flatMap(({ object: gateway, differs }): Fix[] => {
    const meant = gateway.name?.value;
    if (differs !== "name" || meant === undefined) return [];
    const title = `Change it to "${meant}": calls go through this waypoint`;
    return [{ title, permissions: "narrower", change: replaceText(object, waypoint, meant) }];
  });
  return {
    at: waypoint.at,
    ...missingFinding(index, "Gateway", undeclared, "no waypoint stands before it"),
    fixes,
  };
}
