import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hover } from "../../server/src/features/hover";
import { CERTIFICATES, REQUESTS } from "../support/certificates";
import { diagnosticsOf, snapshotOf } from "../support/check";
import { expectOnlyOurMarkup, ourLink } from "../support/strict-markdown";

const DOCUMENTS: Readonly<Record<string, string>> = {
  kubeconfig: `apiVersion: v1
kind: Config
current-context: a
clusters: [{name: a, cluster: {server: "https://a", insecure-skip-tls-verify: true}}]
contexts: [{name: a, context: {cluster: a, user: b}}]
users:
  - name: b
    user:
      client-certificate-data: ${CERTIFICATES.alice}
      client-key-data: c2VjcmV0c2VjcmV0
      exec: {apiVersion: client.authentication.k8s.io/v1, command: kubelogin, args: [get-token, --oidc-issuer-url=https://x]}
      as: alice
      as-groups: [devs]
`,
  request: `apiVersion: certificates.k8s.io/v1
kind: CertificateSigningRequest
metadata: {name: a}
spec:
  request: ${REQUESTS.obanby}
  signerName: kubernetes.io/kube-apiserver-client
  expirationSeconds: 600
  usages: [client auth]
  username: system:serviceaccount:a:b
`,
  dex: `issuer: https://dex.example.com
connectors:
  - type: ldap
    id: ldap
    name: LDAP
    config: {host: a, insecureNoSSL: true, bindPW: hunter2, groupSearch: {nameAttr: cn}}
`,
  "dex in a ConfigMap": `apiVersion: v1
kind: ConfigMap
metadata: {name: dex}
data:
  config.yaml: |
    issuer: https://dex.example.com
    connectors:
    - type: ldap
      config: {insecureSkipVerify: true}
`,
  authentication: `apiVersion: apiserver.config.k8s.io/v1
kind: AuthenticationConfiguration
jwt:
  - issuer: {url: https://a.example.com, audiences: [a, b], audienceMatchPolicy: MatchAny}
    claimMappings:
      username: {expression: "'a:' + claims.sub"}
      groups: {claim: groups, prefix: ""}
      extra: [{key: example.com/a, valueExpression: claims.a}]
    claimValidationRules: [{claim: a, requiredValue: b}]
    userValidationRules: [{expression: "!user.username.startsWith('system:')"}]
anonymous: {enabled: true, conditions: [{path: /livez}]}
`,
  authorization: `apiVersion: apiserver.config.k8s.io/v1
kind: AuthorizationConfiguration
authorizers:
  - type: Webhook
    name: a
    webhook: {timeout: 3s, authorizedTTL: 1m30s, failurePolicy: NoOpinion, connectionInfo: {type: KubeConfigFile, kubeConfigFile: /a}}
  - {type: RBAC, name: b}
`,
  kubelet: `apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
authentication: {anonymous: {enabled: true}}
readOnlyPort: 10255
`,
  encryption: `apiVersion: apiserver.config.k8s.io/v1
kind: EncryptionConfiguration
resources: [{resources: [secrets], providers: [{identity: {}}, {aescbc: {keys: []}}]}]
`,
  "impersonation and an issuer": `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: a}
rules: [{apiGroups: [""], resources: [users, groups, serviceaccounts], verbs: [impersonate], resourceNames: [alice, "a:b"]}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: a}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: a}
subjects:
  - {apiGroup: rbac.authorization.k8s.io, kind: User, name: bob@example.com}
  - {apiGroup: rbac.authorization.k8s.io, kind: Group, name: "oidc:devs"}
---
apiVersion: kubeadm.k8s.io/v1beta4
kind: ClusterConfiguration
apiServer:
  extraArgs:
    - {name: oidc-issuer-url, value: "https://x"}
    - {name: oidc-client-id, value: k}
    - {name: oidc-username-prefix, value: "oidc:"}
    - {name: oidc-groups-claim, value: groups}
    - {name: oidc-groups-prefix, value: "oidc:"}
`,
  "Talos authentication": `apiVersion: v1alpha1
kind: KubeAuthenticationConfig
configuration:
  jwt:
    - issuer: {url: https://a.example.com, audiences: [a]}
      claimMappings: {username: {claim: sub, prefix: "a:"}}
`,
};

/** Findings and hovers of a text; what crashes is a finding of its own. */
function crashesOf(text: string, step: number): readonly string[] {
  const snapshot = snapshotOf(new Map([["/main.yaml", text]]), { preset: "all" });
  for (let offset = 0; offset < text.length; offset += step) hover(snapshot, "/main.yaml", offset);
  return diagnosticsOf(snapshot)
    .filter(({ rule }) => rule === "internal/rule-crashed")
    .map(({ message }) => message);
}

describe.each(Object.entries(DOCUMENTS))("%s", (_, text) => {
  test.each(["shown as it is", "with markup in every text"])(
    "is shown without markup but ours, %s",
    (how) => {
      const hostile = text.replace(
        /\b(alice|devs|kubelogin|https:\/\/x|ldap|LDAP|cn|groups|sub|a:b)\b/g,
        "x**y**[z](w)<b>&|`",
      );
      const shown = how === "shown as it is" ? text : hostile;
      const snapshot = snapshotOf(new Map([["/main.yaml", shown]]), { preset: "all" });
      for (let offset = 0; offset < shown.length; offset += 3) {
        const found = hover(snapshot, "/main.yaml", offset, { maxRows: 12, linkTarget: ourLink });
        if (found) expectOnlyOurMarkup(found.markdown);
      }
    },
  );

  test("has something to say somewhere", () => {
    const snapshot = snapshotOf(new Map([["/main.yaml", text]]), { preset: "all" });
    const hovers = Array.from({ length: text.length }, (_value, offset) =>
      hover(snapshot, "/main.yaml", offset),
    );
    expect(
      hovers.filter((found) => found !== undefined).length + diagnosticsOf(snapshot).length,
    ).toBeGreaterThan(0);
  });

  test("cut off anywhere is no exception", () => {
    for (let end = 0; end < text.length; end += 11) expect(crashesOf(text.slice(0, end), 29)).toEqual([]);
  });

  test("with any character put anywhere is no exception", () => {
    fc.assert(
      fc.property(
        fc.nat(text.length),
        fc.constantFrom(
          "{",
          "}",
          "[",
          "]",
          ":",
          "- ",
          "\n",
          "\t",
          '"',
          "'",
          "&a ",
          "*a",
          "|",
          "null",
          "{{ x }}",
          "ß",
          "\u0000",
          "~",
        ),
        fc.nat(3),
        (at, insert, removed) => {
          expect(crashesOf(text.slice(0, at) + insert + text.slice(at + removed), 41)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
