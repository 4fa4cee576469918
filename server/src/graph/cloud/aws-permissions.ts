import { accessLevel, LEVELS } from "../../catalog/aws-actions";
import type { AccessLevel } from "../../catalog/aws-level";
import { roleNameOf, isSameRole } from "../../model/cloud/aws/arn";
import type { PolicySource, PolicyStatement } from "../../model/cloud/aws/policy";
import { isKnown } from "../../yaml/node";
import { type DeclaredRole, documentOf } from "./aws";
import { type CloudFacts, isTarget } from "./facts";

/** What the policies of a role allow, as far as the workspace holds them. */
export interface RolePermissions {
  /** By service, `*` for all of AWS; the most dangerous level last. */
  readonly services: ReadonlyMap<string, ReadonlySet<AccessLevel>>;
  /** Names of policies of AWS or of the account whose text is elsewhere. */
  readonly managed: readonly string[];
  /** Some statements deny, or allow under conditions. */
  readonly limited: boolean;
  /** Some policies are not known. */
  readonly open: boolean;
}

export function rolePermissions(facts: CloudFacts, role: DeclaredRole): RolePermissions {
  const services = new Map<string, Set<AccessLevel>>();
  const managed: string[] = [];
  let limited = false;
  let { open } = role.fact;
  for (const { source, object } of policiesOf(facts, role)) {
    const policy = documentOf(facts, object, source, 0);
    if (!policy) {
      if (source.kind === "managed" && isKnown(source.arn.value)) managed.push(policyName(source.arn.value));
      else open = true;
      continue;
    }
    open ||= policy.document.open;
    for (const statement of policy.document.statements) {
      limited ||= statement.effect === "Deny" || statement.conditions.length > 0;
      if (statement.effect === "Allow") addStatement(services, statement);
    }
  }
  return { services, managed, limited, open };
}

function policiesOf(
  facts: CloudFacts,
  role: DeclaredRole,
): readonly { readonly source: PolicySource; readonly object: DeclaredRole["object"] }[] {
  const own = role.fact.policies.map((source) => ({ source, object: role.object }));
  const attached = facts
    .of("aws-attachment")
    .filter(({ fact, object }) => isTarget(facts, object, fact.role, role, (text) => isNamed(role, text)))
    .map(({ fact, object }) => ({ source: fact.policy, object }));
  return [...own, ...attached];
}

function isNamed({ fact }: DeclaredRole, text: string): boolean {
  const name = fact.name?.value;
  return name !== undefined && isKnown(name) && isSameRole(roleNameOf(text) ?? text, name);
}

function addStatement(services: Map<string, Set<AccessLevel>>, statement: PolicyStatement): void {
  if (statement.notActions) addLevels(services, "*", LEVELS);
  for (const { value } of statement.actions) {
    if (!isKnown(value)) continue;
    if (value === "*") addLevels(services, "*", LEVELS);
    const [service = "", action] = value.split(":");
    if (action !== undefined) addLevels(services, service.toLowerCase(), accessLevel(service, action));
  }
}

function addLevels(
  services: Map<string, Set<AccessLevel>>,
  service: string,
  levels: readonly AccessLevel[],
): void {
  const own = services.get(service) ?? new Set();
  for (const level of levels) own.add(level);
  services.set(service, own);
}

function policyName(arn: string): string {
  return arn.slice(arn.lastIndexOf("/") + 1);
}
