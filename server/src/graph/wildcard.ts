import type { PolicyRule } from "../model/object";

const ADMIN_VERBS = ["create", "delete", "get", "list", "patch", "update", "watch"];

/** Whether a rule grants everything, or every ordinary verb on everything, wherever it is held. */
export function isClusterAdminEquivalent(policy: PolicyRule): boolean {
  const { verbs, apiGroups, resources, resourceNames } = policy;
  if (!apiGroups.includes("*") || !resources.includes("*") || resourceNames.length > 0) return false;
  return verbs.includes("*") || ADMIN_VERBS.every((verb) => verbs.includes(verb));
}

// RBAC knows the stars "*" and "*/log" in resources; any other one is a letter that no resource has.
export function isLiteralStar(resource: string): boolean {
  return resource !== "*" && resource.replace(/^\*\//, "").includes("*");
}
