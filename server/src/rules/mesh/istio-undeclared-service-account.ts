import type { ObjectIndex } from "../../graph/index";
import { meshOf } from "../../graph/mesh/mesh";
import { partsOf } from "../../graph/mesh/match-principal";
import { type Undeclared, undeclaredObject } from "../../graph/undeclared";
import type { ObjectOf, ServiceAccount, Text } from "../../model/object";
import { matchingMore, neverText, type PolicyValue, policyValues, replaceText } from "../istio-policy";
import { missingFinding } from "../missing-text";
import { defineRule, type Fix } from "../rule";

type AuthorizationPolicy = ObjectOf<"istio-authorization-policy">;

export default defineRule({
  meta: {
    id: "mesh/istio-undeclared-service-account",
    summary: "A mesh policy names a ServiceAccount that nobody declares",
    category: "suspicious",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["G2"],
    references: [
      "https://istio.io/latest/docs/reference/config/security/authorization-policy/",
      "https://istio.io/latest/docs/concepts/security/#istio-identity",
    ],
  },
  on: ["istio-authorization-policy"],
  *check(policy, index) {
    for (const value of policyValues(policy)) {
      const account = namedAccount(value, policy, index);
      if (!account) continue;
      const undeclared = undeclaredAccount(index, account.namespace, account.name, policy);
      if (!undeclared) continue;
      const effect = value.test.negated ? "it excludes nobody" : neverText(policy);
      yield {
        at: value.text.at,
        ...missingFinding(index, "ServiceAccount", undeclared, effect),
        fixes: fixesOf(policy, value.text, account, undeclared),
      };
    }
  },
});

interface NamedAccount {
  readonly namespace: string;
  readonly name: string;
}

/** Of a foreign trust domain nothing is known. */
function namedAccount(
  { test, text }: PolicyValue,
  policy: AuthorizationPolicy,
  index: ObjectIndex,
): NamedAccount | undefined {
  if (text.value.includes("*")) return undefined;
  if (test.attribute === "source.principal") {
    const parts = partsOf(text.value);
    const { trustDomain, trustDomainAliases } = meshOf(index);
    const own = ["cluster.local", trustDomain, ...trustDomainAliases];
    return parts && own.includes(parts.trustDomain) ? parts : undefined;
  }
  if (test.attribute !== "source.serviceAccount") return undefined;
  const [first = "", second] = text.value.split("/");
  return second === undefined
    ? { namespace: policy.namespace, name: first }
    : { namespace: first, name: second };
}

/** Namespaces of Kubernetes and of Istio itself are filled by their installers, and gateways by their controller. */
function undeclaredAccount(
  index: ObjectIndex,
  namespace: string,
  name: string,
  policy: AuthorizationPolicy,
): Undeclared<ServiceAccount> | undefined {
  if (name === "default" || /^(?:kube-|istio-)/.test(namespace) || namespace === meshOf(index).rootNamespace)
    return undefined;
  const isGateway = index
    .ofType("gateway")
    .some((gateway) => gateway.namespace === namespace && name.startsWith(gateway.name?.value ?? name));
  // Operators and Terraform make ServiceAccounts that no manifest declares.
  if (isGateway || index.declarations({ kind: "ServiceAccount", namespace, name }).length > 0)
    return undefined;
  const objects = new Set([...index.serviceAccountsIn(namespace), ...index.serviceAccountsNamed(name)]);
  return undeclaredObject(index, [...objects], namespace, name, policy);
}

function fixesOf(
  policy: AuthorizationPolicy,
  text: Text,
  { namespace, name }: NamedAccount,
  { candidates }: Undeclared<ServiceAccount>,
): readonly Fix[] {
  return candidates.flatMap(({ object }): Fix[] => {
    const meant = object.name?.value ?? "";
    const value = renamed(text.value, namespace, name, object.namespace, meant);
    return [
      {
        title: `Write "${value}": this caller starts to match`,
        permissions: matchingMore(policy),
        change: replaceText(policy, text, value),
      },
    ];
  });
}

/** The same text with another ServiceAccount in it. */
function renamed(text: string, namespace: string, name: string, toNamespace: string, toName: string): string {
  const parts = partsOf(text);
  if (parts) return `${parts.trustDomain}/ns/${toNamespace}/sa/${toName}`;
  return namespace === toNamespace && text === name ? toName : `${toNamespace}/${toName}`;
}
