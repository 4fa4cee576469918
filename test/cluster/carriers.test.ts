import { expect, test } from "vitest";
import type { Component } from "../../server/src/model/cluster/content";
import { indexOfYaml } from "../support/index-of";
import { hover } from "../../server/src/features/hover";
import { diagnosticsOf, snapshotOf } from "../support/check";
import { expectOnlyOurMarkup, ourLink } from "../support/strict-markdown";
import { readClosedFile } from "../../server/src/analysis/file-model";

function componentsOf(text: string): readonly Component[] {
  return indexOfYaml(text)
    .ofType("control-plane")
    .flatMap(({ components }) => components);
}

function flagsOf(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    componentsOf(text)
      .filter(({ name }) => name === "kube-apiserver")
      .flatMap(({ flags }) => flags.map(({ name, value }) => [name, value])),
  );
}

const EXPECTED = {
  "oidc-issuer-url": "https://issuer.example.com",
  "oidc-client-id": "kubernetes",
};

const CARRIERS: Readonly<Record<string, string>> = {
  "a static Pod": `apiVersion: v1
kind: Pod
metadata: {name: kube-apiserver, namespace: kube-system}
spec:
  containers:
    - name: kube-apiserver
      image: registry.k8s.io/kube-apiserver:v1.34.1
      command:
        - kube-apiserver
        - --oidc-issuer-url=https://issuer.example.com
        - --oidc-client-id
        - kubernetes
`,
  "a static Pod with args": `apiVersion: v1
kind: Pod
metadata: {name: api}
spec:
  containers:
    - command: [/usr/local/bin/kube-apiserver]
      args: ["--oidc_issuer_url=https://issuer.example.com", "--oidc-client-id=kubernetes"]
`,
  "a command line": `apiVersion: v1
kind: Pod
metadata: {name: api}
spec:
  containers:
    - command: ["/bin/sh", "-c", "ulimit --all; exec watch-it --touch=/f -- /usr/bin/kube-apiserver --oidc-issuer-url=https://issuer.example.com --oidc-client-id=kubernetes 2>&1 | tee --append /log"]
`,
  "kubeadm v1beta3": `apiVersion: kubeadm.k8s.io/v1beta3
kind: ClusterConfiguration
apiServer:
  extraArgs:
    oidc-issuer-url: https://issuer.example.com
    oidc-client-id: kubernetes
`,
  "kubeadm v1beta4": `apiVersion: kubeadm.k8s.io/v1beta4
kind: ClusterConfiguration
apiServer:
  extraArgs:
    - name: oidc-issuer-url
      value: https://issuer.example.com
    - name: oidc-client-id
      value: kubernetes
`,
  kind: `apiVersion: kind.x-k8s.io/v1alpha4
kind: Cluster
nodes:
  - role: control-plane
    kubeadmConfigPatches:
      - |
        kind: ClusterConfiguration
        apiServer:
          extraArgs:
            oidc-issuer-url: https://issuer.example.com
            oidc-client-id: kubernetes
`,
  "Cluster API": `apiVersion: controlplane.cluster.x-k8s.io/v1beta1
kind: KubeadmControlPlane
metadata: {name: cp}
spec:
  kubeadmConfigSpec:
    clusterConfiguration:
      apiServer:
        extraArgs:
          oidc-issuer-url: https://issuer.example.com
          oidc-client-id: kubernetes
`,
  k3s: `write-kubeconfig-mode: "0644"
kube-apiserver-arg:
  - oidc-issuer-url=https://issuer.example.com
  - oidc-client-id=kubernetes
`,
  Rancher: `apiVersion: provisioning.cattle.io/v1
kind: Cluster
metadata: {name: c}
spec:
  rkeConfig:
    machineGlobalConfig:
      kube-apiserver-arg: ["oidc-issuer-url=https://issuer.example.com", "oidc-client-id=kubernetes"]
`,
  k3d: `apiVersion: k3d.io/v1alpha5
kind: Simple
options:
  k3s:
    extraArgs:
      - arg: --kube-apiserver-arg=oidc-issuer-url=https://issuer.example.com
        nodeFilters: [server:*]
      - arg: --kube-apiserver-arg=oidc-client-id=kubernetes
      - arg: --tls-san=x
`,
  Talos: `version: v1alpha1
machine:
  type: controlplane
cluster:
  apiServer:
    extraArgs:
      oidc-issuer-url: https://issuer.example.com
      oidc-client-id: kubernetes
`,
  eksctl: `apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata: {name: c, region: eu-west-1}
identityProviders:
  - name: login
    type: oidc
    issuerUrl: https://issuer.example.com
    clientId: kubernetes
`,
  kOps: `apiVersion: kops.k8s.io/v1alpha2
kind: Cluster
metadata: {name: c}
spec:
  kubeAPIServer:
    oidcIssuerURL: https://issuer.example.com
    oidcClientID: kubernetes
`,
};

test.each(Object.entries(CARRIERS))("%s carries flags of the API server, also at rest", (_, text) => {
  expect(flagsOf(text)).toEqual(EXPECTED);
  const kept = readClosedFile("/main.yaml", text).documents.flatMap(({ content }) => content.objects);
  expect(kept.map(({ object }) => object.type)).toEqual(["control-plane"]);
});

test.each(Object.entries(CARRIERS))("%s, cut off anywhere, gives findings or none", (_, text) => {
  for (let end = 0; end < text.length; end += 7) {
    const snapshot = snapshotOf(new Map([["/main.yaml", text.slice(0, end)]]), { preset: "all" });
    expect(diagnosticsOf(snapshot).filter(({ rule }) => rule === "internal/rule-crashed")).toEqual([]);
  }
});

test.each(Object.entries(CARRIERS))("%s has a hover, or none, wherever the cursor stands", (_, text) => {
  const snapshot = snapshotOf(new Map([["/main.yaml", text]]));
  let found = 0;
  for (let offset = 0; offset < text.length; offset += 3) {
    const own = hover(snapshot, "/main.yaml", offset, { maxRows: 12, linkTarget: ourLink });
    if (!own) continue;
    expectOnlyOurMarkup(own.markdown);
    found++;
  }
  expect(found).toBeGreaterThan(0);
});

test("an audit policy names users and groups", () => {
  const text = `apiVersion: audit.k8s.io/v1
kind: Policy
rules:
  - level: None
    users: ["system:serviceaccount:shop:cart", alice]
    userGroups: ["system:nodes"]
`;
  const index = indexOfYaml(text);
  const uses = (
    kind: "User" | "Group" | "ServiceAccount",
    namespace: string,
    name: string,
  ): readonly string[] => index.references({ kind, namespace, name }).map(({ reference }) => reference.use);
  expect(uses("ServiceAccount", "shop", "cart")).toEqual(["policy"]);
  expect(uses("User", "", "alice")).toEqual(["policy"]);
  expect(uses("Group", "", "system:nodes")).toEqual(["policy"]);
  const kept = readClosedFile("/main.yaml", text).documents.flatMap(({ content }) => content.objects);
  expect(kept).toHaveLength(1);
});

test("the version comes from the image or the configuration", () => {
  expect(componentsOf(CARRIERS["a static Pod"] ?? "").map(({ version }) => version)).toEqual(["1.34"]);
});

test("any other Pod stays a workload", () => {
  const text = `apiVersion: v1
kind: Pod
metadata: {name: kube-apiserver-proxy}
spec: {containers: [{name: a, image: haproxy:2, args: ["--backend=kube-apiserver"]}]}
`;
  expect(componentsOf(text)).toEqual([]);
});

test("what a template fills in is not known, the flags beside it are", () => {
  const text = (CARRIERS["a static Pod"] ?? "").replace("https://issuer.example.com", "{{ .Values.issuer }}");
  const [component] = componentsOf(text);
  expect(component?.flags.map(({ name }) => name)).toEqual(["oidc-issuer-url", "oidc-client-id"]);
});

test.each<[string, string]>([
  [
    "kubeadm's InitConfiguration",
    `apiVersion: kubeadm.k8s.io/v1beta4
kind: InitConfiguration
nodeRegistration:
  kubeletExtraArgs:
    - {name: authorization-mode, value: AlwaysAllow}
`,
  ],
  [
    "Cluster API",
    `apiVersion: bootstrap.cluster.x-k8s.io/v1beta1
kind: KubeadmConfigTemplate
metadata: {name: workers}
spec:
  template:
    spec:
      joinConfiguration:
        nodeRegistration:
          kubeletExtraArgs: {authorization-mode: AlwaysAllow}
`,
  ],
  ["k3s", "kubelet-arg: [authorization-mode=AlwaysAllow]\n"],
  [
    "kind",
    `apiVersion: kind.x-k8s.io/v1alpha4
kind: Cluster
kubeadmConfigPatches:
  - "kind: InitConfiguration\\nnodeRegistration:\\n  kubeletExtraArgs:\\n    authorization-mode: AlwaysAllow\\n"
`,
  ],
])("flags of kubelets in %s", (_, text) => {
  const found = diagnosticsOf(snapshotOf(new Map([["/main.yaml", text]])));
  expect(found.map(({ rule }) => rule)).toEqual(["authn/kubelet-always-allow"]);
  const kept = readClosedFile("/main.yaml", text).documents.flatMap(({ content }) => content.objects);
  expect(kept.map(({ object }) => object.type)).toEqual(["control-plane"]);
});

test("the text of a secret is not kept", () => {
  const models = [
    ...Object.values(CARRIERS).map((text) => text.replaceAll("oidc-client-id", "oidc-client-secret")),
    `apiVersion: v1
kind: Config
users: [{name: a, user: {token: kubernetes, password: kubernetes, client-key-data: kubernetes}}]
`,
    `issuer: https://a
connectors: [{type: ldap, config: {bindPW: kubernetes, clientSecret: kubernetes}}]
`,
  ].map((text) => JSON.stringify(readClosedFile("/main.yaml", text).documents));
  // kOps and eksctl have no field for a secret, so that theirs is one for the client.
  const kept = models.filter(
    (model) =>
      model.includes('"kubernetes"') && !model.includes("oidcClientID") && !model.includes("clientId"),
  );
  expect(kept).toEqual([]);
});
