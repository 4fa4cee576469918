import { expect, test } from "vitest";
import { crashesOf, findingsOf, hoverOf } from "../support/editor";

const ACCOUNT = `
apiVersion: v1
kind: ServiceAccount
metadata: { name: argocd-application-controller, namespace: argocd }
---
`;

const kyverno = (name: string): string => `${ACCOUNT}
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: { name: block-updates }
spec:
  validationFailureAction: Enforce
  rules:
    - name: only-argo
      match: { any: [{ resources: { kinds: [Deployment] } }] }
      exclude:
        any:
          - subjects: [{ kind: ServiceAccount, name: ${name}, namespace: argocd }]
          - clusterRoles: [cluster-admin]
      validate:
        message: "{{ request.userInfo.username }} may not change {{ request.object.metadata.name }}"
        deny: {}
`;

test("Kyverno: an exempt ServiceAccount is found, although the policy has variables of its own", () => {
  expect(findingsOf(kyverno("argocd-application-controller"))).toEqual([]);
  expect(findingsOf(kyverno("argocd-aplication-controller"))).toEqual([
    "warning admission/undeclared-subject",
  ]);
  expect(hoverOf(kyverno("argocd-application-<|>controller"))).toContain(
    "Named by ClusterPolicy `block-updates`.",
  );
});

test("Kyverno: roles are named with their namespace", () => {
  const text = hoverOf(`
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: deployer, namespace: shop }
rules: []
---
apiVersion: kyverno.io/v1
kind: Policy
metadata: { name: p, namespace: shop }
spec:
  rules:
    - name: r
      match: { any: [{ roles: ["shop:dep<|>loyer"] }] }
`);
  expect(text).toContain("**Role** `shop/deployer`");
});

test("OPA Gatekeeper: a constraint of any kind names users", () => {
  const constraint = `${ACCOUNT}
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: NoUpdateServiceAccount
metadata: { name: no-update }
spec:
  parameters:
    allowedUsers: ["system:serviceaccount:argocd:argocd-application-<|>controller"]
    allowedGroups: ["system:serviceaccounts"]
`;
  expect(hoverOf(constraint)).toContain("**ServiceAccount** `argocd/argocd-application-controller`");
  expect(findingsOf(constraint.replace("<|>", ""))).toEqual(["warning admission/broad-exemption"]);
});

test("ValidatingAdmissionPolicy: a user name in CEL is a ServiceAccount", () => {
  const policy = (name: string): string => `${ACCOUNT}
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: { name: only-argo }
spec:
  matchConstraints:
    resourceRules: [{ apiGroups: [apps], apiVersions: [v1], operations: [UPDATE], resources: [deployments] }]
  validations:
    - expression: >-
        request.userInfo.username == 'system:serviceaccount:argocd:${name}' ||
        authorizer.serviceAccount('argocd', '${name}').group('apps').resource('deployments').check('update').allowed()
`;
  expect(findingsOf(policy("argocd-application-controller"))).toEqual([]);
  expect(new Set(findingsOf(policy("argocd-applcation-controller")))).toEqual(
    new Set(["warning admission/undeclared-subject"]),
  );
});

test("malformed policies are findings or silence", () => {
  const kinds = [
    "kyverno.io/v1 ClusterPolicy",
    "constraints.gatekeeper.sh/v1beta1 Any",
    "admissionregistration.k8s.io/v1 ValidatingAdmissionPolicy",
    "admissionregistration.k8s.io/v1 MutatingWebhookConfiguration",
  ];
  const specs = [
    "",
    "[]",
    "{ rules: {} }",
    "{ rules: [{ exclude: [1] }] }",
    "{ parameters: [] }",
    "{ validations: [{ expression: 7 }] }",
    "{ rules: [{ match: { any: [{ subjects: [x, { kind: User }] }] } }] }",
  ];
  for (const kind of kinds)
    for (const spec of specs) {
      const [apiVersion, name] = kind.split(" ");
      const text = `apiVersion: ${apiVersion}\nkind: ${name}\nmetadata: { name: a }\nspec: ${spec}\nwebhooks: ${spec}\n`;
      expect(crashesOf(text)).toEqual([]);
    }
});
