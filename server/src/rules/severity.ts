import { type Reach, scopeOf } from "../graph/reach";
import type { Binding, Role } from "../model/object";
import type { Severity } from "./rule";

/**
 * What a grant lets its holder become: `takeover` the cluster or any identity in it, `escalation` another identity
 * or the data of others, `broad` more than was probably meant.
 */
export type Danger = "takeover" | "escalation" | "broad";

const LEVELS: Readonly<Record<Danger, Readonly<Record<"cluster" | "namespace" | "none", Severity>>>> = {
  takeover: { cluster: "warning", namespace: "warning", none: "warning" },
  escalation: { cluster: "warning", namespace: "information", none: "information" },
  broad: { cluster: "warning", namespace: "information", none: "information" },
};

/**
 * The severity of a dangerous grant: milder when it is held in single namespaces only, when nothing of the workspace
 * holds it, and when names limit it. A Role can never reach beyond its namespace.
 */
export function grantSeverity(role: Role, reach: Reach, danger: Danger, limitedByNames: boolean): Severity {
  if (limitedByNames) return "information";
  const scope = scopeOf(reach);
  // Who becomes somebody else in the namespace of the control plane soon becomes anybody.
  if (scope === "namespace" && danger !== "broad" && reach.namespaced.some(isInControlPlane))
    return "warning";
  if (role.kind === "Role") return LEVELS[danger][scope === "none" ? "none" : "namespace"];
  return LEVELS[danger][scope];
}

function isInControlPlane({ namespace }: Binding): boolean {
  return namespace === "kube-system";
}
