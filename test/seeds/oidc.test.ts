import { describe, expect, test } from "vitest";
import { applyFix } from "../support/check";
import { hoverOf, messagesOf, underlinedOf } from "../support/editor";

/** The flags that guides print, in the static Pod that they belong to. */
function apiServer(...flags: readonly string[]): string {
  return `apiVersion: v1
kind: Pod
metadata:
  name: kube-apiserver
  namespace: kube-system
spec:
  containers:
    - name: kube-apiserver
      image: registry.k8s.io/kube-apiserver:v1.34.2
      command:
        - kube-apiserver
${flags.map((flag) => `        - ${flag}\n`).join("")}`;
}

const AZURE = [
  "--oidc-issuer-url=https://login.microsoftonline.com/<tenant>",
  "--oidc-client-id=<client-id>",
  "--oidc-client-secret=<client-secret>",
  "--oidc-username-claim=upn",
  "'--oidc-username-prefix=azuread:'",
];

const BINDING = `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: azuread-cluster-admin
rules:
  - apiGroups: [""]
    resources: ["pods"]
    verbs: ["get", "list", "watch"]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: azuread-cluster-admin-binding
subjects:
  - kind: User
    name: "azuread:alice@example.com"
    apiGroup: rbac.authorization.k8s.io
roleRef:
  kind: ClusterRole
  name: azuread-cluster-admin
  apiGroup: rbac.authorization.k8s.io
`;

describe("Azure AD by flags", () => {
  test("the client secret is told, and nothing else", () => {
    expect(underlinedOf(apiServer(...AZURE))).toEqual([
      "error authn/unknown-flag [--oidc-client-secret=<client-secret>]",
    ]);
    expect(messagesOf(apiServer(...AZURE), "authn/unknown-flag")[0]).toContain("needs no secret");
  });

  test("a prefix that is printed without quotes is no text for YAML, and the fix quotes it", () => {
    const printed = apiServer(...AZURE.slice(0, 2), "--oidc-username-prefix=azuread:");
    expect(underlinedOf(printed)).toEqual(["error authn/flag-not-text [--oidc-username-prefix=azuread]"]);
    const after = applyFix(new Map([["/main.yaml", printed]]), "authn/flag-not-text", "Quote");
    expect(underlinedOf(after.get("/main.yaml") ?? "")).toEqual([]);
  });

  test("the fix takes it out", () => {
    const files = new Map([["/main.yaml", apiServer(...AZURE)]]);
    const after = applyFix(files, "authn/unknown-flag", "Remove").get("/main.yaml") ?? "";
    expect(after).not.toContain("secret");
    expect(underlinedOf(after)).toEqual([]);
  });

  test("the flags say which names come out, and which binding names one", () => {
    const flags = AZURE.map((flag) => flag.replace("--oidc-username-claim", "--oidc-username<|>-claim"));
    const markdown = hoverOf(`${apiServer(...flags)}---\n${BINDING}`);
    expect(markdown).toContain("user `azuread:…`: `azuread:` and the claim `upn`");
    expect(markdown).toContain("ClusterRoleBinding `azuread-cluster-admin-binding`");
  });

  test("a subject with the prefix is right, and its hover says where it comes from", () => {
    const both = `${apiServer(...AZURE)}---\n${BINDING}`;
    expect(messagesOf(both, "authn/subject-prefix")).toEqual([]);
    expect(hoverOf(both.replace("azuread:alice", "azuread:al<|>ice"))).toContain(
      "Comes from tokens of `https://login.microsoftonline.com/<tenant>` whose claim `upn` is `alice@example.com`.",
    );
  });

  test("a subject without the prefix means nobody, and the fix adds it", () => {
    const files = new Map([
      ["/main.yaml", `${apiServer(...AZURE)}---\n${BINDING.replace("azuread:alice", "alice")}`],
    ]);
    const text = files.get("/main.yaml") ?? "";
    expect(messagesOf(text, "authn/subject-prefix")).toEqual([
      'Nobody who logs in is the user "alice@example.com": the issuer "https://login.microsoftonline.com/<tenant>" adds the prefix "azuread:", so that it would be "azuread:alice@example.com".',
    ]);
    const after = applyFix(files, "authn/subject-prefix", "Replace").get("/main.yaml") ?? "";
    expect(after).toContain('name: "azuread:alice@example.com"');
  });

  test("the binding that is printed, its placeholder left in, draws no error", () => {
    const text = BINDING.replace("alice@example.com", "<username>");
    expect(underlinedOf(text).filter((finding) => finding.startsWith("error"))).toEqual([]);
  });
});

test("a group is told where another binding has it with the prefix, and only there", () => {
  const flags = [
    ...AZURE.filter((flag) => !flag.includes("secret")),
    "--oidc-groups-claim=groups",
    "'--oidc-groups-prefix=azuread:'",
  ];
  const binding = (name: string, group: string): string => `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: ${name}}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects: [{apiGroup: rbac.authorization.k8s.io, kind: Group, name: "${group}"}]
`;
  const text = [
    apiServer(...flags),
    binding("a", "azuread:devs"),
    binding("b", "devs"),
    binding("c", "ops"),
  ].join("---\n");
  expect(underlinedOf(text).filter((finding) => finding.includes("subject-prefix"))).toEqual([
    'warning authn/subject-prefix ["devs"]',
  ]);
});

describe("what is not known is not reported", () => {
  const subject = BINDING.replace("azuread:alice", "alice");
  const flags = AZURE.filter((flag) => !flag.includes("secret"));
  test.each<[string, string]>([
    ["no issuer", subject],
    [
      "a template fills in the prefix",
      `${apiServer(...flags.slice(0, -1), "'--oidc-username-prefix={{ .Values.prefix }}'")}---\n${subject}`,
    ],
    [
      "a template may add flags",
      `${apiServer(...flags)}        {{- range .Values.flags }}\n        - {{ . }}\n        {{- end }}\n---\n${subject}`,
    ],
    [
      "a second cluster",
      `${apiServer(...flags)}---\n${subject}---\n${apiServer("--oidc-issuer-url=https://other.example.com", "--oidc-client-id=k").replace("name: kube-apiserver", "name: other")}`,
    ],
    [
      "an expression makes the names",
      `apiVersion: apiserver.config.k8s.io/v1
kind: AuthenticationConfiguration
jwt:
  - issuer: {url: "https://login.example.com", audiences: [k]}
    claimMappings:
      username: {expression: "claims.email_verified ? claims.email : claims.sub"}
---
${subject}`,
    ],
    [
      "a kubeconfig acts as it",
      `${apiServer(...flags)}---\n${subject}---
apiVersion: v1
kind: Config
users:
  - name: a
    user: {as: alice@example.com, tokenFile: /t}
`,
    ],
  ])("%s", (_, text) => {
    expect(messagesOf(text, "authn/subject-prefix", "all")).toEqual([]);
  });
});

describe("the prefix of flags that say none", () => {
  const issuer = ["--oidc-issuer-url=https://dex.example.com", "--oidc-client-id=k8s-client-id"];
  test("is the issuer", () => {
    expect(hoverOf(apiServer("--oidc-is<|>suer-url=https://dex.example.com", issuer[1] ?? ""))).toContain(
      "user `https://dex.example.com#…`",
    );
  });

  test("is nothing for the claim email, and nothing after -", () => {
    const email = apiServer(...issuer, "--oidc-username-cl<|>aim=email");
    expect(hoverOf(email)).toContain("user the claim `email` as it is");
    const dash = apiServer(...issuer, "--oidc-username-cl<|>aim=sub", "--oidc-username-prefix=-");
    expect(hoverOf(dash)).toContain("user the claim `sub` as it is");
    expect(underlinedOf(dash)).toEqual(["information authn/oidc-without-prefix [--oidc-username-prefix=-]"]);
  });

  test("groups as they are may be those of Kubernetes", () => {
    const text = apiServer(...issuer, "--oidc-groups-claim=groups");
    expect(underlinedOf(text)).toEqual(["warning authn/oidc-without-prefix [--oidc-groups-claim=groups]"]);
    const files = new Map([["/main.yaml", text]]);
    const after = applyFix(files, "authn/oidc-without-prefix", "Add the prefix").get("/main.yaml") ?? "";
    expect(after).toContain('--oidc-groups-claim=groups\n        - "--oidc-groups-prefix=oidc:"');
    expect(underlinedOf(after)).toEqual([]);
  });
});

describe("Dex with LDAP", () => {
  const DEX = `issuer: https://dex.example.com
storage: {type: kubernetes}
connectors:
  - type: ldap
    id: ldap
    name: OpenLDAP
    config:
      host: ldap.example.com:389
      insecureNoSSL: true
      bindDN: cn=admin,dc=example,dc=org
      bindPW: admin-password
      userSearch: {baseDN: "ou=People,dc=example,dc=org", username: mail, idAttr: DN, emailAttr: mail}
      groupSearch:
        baseDN: ou=Groups,dc=example,dc=org
        userMatchers: [{userAttr: DN, groupAttr: member}]
        nameAttr: cn
staticClients:
  - id: k8s-client-id
    name: Kubernetes
`;
  test("plain text and a password are told, in a file, a ConfigMap and values of a chart", () => {
    const expected = ["warning authn/dex-insecure [true]", "warning authn/dex-secret [admin-password]"];
    expect(underlinedOf(DEX)).toEqual(expected);
    const indented = DEX.replace(/^/gm, "    ").trimEnd();
    expect(
      underlinedOf(
        `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: dex, namespace: dex}\ndata:\n  config.yaml: |\n${indented}\n`,
      ),
    ).toEqual(expected);
    expect(underlinedOf(`replicaCount: 1\nconfig:\n${DEX.replace(/^/gm, "  ").trimEnd()}\n`)).toEqual(
      expected,
    );
  });

  test("in a Secret a password is at home, plain text is not", () => {
    const indented = DEX.replace(/^/gm, "    ").trimEnd();
    const text = `apiVersion: v1\nkind: Secret\nmetadata: {name: dex, namespace: dex}\nstringData:\n  config.yaml: |\n${indented}\n`;
    expect(underlinedOf(text)).toEqual(["warning authn/dex-insecure [true]"]);
  });

  test("a secret from the environment is none", () => {
    expect(
      underlinedOf(DEX.replace("admin-password", "$LDAP_PW").replace("insecureNoSSL: true", "rootCA: /ca")),
    ).toEqual([]);
  });

  test("the connector says what a group is, and what the API server makes of it", () => {
    const flags = apiServer(
      "--oidc-issuer-url=https://dex.example.com",
      "--oidc-client-id=k8s-client-id",
      "--oidc-groups-claim=groups",
      "'--oidc-groups-prefix=ldap:'",
    );
    const markdown = hoverOf(`${DEX.replace("type: ldap", "type: ld<|>ap")}---\n${flags}`);
    expect(markdown).toContain("the attribute `cn` of the group");
    expect(markdown).toContain("groups `ldap:…`");
  });

  test("the flags for Dex draw the same error", () => {
    const flags = apiServer(
      "--oidc-issuer-url=https://dex.example.com",
      "--oidc-client-id=k8s-client-id",
      "--oidc-client-secret=k8s-client-secret",
    );
    expect(underlinedOf(flags)).toEqual([
      "error authn/unknown-flag [--oidc-client-secret=k8s-client-secret]",
    ]);
  });
});

describe("a kubeconfig of an OIDC login", () => {
  const KUBECONFIG = `apiVersion: v1
kind: Config
clusters:
- cluster:
    server: https://k8s-cluster.example.com
    certificate-authority: /etc/kubernetes/pki/ca.crt
  name: kubernetes
contexts:
- context:
    cluster: kubernetes
    user: oidc-user
  name: oidc-context
users:
- name: oidc-user
  user:
    exec:
      apiVersion: client.authentication.k8s.io/v1beta1
      command: kubectl
      args:
      - oidc-login
      - get-token
      - --oidc-issuer-url=https://accounts.google.com
      - --oidc-client-id=example-client-id
`;
  test("is right", () => {
    expect(underlinedOf(KUBECONFIG, "all")).toEqual([]);
  });

  test("says where one logs in, on the user, its context and its arguments", () => {
    for (const place of ["name: oidc-us<|>er", "user: oidc-us<|>er", "get-to<|>ken"]) {
      const markdown = hoverOf(KUBECONFIG.replace(place.replace("<|>", ""), place));
      expect(markdown).toContain("Logs in at `https://accounts.google.com` as client `example-client-id`");
    }
  });
});

describe("webhook authentication", () => {
  const text = `apiVersion: v1
kind: Pod
metadata: {name: kube-apiserver}
spec:
  containers:
  - command:
    - kube-apiserver
    - --authentication-token-webhook-conf<|>ig-file=/path/to/webhook-config.yaml
`;
  test("is no mistake, and its hover says that names are not known", () => {
    expect(underlinedOf(text)).toEqual([]);
    expect(hoverOf(text)).toContain("Which names come out is not known here.");
  });

  test("an excerpt without apiVersion and kind is read as well", () => {
    const excerpt = text.slice(text.indexOf("spec:"));
    expect(hoverOf(excerpt)).toContain("Which names come out is not known here.");
    expect(underlinedOf(`${excerpt.replace("<|>", "")}    - --oidc-client-secret=abc\n`)).toEqual([
      "error authn/unknown-flag [--oidc-client-secret=abc]",
    ]);
  });

  test("a webhook before RBAC that may be silent is told", () => {
    const configuration = `apiVersion: apiserver.config.k8s.io/v1
kind: AuthorizationConfiguration
authorizers:
  - type: Webhook
    name: opa
    webhook:
      timeout: 3s
      subjectAccessReviewVersion: v1
      matchConditionSubjectAccessReviewVersion: v1
      failurePolicy: NoOpinion
      connectionInfo: {type: InClusterConfig}
  - {type: RBAC, name: rbac}
`;
    expect(underlinedOf(configuration)).toEqual(["information authn/webhook-fail-open [NoOpinion]"]);
    expect(hoverOf(configuration.replace("kind: Auth", "kind: Au<|>th"))).toContain(
      "1. Webhook `opa`, before RBAC; while it is silent, the next one is asked\n2. RBAC",
    );
  });
});
