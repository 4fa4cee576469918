import { whoCan } from "../../graph/authorizer";
import type { ObjectIndex } from "../../graph/index";
import { type KubernetesObject, type ServiceAccount, titleRange } from "../../model/object";
import type { NamedAccount } from "../../model/operator/content";
import { appendObjects } from "../append-object";
import { isPlainObject } from "../account-change";
import { defineRule, type Finding, type Fix } from "../rule";

const CONTROLLER = "cert-manager";

export default defineRule({
  meta: {
    id: "operator/token-request-missing",
    summary: "An issuer acts as a ServiceAccount for which cert-manager may not create tokens",
    category: "correctness",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: [],
    references: [
      "https://cert-manager.io/docs/configuration/vault/",
      "https://cert-manager.io/docs/configuration/acme/dns01/route53/",
    ],
  },
  on: ["account-user"],
  *check(issuer, index) {
    if (!issuer.apiVersion.startsWith("cert-manager.io/") || !isPlainObject(issuer)) return;
    if (index.settings.world === "open") return;
    for (const account of issuer.accounts) {
      const finding = findingOf(issuer, account, index);
      if (finding) yield finding;
    }
  },
});

function findingOf(issuer: KubernetesObject, account: NamedAccount, index: ObjectIndex): Finding | undefined {
  const namespace = account.namespace ?? issuer.namespace;
  const [declared, ...others] = index.serviceAccounts(namespace, account.name);
  // Only next to the ServiceAccount itself is the Role certain to be looked for.
  if (!declared || others.length > 0 || !isPlainObject(declared)) return undefined;
  const { holders, unresolved } = whoCan(index, {
    verb: "create",
    apiGroup: "",
    resource: "serviceaccounts",
    subresource: "token",
    namespace,
    name: account.name,
  });
  const named = holders.filter(({ via }) => via.some(({ binding }) => !binding.source.builtIn));
  if (named.length > 0 || unresolved.some(({ source }) => !source.builtIn)) return undefined;
  return {
    at: account.at,
    severity: index.settings.world === "closed" ? "warning" : "information",
    message: `Nobody may create tokens of ServiceAccount "${account.name}": unless the cluster has a Role for it, cert-manager cannot act as it, and ${account.without}.`,
    related: [
      { object: declared, at: titleRange(declared), message: "The ServiceAccount is declared here." },
    ],
    fixes: [createRole(declared, account.name, namespace)],
  };
}

function createRole(declared: ServiceAccount, name: string, namespace: string): Fix {
  const role = `${name}-token-request`;
  return {
    title: `Create Role "${role}" and its RoleBinding: ServiceAccount "${CONTROLLER}/${CONTROLLER}" starts to create tokens of "${name}" alone`,
    permissions: "wider",
    change: (documents) =>
      appendObjects(documents, declared, [
        {
          apiVersion: "rbac.authorization.k8s.io/v1",
          kind: "Role",
          metadata: { name: role, namespace },
          rules: [
            {
              apiGroups: [""],
              resources: ["serviceaccounts/token"],
              resourceNames: [name],
              verbs: ["create"],
            },
          ],
        },
        {
          apiVersion: "rbac.authorization.k8s.io/v1",
          kind: "RoleBinding",
          metadata: { name: role, namespace },
          roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "Role", name: role },
          subjects: [{ kind: "ServiceAccount", name: CONTROLLER, namespace: CONTROLLER }],
        },
      ]),
  };
}
