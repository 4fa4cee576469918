import { expect, test } from "vitest";
import { nodeAt } from "../yaml/node";
import { parseDocument } from "../yaml/parse";
import { type PodSpec, readPodSpec } from "./pod-spec";

const POD = `apiVersion: v1
kind: Pod
metadata:
  annotations: { a: b }
spec:
  automountServiceAccountToken: false
  hostNetwork: true
  securityContext: { fsGroup: 65534 }
  imagePullSecrets: [{ name: pull }]
  volumes:
    - name: token
      projected:
        sources:
          - configMap: { name: ca }
          - serviceAccountToken:
              audience: vault
              expirationSeconds: 600
              path: token
          - secret: { name: part, items: [] }
    - name: whole
      secret: { secretName: other }
    - name: node
      hostPath: { path: /var }
    - name: settings
      configMap: { name: settings }
  initContainers:
    - name: first
      image: one
  containers:
    - name: second
      env:
        - name: A
          value: plain
        - name: B
          valueFrom: { secretKeyRef: { name: s, key: k } }
        - name: C
          valueFrom: { configMapKeyRef: { name: c, key: k } }
      envFrom:
        - secretRef: { name: all }
        - configMapRef: { name: every }
      volumeMounts:
        - { name: token, mountPath: /t, subPath: x }
`;

function read(text: string): PodSpec {
  return readPodSpec(nodeAt(parseDocument(text).root, []), { start: 0, end: 0 });
}

test("reads what a Pod says about tokens and Secrets", () => {
  const pod = read(POD);
  expect(pod.open).toBe(false);
  expect(pod.automount?.value).toBe(false);
  expect(pod.hostNetwork?.value).toBe(true);
  expect(pod.fsGroup?.value).toBe(65534);
  expect(pod.annotations.get("a")?.value).toBe("b");
  expect(pod.imagePullSecrets.items.map(({ value }) => value)).toEqual(["pull"]);
  const [token, whole, node, settings] = pod.volumes.items;
  expect(token?.source).toBe("projected");
  expect(token?.configMaps.map(({ name }) => name.value)).toEqual(["ca"]);
  expect(token?.secrets.map(({ name, hasItems }) => [name.value, hasItems])).toEqual([["part", true]]);
  const [source] = token?.tokens ?? [];
  expect(source?.audience?.value).toBe("vault");
  expect(source?.expirationSeconds?.value).toBe(600);
  expect(source?.filePath?.value).toBe("token");
  expect(source?.path).toEqual(["volumes", 0, "projected", "sources", 1, "serviceAccountToken"]);
  expect(whole?.secrets.map(({ name, hasItems }) => [name.value, hasItems])).toEqual([["other", false]]);
  expect(node?.hostPath?.value).toBe("/var");
  expect(settings?.configMaps.map(({ name }) => name.value)).toEqual(["settings"]);
});

test("reads the containers in the order in which they run, each value with its place", () => {
  const { items } = read(POD).containers;
  expect(items.map(({ name, image }) => [name?.value, image?.value])).toEqual([
    ["first", "one"],
    ["second", undefined],
  ]);
  const [, second] = items;
  expect(
    second?.env.map(({ name, value, secret, configMap }) =>
      [name, value, secret, configMap].map((text) => text?.value),
    ),
  ).toEqual([
    ["A", "plain", undefined, undefined],
    ["B", undefined, "s", undefined],
    ["C", undefined, undefined, "c"],
  ]);
  expect(second?.envFromSecrets.map(({ value }) => value)).toEqual(["all"]);
  expect(second?.envFromConfigMaps.map(({ value }) => value)).toEqual(["every"]);
  const [mount] = second?.mounts.items ?? [];
  expect([mount?.volume?.value, mount?.mountPath?.value, mount?.subPath?.value]).toEqual([
    "token",
    "/t",
    "x",
  ]);
  const at = second?.env[1]?.secret?.at;
  expect(POD.slice(at?.start, at?.end)).toBe("s");
});

test("what a template may add makes the parts open", () => {
  const pod = read(`apiVersion: v1
kind: Pod
spec:
  volumes:
    - name: a
      secret: { secretName: b }
    {{- if .Values.more }}
    - name: c
      emptyDir: {}
    {{- end }}
  containers:
    {{- toYaml .Values.containers | nindent 4 }}
`);
  expect(pod.volumes.open).toBe(true);
  expect(pod.containers.open).toBe(true);
  expect(pod.volumes.items.length).toBe(2);
});

test("an object without a Pod spec has none of it", () => {
  const pod = readPodSpec(undefined, { start: 3, end: 4 });
  expect(pod.at).toEqual({ start: 3, end: 4 });
  expect([pod.volumes.items, pod.containers.items]).toEqual([[], []]);
  expect(pod.open).toBe(false);
});

test("half-typed fields are absent", () => {
  const pod = read(
    "apiVersion: v1\nkind: Pod\nspec:\n  volumes:\n    -\n    - name:\n  containers: text\n  automountServiceAccountToken: maybe\n",
  );
  expect(pod.volumes.items.map(({ name, source }) => [name, source])).toEqual([[undefined, undefined]]);
  expect(pod.containers.items).toEqual([]);
  expect(pod.automount).toBeUndefined();
});
