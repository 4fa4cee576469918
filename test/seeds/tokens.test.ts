import { expect, test } from "vitest";
import { crashesOf, findingsOf, hoverOf } from "../support/editor";

const ACCOUNT = `
apiVersion: v1
kind: ServiceAccount
metadata: { name: build-robot, namespace: ci }
---
`;

test("a token Secret as it was made before 1.24 is a token without end", () => {
  const secret = `${ACCOUNT}
apiVersion: v1
kind: Secret
metadata:
  name: build-robot-secret
  namespace: ci
  annotations:
    kubernetes.io/service-account.name: build-robot
type: kubernetes.io/service-account-token
`;
  expect(findingsOf(secret)).toEqual(["warning service-account/legacy-token-secret"]);
  expect(hoverOf(secret.replace("service-account.name: build", "service-account.name: bu<|>ild"))).toContain(
    "Tokens: Secret `ci/build-robot-secret` holds one without end.",
  );
});

test("the annotation of a token Secret is misspelt as `annotation:`", () => {
  const found = findingsOf(`${ACCOUNT}
apiVersion: v1
kind: Secret
metadata:
  name: build-robot-secret
  namespace: ci
  annotation:
    kubernetes.io/service-account.name: build-robot
type: kubernetes.io/service-account-token
`);
  expect(found.some((finding) => finding.startsWith("error") || finding.includes("schema/"))).toBe(true);
});

const POD = (source: string): string => `${ACCOUNT}
apiVersion: v1
kind: Pod
metadata: { name: robot, namespace: ci }
spec:
  serviceAccountName: build-robot
  automountServiceAccountToken: false
  containers:
    - name: robot
      image: robot:1.0
      volumeMounts: [{ mountPath: /var/run/secrets/tokens, name: vault-token }]
  volumes:
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken:
              ${source}
`;

test("a projected token for Vault says who accepts it and that the API server does not", () => {
  const pod = POD("{ path: vault-token, expirationSeconds: 7200, audience: vault }");
  expect(findingsOf(pod)).toEqual([]);
  const text = hoverOf(pod.replace("audience: vault", "audience: va<|>ult"));
  expect(text).toContain("`system:serviceaccount:ci:build-robot`");
  expect(text).toContain("accepted by Vault");
  expect(text).toContain("not by the API server");
  expect(text).toContain("Valid for 2 h");
  expect(text).toContain("File `/var/run/secrets/tokens/vault-token`.");
});

test("a projected token may not live shorter than ten minutes", () => {
  expect(findingsOf(POD("{ path: token, expirationSeconds: 300, audience: vault }"))).toEqual([
    "error service-account/token-expiration",
  ]);
});

test("who may create tokens of a ServiceAccount is told", () => {
  const text = hoverOf(`
apiVersion: v1
kind: ServiceAccount
metadata: { name: build-ro<|>bot, namespace: ci }
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: token-request, namespace: ci }
rules:
  - { apiGroups: [""], resources: [serviceaccounts/token], resourceNames: [build-robot], verbs: [create] }
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: token-request, namespace: ci }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: token-request }
subjects: [{ kind: Group, name: ci-admins, apiGroup: rbac.authorization.k8s.io }]
`);
  expect(text).toContain("Tokens: Group `ci-admins` may create them.");
});

test("half-typed volumes are no exception", () => {
  for (const source of ["", "{", "[]", "path", "{ audience: [vault] }", "{ expirationSeconds: soon }"])
    expect(crashesOf(POD(source))).toEqual([]);
});
