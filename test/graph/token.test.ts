import { expect, test } from "vitest";
import { indexOfYaml } from "../support/index-of";
import type { Workload } from "../../server/src/model/object";
import { readPodSpec } from "../../server/src/model/pod-spec";
import { parseDocument } from "../../server/src/yaml/parse";
import type { ObjectIndex } from "../../server/src/graph/index";
import { automountOf, holdingsOf, isTokenFolder, mountsToken } from "../../server/src/graph/token";

const ACCOUNT = "apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: web, namespace: shop }\n";
const POD = "apiVersion: v1\nkind: Pod\nmetadata: { name: web, namespace: shop }\n";

test("the Pod decides about its token, then its ServiceAccount, then Kubernetes", () => {
  const on = "automountServiceAccountToken: true";
  const off = "automountServiceAccountToken: false";
  expect(decision(`${POD}spec: { serviceAccountName: web, ${on} }`, ACCOUNT + off)).toEqual([true, "pod"]);
  expect(decision(`${POD}spec: { serviceAccountName: web, ${off} }`, ACCOUNT + on)).toEqual([false, "pod"]);
  expect(decision(`${POD}spec: { serviceAccountName: web }`, ACCOUNT + off)).toEqual([
    false,
    "service-account",
  ]);
  expect(decision(`${POD}spec: { serviceAccount: web }`, ACCOUNT + off)).toEqual([false, "service-account"]);
  expect(decision(`${POD}spec: { serviceAccountName: web }`, ACCOUNT)).toEqual([true, "default"]);
  expect(decision(`${POD}spec: {}`, ACCOUNT + off)).toEqual([true, "default"]);
});

test("a ServiceAccount of the same name in another namespace decides nothing", () => {
  const other = `${ACCOUNT.replace("namespace: shop", "namespace: ops")}automountServiceAccountToken: false`;
  expect(decision(`${POD}spec: { serviceAccountName: web }`, other)).toEqual([true, "default"]);
});

test("what a template or a kustomization may say is unknown", () => {
  expect(decision(`${POD}spec: { serviceAccountName: "{{ .Values.account }}" }`, ACCOUNT)).toBe("unknown");
  expect(decision(`${POD}spec: { serviceAccountName: web }`, `${ACCOUNT}{{ .Values.more }}`)).toBe("unknown");
  const rendered = indexOfYaml(`${POD}spec: { serviceAccountName: web }`, { rendering: "kustomize" });
  expect(automountOf(rendered, workloadOf(rendered))).toBe("unknown");
});

test("what the Pod says counts in a template too", () => {
  const pod = `${POD}spec: { serviceAccountName: "{{ .Values.account }}", automountServiceAccountToken: false }`;
  expect(decision(pod, ACCOUNT)).toEqual([false, "pod"]);
});

test("declarations that differ are variants, of which nobody knows the one that is applied", () => {
  const off = `${ACCOUNT}automountServiceAccountToken: false`;
  expect(decision(`${POD}spec: { serviceAccountName: web }`, ACCOUNT, off)).toBe("unknown");
  expect(decision(`${POD}spec: { serviceAccountName: web }`, off, off)).toEqual([false, "service-account"]);
});

test("the folder of the token, however its path ends", () => {
  expect(isTokenFolder("/var/run/secrets/kubernetes.io/serviceaccount")).toBe(true);
  expect(isTokenFolder("/var/run/secrets/kubernetes.io/serviceaccount//")).toBe(true);
  expect(isTokenFolder("/var/run/secrets/kubernetes.io")).toBe(false);
  expect(isTokenFolder("/var/run/secrets/kubernetes.io/serviceaccount/token")).toBe(false);
});

test("a token is mounted unless every container has something else in its folder", () => {
  const shadow =
    "{ volumeMounts: [{ name: own, mountPath: /var/run/secrets/kubernetes.io/serviceaccount/ }] }";
  expect(mountsToken(podOf(`containers: [${shadow}]`))).toBe(false);
  expect(mountsToken(podOf(`containers: [${shadow}, { name: web }]`))).toBe(true);
  expect(mountsToken(podOf(`initContainers: [{ name: init }]\n  containers: [${shadow}]`))).toBe(true);
  expect(mountsToken(podOf("containers: [{ volumeMounts: [{ name: own, mountPath: /data }] }]"))).toBe(true);
});

test("a ServiceAccount holds what names it or a group of ServiceAccounts, and not what every cluster gives", () => {
  expect(held("{ kind: ServiceAccount, name: web, namespace: shop }")).toEqual(["reader"]);
  expect(held('{ kind: User, name: "system:serviceaccount:shop:web" }')).toEqual(["reader"]);
  expect(held('{ kind: Group, name: "system:serviceaccounts:shop" }')).toEqual(["reader"]);
  expect(held('{ kind: Group, name: "system:authenticated" }')).toEqual(["reader"]);
  expect(held('{ kind: Group, name: "system:serviceaccounts:ops" }')).toEqual([]);
  expect(held("{ kind: ServiceAccount, name: web, namespace: ops }")).toEqual([]);
  expect(held("{ kind: ServiceAccount, name: web }")).toEqual(["reader"]);
});

test("a binding to a role that nobody knows leaves open what there is", () => {
  const index = indexOfYaml(binding("unheard-of", "{ kind: ServiceAccount, name: web, namespace: shop }"), {
    withBuiltIn: true,
  });
  expect(holdingsOf(index, "shop", "web")).toEqual({ grants: [], isOpen: true });
  expect(holdingsOf(index, "shop", "other").isOpen).toBe(false);
});

function decision(...documents: readonly string[]) {
  const index = indexOfYaml(documents.join("\n---\n"));
  const automount = automountOf(index, workloadOf(index));
  return automount === "unknown" ? automount : [automount.value, automount.decidedBy];
}

function workloadOf(index: ObjectIndex): Workload {
  return index.objects().find((object) => object.type === "workload")!;
}

function podOf(spec: string) {
  const { root } = parseDocument(`spec:\n  ${spec}\n`);
  return readPodSpec(root, { start: 0, end: 0 });
}

const ROLE = `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: reader, namespace: shop }
rules: [{ apiGroups: [""], resources: [pods], verbs: [get] }]
`;

function binding(role: string, subject: string): string {
  return `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: readers, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: ${role} }
subjects: [${subject}]
`;
}

function held(subject: string): readonly (string | undefined)[] {
  const index = indexOfYaml(`${ROLE}---\n${binding("reader", subject)}`, { withBuiltIn: true });
  const { grants, isOpen } = holdingsOf(index, "shop", "web");
  expect(isOpen).toBe(false);
  return grants.map(({ role }) => role.name?.value);
}
