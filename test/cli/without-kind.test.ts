import { expect, it } from "vitest";
import { createWorkspace } from "../lsp/workspace";
import { rolecall } from "./rolecall";

const FILES = {
  "rancher/config.yaml": 'kube-apiserver-arg:\n  - "oidc-client-secret=abc"\n',
  "dex.yaml":
    "issuer: https://dex\nconnectors:\n  - type: ldap\n    id: a\n    config: { insecureNoSSL: true }\n",
  "excerpt.yaml":
    "spec:\n  containers:\n  - command:\n    - kube-apiserver\n    - --basic-auth-file=/users.csv\n",
  "talos.yaml":
    "machine: {}\ncluster:\n  apiServer:\n    extraArgs:\n      authorization-mode: AlwaysAllow\n",
  "values.yaml": "replicas: 1\nconnectors: none\n",
};

it("check reads configurations of the API server, of kubelets and of Dex that say no kind", () => {
  const { json } = rolecall(createWorkspace(FILES), ["check", "--format", "json"]);
  expect(json().findings.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    "dex.yaml authn/dex-insecure",
    "excerpt.yaml authn/unknown-flag",
    "rancher/config.yaml authn/unknown-flag",
    "talos.yaml authn/authorization-always-allow",
  ]);
});
