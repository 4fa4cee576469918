import { describe, expect, test } from "vitest";
import { CERTIFICATES, REQUESTS } from "../support/certificates";
import { hoverOf, messagesOf, underlinedOf } from "../support/editor";

function request(
  body: string,
  signer = "kubernetes.io/kube-apiserver-client",
  usage = "client auth",
): string {
  return `apiVersion: certificates.k8s.io/v1
kind: CertificateSigningRequest
metadata:
  name: obanby
spec:
  request: ${body}
  signerName: ${signer}
  expirationSeconds: 86400
  usages:
    - ${usage}
`;
}

const VIEW = `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: group-one
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects:
  - {apiGroup: rbac.authorization.k8s.io, kind: Group, name: group1}
`;

describe("a request for a certificate", () => {
  test("says who its owner will be and what that may", () => {
    const markdown = hoverOf(
      `${request(REQUESTS.obanby).replace("name: obanby", "name: oba<|>nby")}---\n${VIEW}`,
    );
    expect(markdown).toContain("user `obanby` in groups `group1`, `group2`");
    expect(markdown).toContain("ClusterRoleBinding `group-one`");
    expect(markdown).toContain("cannot take a certificate back");
  });

  test("says the same on the request itself", () => {
    const text = request(REQUESTS.obanby).replace("LS0t", "LS<|>0t");
    expect(hoverOf(text)).toContain("The request asks for user `obanby` in groups `group1`, `group2`");
  });

  test("the hover of the group says that a certificate gives it", () => {
    const both = `${request(REQUESTS.obanby)}---\n${VIEW.replace("name: group1", "name: gro<|>up1")}`;
    expect(hoverOf(both)).toContain("Comes from the certificate of CertificateSigningRequest `obanby`");
  });

  test("is fine for users", () => {
    expect(underlinedOf(request(REQUESTS.obanby))).toEqual([]);
    expect(underlinedOf(request(REQUESTS.umlaut))).toEqual([]);
  });

  test.each<[string, string, string]>([
    ["system:masters", request(REQUESTS.masters), "error csr/privileged-subject"],
    ["a node as a user", request(REQUESTS.node), "warning csr/privileged-subject"],
    ["serving for a user", request(REQUESTS.obanby, undefined, "server auth"), "error csr/signer-usages"],
    [
      "a user for the signer of kubelets",
      request(REQUESTS.obanby, "kubernetes.io/kube-apiserver-client-kubelet"),
      "error csr/node-subject",
    ],
    [
      "the signer of old",
      request(REQUESTS.obanby, "kubernetes.io/legacy-unknown"),
      "information csr/legacy-unknown",
    ],
    [
      "PEM that is not encoded again",
      request('"-----BEGIN CERTIFICATE REQUEST-----"'),
      "error csr/unreadable-request",
    ],
    ["not even base64", request("ß§$%&".replace("$", "")), "error csr/unreadable-request"],
  ])("%s is told", (_, text, expected) => {
    expect(underlinedOf(text).map((finding) => finding.replace(/ \[.*/s, ""))).toEqual([expected]);
  });

  test.each(["$(base64 -w0 obanby.csr)", "<base64 of the request>", "BASE64_OF_CSR", "{{ .Values.csr }}"])(
    "%s is filled in by somebody",
    (body) => {
      expect(messagesOf(request(`'${body}'`), "csr/unreadable-request")).toEqual([]);
    },
  );

  test("a request of another signer is left alone", () => {
    expect(underlinedOf(request(REQUESTS.masters, "example.com/internal", "server auth"))).toEqual([]);
  });
});

describe("who approves and signs", () => {
  const ROLE = `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: approver}
rules:
  - {apiGroups: [certificates.k8s.io], resources: [certificatesigningrequests/approval], verbs: [update]}
  - {apiGroups: [certificates.k8s.io], resources: [signers], resourceNames: [kubernetes.io/kube-apiserver-client], verbs: [approve]}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: approver}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: approver}
subjects: [{kind: ServiceAccount, name: approver, namespace: certs}]
`;
  test("is told on the name of the signer", () => {
    const text = `${request(REQUESTS.obanby).replace("kube-apiserver-client", "kube-api<|>server-client")}---\n${ROLE}`;
    expect(hoverOf(text)).toContain("ServiceAccount `certs/approver`");
  });

  test("half of it is not enough", () => {
    const half = ROLE.replace("certificatesigningrequests/approval", "certificatesigningrequests");
    const text = `${request(REQUESTS.obanby).replace("kube-apiserver-client", "kube-api<|>server-client")}---\n${half}`;
    expect(hoverOf(text)).not.toContain("certs/approver");
  });
});

describe("certificates in kubeconfigs", () => {
  const kubeconfig = (data: string): string => `apiVersion: v1
kind: Config
users:
  - name: somebody
    user:
      client-certificate-data: ${data}
      client-key: /home/alice/key.pem
`;
  test("say who their owner is", () => {
    const markdown = hoverOf(kubeconfig(CERTIFICATES.alice).replace("name: some", "name: so<|>me"));
    expect(markdown).toContain("Its certificate makes it user `alice` in group `devops`");
    expect(underlinedOf(kubeconfig(CERTIFICATES.alice))).toEqual([]);
  });

  test("of system:masters are told by the strict preset", () => {
    expect(messagesOf(kubeconfig(CERTIFICATES.admin), "authn/client-certificate-user", "strict")).toEqual([
      'The certificate makes "kubernetes-admin" a member of "system:masters", who may do everything until it expires, whatever bindings say.',
    ]);
  });

  test.each(["AAAA", "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t", "%%%", CERTIFICATES.alice.slice(0, 200)])(
    "that are broken are no exception",
    (data) => {
      expect(hoverOf(kubeconfig(data).replace("name: some", "name: so<|>me"))).toContain("cannot be read");
    },
  );
});

describe("files of tokens and passwords", () => {
  const pod = (flag: string, version = "v1.34.0"): string => `apiVersion: v1
kind: Pod
metadata: {name: kube-apiserver, namespace: kube-system}
spec:
  containers:
    - name: kube-apiserver
      image: registry.k8s.io/kube-apiserver:${version}
      args: ["${flag}"]
      command: [kube-apiserver]
`;
  test("passwords are gone", () => {
    expect(underlinedOf(pod("--basic-auth-file=/users.csv"))).toEqual([
      'error authn/unknown-flag ["--basic-auth-file=/users.csv"]',
    ]);
    expect(underlinedOf(pod("--basic-auth-file=/users.csv", "v1.18.20"))).toEqual([
      'warning authn/unknown-flag ["--basic-auth-file=/users.csv"]',
    ]);
  });

  test("tokens are a risk, one dash is a mistake", () => {
    expect(underlinedOf(pod("--token-auth-file=/tokens.csv"))).toEqual([
      'warning authn/token-auth-file ["--token-auth-file=/tokens.csv"]',
    ]);
    expect(underlinedOf(pod("-token-auth-file=/tokens.csv"))).toEqual([
      'error authn/unknown-flag ["-token-auth-file=/tokens.csv"]',
    ]);
    expect(hoverOf(pod("--token-auth<|>-file=/tokens.csv"))).toContain('`token,user,uid,"group1,group2"`');
  });

  test("the authority of clients says who comes out", () => {
    expect(hoverOf(pod("--client-ca<|>-file=/obanby.pem"))).toContain("common name (CN)");
    expect(underlinedOf(pod("--client-ca-file=/obanby.pem"))).toEqual([]);
  });
});
