import type { ObjectIndex } from "../graph/index";
import { isBootstrapRole } from "../graph/named-grant";
import { type Reach, reachOf, reachText, scopeOf } from "../graph/reach";
import { type Role, titleRange } from "../model/object";
import type { TextRange } from "../text/range";
import { isKnown } from "../yaml/node";
import type { Finding, Fix } from "./rule";
import { type Danger, grantSeverity } from "./severity";

interface DangerousGrant {
  readonly at: TextRange;
  /** What it lets its holder do, to be followed by who holds it. */
  readonly message: string;
  readonly danger: Danger;
  readonly limitedByNames: boolean;
  readonly fixes: readonly Fix[];
}

/** A finding about a grant that leads to more than it says, as severe as its holders make it. */
export function dangerousGrant(role: Role, index: ObjectIndex, grant: DangerousGrant): Finding {
  const reach = reachOf(index, role);
  const holders = [...reach.cluster, ...reach.namespaced].filter(({ source }) => !source.builtIn);
  return {
    at: grant.at,
    message: `${grant.message}${holdersText(role, reach)}.`,
    severity: isBootstrapRole(role)
      ? "information"
      : grantSeverity(role, reach, grant.danger, grant.limitedByNames),
    related: holders.map((binding) => ({
      object: binding,
      at: titleRange(binding),
      message: `This ${binding.kind} grants it.`,
    })),
    fixes: grant.fixes,
  };
}

/** Nothing is said about the holders of a role that a chart or a kustomization may still name and bind. */
function holdersText(role: Role, reach: Reach): string {
  const isRendered = !isKnown(role.name?.value ?? "") || role.source.rendering !== "plain";
  return isRendered && scopeOf(reach) === "none" ? "" : `, ${reachText(reach)}`;
}

/** Whether a ClusterRole may reach every namespace, or only those of the RoleBindings that hold it. */
export function reachesEverywhere(role: Role, index: ObjectIndex): boolean {
  return role.kind === "ClusterRole" && scopeOf(reachOf(index, role)) !== "namespace";
}

/** `in every namespace` or `in its namespace`, as the role is held. */
export function whereText(role: Role, index: ObjectIndex): string {
  return reachesEverywhere(role, index) ? "in every namespace" : "in its namespace";
}
