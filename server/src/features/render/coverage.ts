import { catalogOf } from "../../graph/api-catalog";
import type { ApiCatalog } from "../../catalog/catalog";
import { expandRule, type Permission, permissionResource } from "../../graph/expand";
import type { PolicyRule, Role, RoleRule } from "../../model/object";
import { code, codeList, count, paragraphs, table } from "./markdown";
import type { RenderContext } from "./places";
import { scopeOfRole } from "./role";

/** A rule that is looked at, with what its role makes of it. */
export interface RuleView {
  readonly context: RenderContext;
  readonly role: Role;
  readonly rule: RoleRule;
  readonly catalog: ApiCatalog;
}

export function viewRule(context: RenderContext, role: Role, rule: RoleRule): RuleView {
  return { context, role, rule, catalog: catalogOf(context.snapshot.index(role.source.file)) };
}

/** The concrete permissions of a rule, or of a part of it, by resource; dangerous ones first. */
export function coverageText(view: RuleView, policy: PolicyRule = view.rule.policy): string {
  const { context, catalog, role, rule } = view;
  if (role.aggregation) return LOST;
  const permissions = expandRule(policy, catalog, scopeOfRole(role));
  if (permissions.length === 0) {
    return rule.open ? "What it covers is not known before rendering." : GRANTS_NOTHING;
  }
  const byResource = [...groupByResource(permissions)];
  const rows = byResource
    .slice(0, context.maxRows)
    .map(([resource, verbs]) => [resource, codeList(verbs, 8)]);
  const where = role.kind === "Role" ? ", in its namespace" : "";
  const names =
    policy.resourceNames.length > 0 ? `, only of the name ${codeList(policy.resourceNames, 4)}` : "";
  const open = rule.open ? " A template may add more." : "";
  return paragraphs([
    `Covers ${count(permissions.length, "permission")} on ${count(byResource.length, "resource")}${where}${names}.${open}`,
    table(["Resource", "Verbs"], rows, byResource.length, "resource"),
  ]);
}

export const GRANTS_NOTHING = "In this rule it grants nothing that is known.";

/** The controller of aggregated ClusterRoles replaces what stands in `rules`. */
export const LOST =
  "⚠ The role is aggregated: the cluster replaces its own rules, so that this one grants nothing.";

/** Verbs by resource as it is shown: `deployments` (`apps`). */
function groupByResource(permissions: readonly Permission[]): ReadonlyMap<string, readonly string[]> {
  const res = new Map<string, string[]>();
  for (const permission of permissions) {
    const group = permission.apiGroup === "" ? "" : ` (${code(permission.apiGroup)})`;
    const key = code(permissionResource(permission)) + group;
    const verbs = res.get(key);
    if (verbs) verbs.push(permission.verb);
    else res.set(key, [permission.verb]);
  }
  return res;
}

/** What a name cannot do: most requests that name no object are out of reach of a rule with resourceNames. */
export function namelessNotes(policy: PolicyRule, verbs: readonly string[]): readonly string[] {
  if (policy.resourceNames.length === 0 || policy.resourceNames.includes("")) return [];
  const has = (...wanted: string[]): boolean =>
    verbs.includes("*") || wanted.some((verb) => verbs.includes(verb));
  const makesMissing = ["*", "update", "patch"].some((verb) => policy.verbs.includes(verb));
  const isPlain = policy.resources.some((resource) => !resource.includes("/"));
  const notes: string[] = [];
  if (has("create") && isPlain) {
    const put = makesMissing
      ? `, and where ${code("update")} or ${code("patch")} makes a missing object`
      : "";
    notes.push(
      `A new object has no name yet: with resourceNames ${code("create")} works on subresources only${put}.`,
    );
  }
  if (has("deletecollection"))
    notes.push(`${code("deletecollection")} names no object, so that it is never allowed.`);
  if (has("list", "watch"))
    notes.push(`${code("list")} and ${code("watch")} need the field selector ${code("metadata.name=NAME")}.`);
  return notes;
}
