import { describe, expect, test } from "vitest";
import { applyFix } from "../support/check";
import { hoverOf, messagesOf, underlinedOf } from "../support/editor";

/** What kubeadm writes to /etc/kubernetes/manifests. */
const KUBEADM = `apiVersion: v1
kind: Pod
metadata:
  annotations:
    kubeadm.kubernetes.io/kube-apiserver.advertise-address.endpoint: 10.0.0.4:6443
  labels: {component: kube-apiserver, tier: control-plane}
  name: kube-apiserver
  namespace: kube-system
spec:
  containers:
  - command:
    - kube-apiserver
    - --advertise-address=10.0.0.4
    - --allow-privileged=true
    - --authorization-mode=Node,RBAC
    - --client-ca-file=/etc/kubernetes/pki/ca.crt
    - --enable-admission-plugins=NodeRestriction
    - --enable-bootstrap-token-auth=true
    - --etcd-cafile=/etc/kubernetes/pki/etcd/ca.crt
    - --etcd-certfile=/etc/kubernetes/pki/apiserver-etcd-client.crt
    - --etcd-keyfile=/etc/kubernetes/pki/apiserver-etcd-client.key
    - --etcd-servers=https://127.0.0.1:2379
    - --kubelet-client-certificate=/etc/kubernetes/pki/apiserver-kubelet-client.crt
    - --kubelet-client-key=/etc/kubernetes/pki/apiserver-kubelet-client.key
    - --kubelet-preferred-address-types=InternalIP,ExternalIP,Hostname
    - --proxy-client-cert-file=/etc/kubernetes/pki/front-proxy-client.crt
    - --proxy-client-key-file=/etc/kubernetes/pki/front-proxy-client.key
    - --requestheader-allowed-names=front-proxy-client
    - --requestheader-client-ca-file=/etc/kubernetes/pki/front-proxy-ca.crt
    - --requestheader-extra-headers-prefix=X-Remote-Extra-
    - --requestheader-group-headers=X-Remote-Group
    - --requestheader-username-headers=X-Remote-User
    - --secure-port=6443
    - --service-account-issuer=https://kubernetes.default.svc.cluster.local
    - --service-account-key-file=/etc/kubernetes/pki/sa.pub
    - --service-account-signing-key-file=/etc/kubernetes/pki/sa.key
    - --service-cluster-ip-range=10.96.0.0/12
    - --tls-cert-file=/etc/kubernetes/pki/apiserver.crt
    - --tls-private-key-file=/etc/kubernetes/pki/apiserver.key
    image: registry.k8s.io/kube-apiserver:v1.34.0
    name: kube-apiserver
    volumeMounts:
    - {mountPath: /etc/kubernetes/pki, name: k8s-certs, readOnly: true}
  hostNetwork: true
  priorityClassName: system-node-critical
  volumes:
  - {hostPath: {path: /etc/kubernetes/pki, type: DirectoryOrCreate}, name: k8s-certs}
`;

describe("the static Pod of kubeadm", () => {
  test("is quiet in the recommended and the strict preset", () => {
    expect(underlinedOf(KUBEADM)).toEqual([]);
    expect(underlinedOf(KUBEADM, "strict")).toEqual([]);
  });

  test("with all rules on, hardening is told as hints and as nothing worse", () => {
    const findings = underlinedOf(KUBEADM, "all").filter((finding) => finding.includes("authn/"));
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.filter((finding) => !finding.startsWith("hint"))).toEqual([]);
    expect(messagesOf(KUBEADM, "authn/audit-logging", "all")).toHaveLength(1);
  });

  test("every flag of identity has a hover", () => {
    for (const [flag, words] of [
      ["--client-ca-file", "common name (CN)"],
      ["--authorization-mode", "`Node`, `RBAC`"],
      ["--enable-bootstrap-token-auth", "system:bootstrappers"],
      ["--requestheader-allowed-names", "proxies"],
      ["--service-account-issuer", "`iss`"],
    ] as const)
      expect(hoverOf(KUBEADM.replace(flag, `${flag.slice(0, 6)}<|>${flag.slice(6)}`)), flag).toContain(words);
  });

  test("an audit policy ends the hint", () => {
    const audited = KUBEADM.replace(
      "    - --secure-port",
      "    - --audit-policy-file=/a.yaml\n    - --secure-port",
    );
    expect(messagesOf(audited, "authn/audit-logging", "all")).toEqual([]);
    expect(hoverOf(audited.replace("--audit-pol", "--audit<|>-pol"))).toContain("impersonates");
  });
});

const STRUCTURED = `apiVersion: apiserver.config.k8s.io/v1
kind: AuthenticationConfiguration
jwt:
  - issuer:
      url: https://login.example.com
      audiences: [kubernetes]
    claimMappings:
      username:
        claim: email
        prefix: "login:"
      groups:
        claim: groups
        prefix: "login:"
    claimValidationRules:
      - claim: hd
        requiredValue: example.com
    userValidationRules:
      - expression: "!user.username.startsWith('system:')"
        message: reserved
anonymous:
  enabled: true
  conditions:
    - path: /livez
`;

describe("structured authentication", () => {
  test("that is right is quiet", () => {
    expect(underlinedOf(STRUCTURED, "all")).toEqual([]);
  });

  test.each<[string, string, string, string]>([
    ["no https", "https://login.example.com", "http://login.example.com", "must begin with https"],
    ["a query", "https://login.example.com", "https://login.example.com?a=b", "must not have a query"],
    [
      "user information",
      "https://login.example.com",
      "https://a:b@login.example.com",
      "user name or a password",
    ],
    ["a fragment", "https://login.example.com", "https://login.example.com#x", "must not have a fragment"],
    ["no audience", "[kubernetes]", "[]", "at least one audience"],
    ["an audience twice", "[kubernetes]", "[a, a]\n      audienceMatchPolicy: MatchAny", "named twice"],
    ["two audiences", "[kubernetes]", "[a, b]", "audienceMatchPolicy"],
    [
      "no prefix",
      '        claim: email\n        prefix: "login:"\n',
      "        claim: email\n",
      "needs a prefix",
    ],
    ["claim and expression", "claim: groups", "claim: groups\n        expression: claims.groups", "not both"],
    ["expression and prefix", "claim: groups", "expression: claims.groups", "prefix goes with claim"],
    [
      "a rule without anything",
      "claim: hd\n        requiredValue: example.com",
      "message: x",
      "needs a claim or an expression",
    ],
    [
      "a value beside an expression",
      "claim: hd",
      "expression: claims.hd == 'a'",
      "requiredValue goes with claim",
    ],
    ["conditions that cannot count", "enabled: true", "enabled: false", "need enabled: true"],
    ["a path twice", "    - path: /livez", "    - path: /livez\n    - path: /livez", "stands twice"],
  ])("%s is rejected", (_, before, after, message) => {
    const text = STRUCTURED.replace(before, after);
    expect(text).not.toBe(STRUCTURED);
    const messages = messagesOf(text, "authn/invalid-authentication-configuration");
    expect(messages.join("\n")).toContain(message);
    expect(messages).toHaveLength(1);
  });

  test("what a template fills in is not known", () => {
    const text = STRUCTURED.replace("https://login.example.com", "{{ .Values.issuer }}");
    expect(messagesOf(text, "authn/invalid-authentication-configuration")).toEqual([]);
  });

  test("its prefix counts for bindings, and an expression without verified addresses is rejected", () => {
    const binding = `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: a}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects: [{apiGroup: rbac.authorization.k8s.io, kind: User, name: alice@example.com}]
`;
    expect(messagesOf(`${STRUCTURED}---\n${binding}`, "authn/subject-prefix")).toHaveLength(1);
    const expression = STRUCTURED.replace(
      'claim: email\n        prefix: "login:"',
      "expression: \"'login:' + claims.email\"",
    );
    expect(messagesOf(expression, "authn/invalid-authentication-configuration")).toHaveLength(1);
    expect(messagesOf(`${expression}---\n${binding}`, "authn/subject-prefix")).toEqual([
      'Nobody who logs in is the user "alice@example.com": the issuer "https://login.example.com" adds the prefix "login:", so that it would be "login:alice@example.com".',
    ]);
  });

  test("the hover says which names come out", () => {
    const markdown = hoverOf(STRUCTURED.replace("username:", "user<|>name:"));
    expect(markdown).toContain("user `login:…`: `login:` and the claim `email`");
    expect(markdown).toContain("groups `login:…`");
  });
});

describe("structured authorization", () => {
  const webhook = `apiVersion: apiserver.config.k8s.io/v1
kind: AuthorizationConfiguration
authorizers:
  - type: Webhook
    name: opa
    webhook:
      timeout: 3s
      authorizedTTL: 5m
      unauthorizedTTL: 30s
      subjectAccessReviewVersion: v1
      matchConditionSubjectAccessReviewVersion: v1
      failurePolicy: Deny
      connectionInfo:
        type: KubeConfigFile
        kubeConfigFile: /etc/opa.kubeconfig
  - type: Node
    name: node
  - type: RBAC
    name: rbac
`;
  test("that is right is quiet", () => {
    expect(underlinedOf(webhook, "all")).toEqual([]);
  });

  test.each<[string, string, string, string]>([
    ["a long timeout", "timeout: 3s", "timeout: 1m", "not be longer than 30s"],
    ["no timeout", "      timeout: 3s\n", "", "timeout is needed"],
    ["a duration that is none", "authorizedTTL: 5m", "authorizedTTL: 5 minutes", "no duration"],
    ["a negative one", "authorizedTTL: 5m", "authorizedTTL: -5m", "longer than nothing"],
    ["a relative file", "/etc/opa.kubeconfig", "opa.kubeconfig", "absolute path"],
    ["a type twice", "type: Node", "type: RBAC", "only once"],
    ["a name twice", "name: node", "name: rbac", "stands twice"],
    ["a name that is none", "name: opa", "name: OPA_1", "no name for an authorizer"],
    [
      "a webhook that is none",
      "type: Node\n",
      "type: Node\n    webhook: {timeout: 3s}\n",
      "goes with type Webhook",
    ],
  ])("%s is rejected", (_, before, after, message) => {
    const text = webhook.replace(before, after);
    expect(text).not.toBe(webhook);
    const messages = messagesOf(text, "authn/invalid-authorization-configuration");
    expect(messages.join("\n")).toContain(message);
    expect(messages).toHaveLength(1);
  });
});

describe("kubeconfigs", () => {
  const KUBECONFIG = `apiVersion: v1
kind: Config
clusters:
  - name: prod
    cluster: {server: "https://prod.example.com", certificate-authority: /ca.crt}
users:
  - name: dev
    user:
      exec: {apiVersion: client.authentication.k8s.io/v1beta1, command: aws, args: [eks, get-token, --cluster-name, prod, --role-arn, "arn:aws:iam::111122223333:role/dev"]}
contexts:
  - name: prod
    context: {cluster: prod, user: dev}
current-context: prod
`;
  test("with an exec plugin is right and says where the name comes from", () => {
    expect(underlinedOf(KUBECONFIG, "all")).toEqual([]);
    expect(hoverOf(KUBECONFIG.replace("name: dev", "name: d<|>ev"))).toContain(
      "the AWS role `arn:aws:iam::111122223333:role/dev`",
    );
  });

  test.each<[string, string, string, string]>([
    ["a mistyped user", "user: dev}", "user: dve}", "warning authn/kubeconfig-dangling [dve]"],
    [
      "an unknown cluster",
      "{cluster: prod,",
      "{cluster: elsewhere,",
      "information authn/kubeconfig-dangling [elsewhere]",
    ],
    [
      "an interface that is gone",
      "k8s.io/v1beta1",
      "k8s.io/v1alpha1",
      "error authn/invalid-kubeconfig [client.authentication.k8s.io/v1alpha1]",
    ],
    [
      "no check of the server",
      "certificate-authority: /ca.crt",
      "insecure-skip-tls-verify: true",
      "warning authn/kubeconfig-insecure [true]",
    ],
    [
      "both",
      "certificate-authority: /ca.crt",
      "certificate-authority: /ca.crt, insecure-skip-tls-verify: true",
      "error authn/invalid-kubeconfig [true]",
    ],
    [
      "an old provider",
      "exec: {apiVersion",
      "auth-provider: {name: azure}\n      x-exec: {apiVersion",
      "warning authn/kubeconfig-auth-provider [azure]",
    ],
  ])("%s is told", (_, before, after, expected) => {
    expect(underlinedOf(KUBECONFIG.replace(before, after))).toEqual([expected]);
  });

  test.each(["token: abcdef0123456789abcdef", "password: correct-horse"])(
    "%s is told, without its value",
    (field) => {
      const text = KUBECONFIG.replace(/exec: .*/, field);
      const value = field.split(" ")[1] ?? "";
      expect(messagesOf(text, "authn/kubeconfig-secret")).toHaveLength(1);
      expect(messagesOf(text, "authn/kubeconfig-secret")[0]).not.toContain(value);
      expect(hoverOf(text.replace("name: dev", "name: d<|>ev"))).not.toContain(value);
    },
  );

  test.each(["<token>", "REDACTED", "DATA+OMITTED", "${TOKEN}", "{{ .Values.token }}", '""'])(
    "%s is no secret",
    (token) => {
      expect(
        messagesOf(KUBECONFIG.replace(/exec: .*/, `token: ${token}`), "authn/kubeconfig-secret"),
      ).toEqual([]);
    },
  );

  test("skaffold and kustomize have a Config of their own", () => {
    expect(
      underlinedOf(
        "apiVersion: skaffold/v4beta1\nkind: Config\nusers: [{name: a, user: {token: abcdefabcdefabc}}]\n",
        "all",
      ),
    ).toEqual([]);
  });
});

describe("installers", () => {
  test("kubeadm's two forms of extraArgs are told apart, and mended", () => {
    const text = `apiVersion: kubeadm.k8s.io/v1beta4
kind: ClusterConfiguration
apiServer:
  extraArgs:
    authorization-mode: Node,RBAC
    anonymous-auth: "false"
`;
    expect(underlinedOf(text)).toEqual(["error authn/extra-args-shape [extraArgs]"]);
    const after =
      applyFix(new Map([["/main.yaml", text]]), "authn/extra-args-shape", "Write").get("/main.yaml") ?? "";
    expect(after).toContain('    - name: anonymous-auth\n      value: "false"');
    expect(underlinedOf(after)).toEqual([]);
  });

  test("a flag inside of a patch of kind is told at its place", () => {
    const text = `apiVersion: kind.x-k8s.io/v1alpha4
kind: Cluster
kubeadmConfigPatches:
  - |
    kind: ClusterConfiguration
    apiServer:
      extraArgs:
        oidc-client-secret: abc
        authorization-mode: AlwaysAllow
`;
    expect(underlinedOf(text)).toEqual([
      "error authn/unknown-flag [oidc-client-secret: abc]",
      "warning authn/authorization-always-allow [authorization-mode: AlwaysAllow]",
    ]);
  });

  test("kubelets that ask nobody are told", () => {
    const text = `apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
authentication: {anonymous: {enabled: true}, x509: {clientCAFile: /ca.crt}}
authorization: {mode: AlwaysAllow}
readOnlyPort: 10255
`;
    expect(underlinedOf(text)).toEqual([
      "warning authn/kubelet-anonymous [true]",
      "warning authn/kubelet-always-allow [AlwaysAllow]",
      "warning authn/kubelet-always-allow [10255]",
    ]);
  });
});
