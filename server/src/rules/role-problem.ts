import type { Problem, Role, RoleRule } from "../model/object";

/** The rules that tell what the API server rejects in a role; each problem belongs to exactly one of them. */
export type RoleProblemRule =
  | "rbac/missing-verbs"
  | "rbac/missing-api-groups"
  | "rbac/missing-resources"
  | "rbac/non-resource-url-in-role"
  | "rbac/mixed-rule"
  | "rbac/invalid-object";

export interface RoleProblem {
  readonly problem: Problem;
  /** The rule the problem is in. */
  readonly rule: RoleRule | undefined;
}

export function* roleProblems(role: Role, id: RoleProblemRule): Generator<RoleProblem> {
  const seen = new Set<string>();
  for (const problem of role.problems) {
    const rule = ruleOf(role, problem);
    if (ownerOf(role, problem, rule, seen.has(problem.field)) === id) yield { problem, rule };
    seen.add(problem.field);
  }
}

/** In a Role, URLs are rejected as such, and once more when they stand beside resources. */
function ownerOf(
  role: Role,
  { field, type }: Problem,
  rule: RoleRule | undefined,
  isSecond: boolean,
): RoleProblemRule {
  const key = /^rules\[\d+\]\.(\w+)$/.exec(field)?.[1];
  if (type === "FieldValueRequired") {
    if (key === "verbs") return "rbac/missing-verbs";
    if (key === "apiGroups") return "rbac/missing-api-groups";
    if (key === "resources") return "rbac/missing-resources";
  }
  // Without items it is of the wrong type.
  if (key === "nonResourceURLs" && rule && rule.nonResourceURLs.items.length > 0) {
    return role.kind === "Role" && !isSecond ? "rbac/non-resource-url-in-role" : "rbac/mixed-rule";
  }
  return "rbac/invalid-object";
}

function ruleOf(role: Role, { field }: Problem): RoleRule | undefined {
  const index = /^rules\[(\d+)\]/.exec(field)?.[1];
  return index === undefined ? undefined : role.rules[Number(index)];
}
