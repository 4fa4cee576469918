import type { PolicyRule } from "../model/object";
import { type GrantScope, worksWithNames } from "./expand";
import { ruleAllows } from "./permission";

/** What a grant lets its holder become or learn beyond its plain meaning. */
export interface Risk {
  /** The rule that reports it. */
  readonly rule: string;
  /** Completes "its holder …". */
  readonly words: string;
  /** The higher, the worse. */
  readonly weight: number;
  readonly limitedByNames: boolean;
}

interface Probe {
  readonly rule: string;
  readonly words: string;
  readonly weight: number;
  readonly verbs: readonly string[];
  readonly apiGroup: string;
  readonly resources: readonly string[];
}

const RBAC_GROUP = "rbac.authorization.k8s.io";
const CERTIFICATES = "certificates.k8s.io";
const WRITE = ["create", "update", "patch"];

/** Worst first. */
const PROBES: readonly Probe[] = [
  probe(
    "escalation/escalate-verb",
    "may write roles beyond its own permissions",
    95,
    ["escalate"],
    RBAC_GROUP,
    ["roles", "clusterroles"],
  ),
  probe("escalation/bind-verb", "may grant roles it does not hold", 94, ["bind"], RBAC_GROUP, [
    "roles",
    "clusterroles",
  ]),
  probe("escalation/impersonate", "may act as others", 93, ["impersonate"], "", [
    "users",
    "groups",
    "serviceaccounts",
  ]),
  probe(
    "escalation/admission-control",
    "changes everything that is written to the cluster",
    92,
    WRITE,
    "admissionregistration.k8s.io",
    ["mutatingwebhookconfigurations", "mutatingadmissionpolicies", "mutatingadmissionpolicybindings"],
  ),
  probe("escalation/csr-approve", "may approve certificates of users", 91, ["approve"], CERTIFICATES, [
    "signers",
  ]),
  probe("escalation/nodes-proxy", "reaches every container of a node", 90, ["get", "create"], "", [
    "nodes/proxy",
  ]),
  probe(
    "escalation/api-services",
    "answers API requests with a server of its own",
    88,
    WRITE,
    "apiregistration.k8s.io",
    ["apiservices"],
  ),
  probe("escalation/token-request", "may create tokens of ServiceAccounts", 85, ["create"], "", [
    "serviceaccounts/token",
  ]),
  probe("escalation/secrets-read", "reads Secrets", 80, ["get", "list", "watch"], "", ["secrets"]),
  probe("escalation/pods-exec", "runs commands in containers", 75, ["create", "get"], "", [
    "pods/exec",
    "pods/attach",
  ]),
  probe("escalation/create-pods", "creates Pods as any ServiceAccount", 70, ["create"], "", [
    "pods",
    "replicationcontrollers",
  ]),
  probe("escalation/create-pods", "creates Pods as any ServiceAccount", 70, WRITE, "apps", [
    "deployments",
    "daemonsets",
    "statefulsets",
    "replicasets",
  ]),
  probe("escalation/create-pods", "creates Pods as any ServiceAccount", 70, WRITE, "batch", [
    "jobs",
    "cronjobs",
  ]),
];

const known = new WeakMap<PolicyRule, Map<GrantScope, readonly Risk[]>>();

/** What is dangerous about a rule where it counts, the worst first; everything at once is one risk. */
export function risksOf(policy: PolicyRule, scope: GrantScope): readonly Risk[] {
  const own = known.get(policy) ?? new Map<GrantScope, readonly Risk[]>();
  known.set(policy, own);
  const res = own.get(scope) ?? computeRisks(policy, scope);
  own.set(scope, res);
  return res;
}

function computeRisks(policy: PolicyRule, scope: GrantScope): readonly Risk[] {
  if (isEverything(policy)) return [EVERYTHING];
  const limitedByNames = policy.resourceNames.length > 0;
  const res = new Map<string, Risk>();
  for (const { rule, words, weight, verbs, apiGroup, resources } of PROBES) {
    if (res.has(rule)) continue;
    const found = resources.some((full) => verbs.some((verb) => allows(policy, scope, verb, apiGroup, full)));
    if (found) res.set(rule, { rule, words, weight, limitedByNames });
  }
  return [...res.values()];
}

const EVERYTHING: Risk = {
  rule: "rbac/cluster-admin-equivalent",
  words: "may do everything",
  weight: 100,
  limitedByNames: false,
};

/** How far up a rule belongs in a list that starts with the most dangerous. */
export function weightOf(policy: PolicyRule, scope: GrantScope): number {
  const [worst] = risksOf(policy, scope);
  if (worst) return worst.limitedByNames ? worst.weight - 40 : worst.weight;
  if (policy.nonResourceURLs.length > 0) return 5;
  const wildcard = [policy.verbs, policy.resources, policy.apiGroups].some((list) => list.includes("*"));
  if (wildcard) return 50;
  return policy.verbs.every((verb) => ["get", "list", "watch"].includes(verb)) ? 10 : 30;
}

/** `*` of every group, resource and verb, names not limited. */
function isEverything(policy: PolicyRule): boolean {
  return (
    policy.verbs.includes("*") &&
    policy.resources.includes("*") &&
    policy.apiGroups.includes("*") &&
    policy.resourceNames.length === 0
  );
}

function allows(
  policy: PolicyRule,
  scope: GrantScope,
  verb: string,
  apiGroup: string,
  full: string,
): boolean {
  if (scope === "namespace" && (CLUSTER_SCOPED.has(full) || CLUSTER_SCOPED.has(`${verb} ${full}`)))
    return false;
  const [resource = "", subresource = ""] = full.split("/");
  if (policy.resourceNames.length > 0 && !worksWithNames(policy, verb, subresource)) return false;
  const unnamed = { ...policy, resourceNames: [] };
  return ruleAllows(unnamed, { verb, apiGroup, resource, subresource, name: "", namespace: "" });
}

/** What a RoleBinding cannot grant; that of `bind clusterroles` counts for RoleBindings of its namespace. */
const CLUSTER_SCOPED = new Set([
  "users",
  "groups",
  "nodes/proxy",
  "escalate clusterroles",
  "mutatingwebhookconfigurations",
  "mutatingadmissionpolicies",
  "mutatingadmissionpolicybindings",
  "apiservices",
  "signers",
]);

function probe(
  rule: string,
  words: string,
  weight: number,
  verbs: readonly string[],
  apiGroup: string,
  resources: readonly string[],
): Probe {
  return { rule, words, weight, verbs, apiGroup, resources };
}
