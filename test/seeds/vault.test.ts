import { expect, test } from "vitest";
import { crashesOf, findingsOf, hoverOf } from "../support/editor";

const DEPLOYMENT = `
apiVersion: v1
kind: ServiceAccount
metadata: { name: orgchart, namespace: apps }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: orgchart, namespace: apps }
spec:
  selector: { matchLabels: { app: orgchart } }
  template:
    metadata:
      labels: { app: orgchart }
      annotations:
        vault.hashicorp.com/agent-inject: "true"
        vault.hashicorp.com/role: internal-app
        vault.hashicorp.com/agent-inject-secret-database-config.txt: internal/data/database/config
    spec:
      serviceAccountName: orgchart
      containers: [{ name: orgchart, image: "orgchart:1.0" }]
`;

test("Vault Agent: the annotations say whom the agent signs in as", () => {
  const text = hoverOf(DEPLOYMENT.replace("role: internal-app", "role: internal<|>-app"));
  expect(text).toContain("signs in as ServiceAccount `apps/orgchart` with the token of the Pod");
  expect(text).toContain("for role `internal-app`");
});

test("Vault Agent: without a token it cannot sign in", () => {
  const without = DEPLOYMENT.replace(
    "serviceAccountName: orgchart\n",
    "serviceAccountName: orgchart\n      automountServiceAccountToken: false\n",
  );
  expect(findingsOf(without)).toContain("warning service-account/vault-agent-without-token");
});

const AUTH = (account: string): string => `
apiVersion: v1
kind: ServiceAccount
metadata: { name: vault-reader, namespace: apps }
---
apiVersion: secrets.hashicorp.com/v1beta1
kind: VaultAuth
metadata: { name: static-auth, namespace: apps }
spec:
  method: kubernetes
  mount: demo-auth-mount
  kubernetes: { role: role1, serviceAccount: ${account}, audiences: [vault] }
`;

test("Vault Secrets Operator: VaultAuth names a ServiceAccount", () => {
  expect(findingsOf(AUTH("vault-reader"))).toEqual([]);
  expect(findingsOf(AUTH("vault-raeder"))).toEqual(["warning reference/undeclared-service-account"]);
  expect(hoverOf(AUTH("vault<|>-reader"))).toContain("VaultAuth `apps/static-auth` acts as it.");
});

test("External Secrets: a store that signs in to Vault", () => {
  const store = (namespace: string): string => `
apiVersion: external-secrets.io/v1
kind: SecretStore
metadata: { name: vault-backend, namespace: apps }
spec:
  provider:
    vault:
      server: https://vault.example.com
      auth: { kubernetes: { mountPath: kubernetes, role: demo, serviceAccountRef: { name: default${namespace} } } }
`;
  expect(findingsOf(store(""))).toEqual([]);
  expect(findingsOf(store(", namespace: vault"))).toEqual(["error operator/store-namespace"]);
});

test("what Flux fills in is never reported as missing", () => {
  expect(findingsOf(AUTH('"${VAULT_ACCOUNT}"'))).toEqual([]);
  expect(findingsOf(AUTH("<account>"))).toEqual([]);
});

test("a role of Vault that binds everybody", () => {
  expect(
    findingsOf(`
apiVersion: redhatcop.redhat.io/v1alpha1
kind: KubernetesAuthEngineRole
metadata: { name: everyone, namespace: vault }
spec:
  path: kubernetes
  policies: [admin]
  targetServiceAccounts: ["*"]
  targetNamespaces: { targetNamespaces: ["*"] }
`),
  ).toEqual(["warning operator/vault-role-wildcard"]);
});

test("malformed objects are findings or silence", () => {
  for (const spec of [
    "",
    "[]",
    "{ kubernetes: [] }",
    "{ provider: { vault: 1 } }",
    "{ targetServiceAccounts: {} }",
    "{ destinationServiceAccounts: [1, []] }",
    "{ externalConfig: { auth: [{ roles: [1] }] } }",
  ])
    for (const kind of [
      "secrets.hashicorp.com/v1beta1 VaultAuth",
      "external-secrets.io/v1 SecretStore",
      "redhatcop.redhat.io/v1alpha1 KubernetesAuthEngineRole",
      "argoproj.io/v1alpha1 AppProject",
      "vault.banzaicloud.com/v1alpha1 Vault",
    ]) {
      const [apiVersion, name] = kind.split(" ");
      const text = `apiVersion: ${apiVersion}\nkind: ${name}\nmetadata: { name: a }\nspec: ${spec}\n`;
      expect(crashesOf(text)).toEqual([]);
    }
});
