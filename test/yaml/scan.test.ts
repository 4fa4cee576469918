import { isIdentityKey } from "../../server/src/yaml/identity-key";
import { describe, expect, it } from "vitest";
import {
  type NodePath,
  nodeAt,
  resolve,
  valueOf,
  type YamlDocument,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
} from "../../server/src/yaml/node";
import { parseDocument } from "../../server/src/yaml/parse";
import { type DocumentFacts, scanFacts } from "../../server/src/yaml/scan";
import { corpusDocuments } from "../support/corpus";

const POD_SPECS: Readonly<Record<string, NodePath>> = {
  Pod: ["spec"],
  PodTemplate: ["template", "spec"],
  CronJob: ["spec", "jobTemplate", "spec", "template", "spec"],
  Deployment: ["spec", "template", "spec"],
  StatefulSet: ["spec", "template", "spec"],
  DaemonSet: ["spec", "template", "spec"],
  ReplicaSet: ["spec", "template", "spec"],
  ReplicationController: ["spec", "template", "spec"],
  Job: ["spec", "template", "spec"],
};

/** The facts as the parser sees them. */
function parsedFacts({ root }: YamlDocument): Omit<DocumentFacts, "at"> {
  const kind = fact(valueOf(root, "kind"));
  const metadata = valueOf(root, "metadata");
  return {
    apiVersion: fact(valueOf(root, "apiVersion")),
    kind,
    name: fact(valueOf(metadata, "name")),
    namespace: fact(valueOf(metadata, "namespace")),
    type: kind?.value === "Secret" ? fact(valueOf(root, "type")) : undefined,
    labels: textMap(valueOf(metadata, "labels")),
    annotations: textMap(valueOf(metadata, "annotations")),
    podSpec: podSpec(root, POD_SPECS[String(kind?.value)]),
    definition: kind?.value === "CustomResourceDefinition" ? definition(valueOf(root, "spec")) : undefined,
    service: kind?.value === "Service" ? service(root) : undefined,
  };
}

function service(root: YamlNode | undefined): DocumentFacts["service"] {
  const spec = root?.type === "map" ? root.entries.findLast(({ key }) => key.text === "spec") : undefined;
  if (!spec) return undefined;
  const ports = valueOf(spec.value, "ports");
  const scalar = (item: YamlNode | undefined, key: string): string | undefined => {
    const node = valueOf(item, key);
    return node?.type === "scalar" && node.value !== null ? node.text : undefined;
  };
  return {
    selector: textMap(valueOf(spec.value, "selector")),
    ports: (ports?.type === "seq" ? ports.items : []).map((item) => ({
      name: scalar(item, "name"),
      port: scalar(item, "port"),
      targetPort: scalar(item, "targetPort"),
      protocol: scalar(item, "protocol"),
      appProtocol: scalar(item, "appProtocol"),
    })),
  };
}

function fact(node: YamlNode | undefined): { value: string; at: YamlScalar["at"] } | undefined {
  return node?.type === "scalar" && typeof node.value === "string"
    ? { value: node.text, at: node.at }
    : undefined;
}

function textMap(node: YamlNode | undefined): Map<string, { value: string; at: YamlScalar["at"] }> {
  const res = new Map<string, { value: string; at: YamlScalar["at"] }>();
  if (node?.type !== "map") return res;
  for (const { key, value } of node.entries) {
    const text = fact(resolve(value));
    if (text) res.set(key.text, text);
  }
  return res;
}

function podSpec(root: YamlNode | undefined, path: NodePath | undefined): DocumentFacts["podSpec"] {
  const parent = path && nodeAt(root, path.slice(0, -1));
  const entry = parent?.type === "map" && parent.entries.findLast(({ key }) => key.text === path?.at(-1));
  if (!entry || !path) return undefined;
  const metadata = nodeAt(root, [...path.slice(0, -1), "metadata"]);
  const annotations = [...textMap(valueOf(metadata, "annotations"))].filter(([key]) => isIdentityKey(key));
  return {
    path,
    at: entry.key.at,
    serviceAccountName: fact(valueOf(entry.value, "serviceAccountName")),
    serviceAccount: fact(valueOf(entry.value, "serviceAccount")),
    automount: flag(valueOf(entry.value, "automountServiceAccountToken")),
    hostNetwork: flag(valueOf(entry.value, "hostNetwork")),
    labels: textMap(valueOf(metadata, "labels")),
    annotations: new Map(annotations),
  };
}

function flag(node: YamlNode | undefined): { value: boolean; at: YamlScalar["at"] } | undefined {
  return node?.type === "scalar" && typeof node.value === "boolean"
    ? { value: node.value, at: node.at }
    : undefined;
}

function definition(spec: YamlNode | undefined): DocumentFacts["definition"] {
  if (!spec) return undefined;
  const names = valueOf(spec, "names");
  const shortNames = valueOf(names, "shortNames");
  const versions = valueOf(spec, "versions");
  const items = [spec, ...(versions?.type === "seq" ? versions.items : [])];
  const subresources = new Set(
    items
      .flatMap((item) => (valueOf(item, "subresources") as YamlMap | undefined)?.entries ?? [])
      .map(({ key }) => key.text),
  );
  return {
    group: fact(valueOf(spec, "group")),
    scope: fact(valueOf(spec, "scope")),
    plural: fact(valueOf(names, "plural")),
    singular: fact(valueOf(names, "singular")),
    kind: fact(valueOf(names, "kind")),
    shortNames: shortNames?.type === "seq" ? shortNames.items.map((item) => fact(resolve(item))!) : [],
    subresources: [...subresources].filter((name) => name === "status" || name === "scale").sort(),
  };
}

/** What the scanner says that the parser does not, or the other way round; "hard" when it does not say. */
function difference(text: string): string | undefined {
  const facts = scanFacts(text, 0, text.length);
  if (facts === "hard") return "hard";
  const document = parseDocument(text);
  const expected = parsedFacts(document);
  const { at, annotations, ...scanned } = facts;
  const { annotations: allAnnotations, ...parsed } = expected;
  const shown = [scanned, parsed].map((value) => JSON.stringify(value, mapsAsArrays));
  if (shown[0] !== shown[1]) return `${shown[0]} instead of ${shown[1]}`;
  for (const [key, value] of annotations) {
    if (JSON.stringify(allAnnotations.get(key)) !== JSON.stringify(value)) return `annotation ${key}`;
  }
  for (const [key, value] of allAnnotations) {
    const source = text.slice(value.at.start, value.at.end);
    const isSimple = !/\n|\\|''|\t/.test(source);
    if (isSimple && !annotations.has(key)) return `annotation ${key} is missing`;
  }
  const root = document.root?.at;
  if (at.start !== root?.start || at.end < root.end || at.end > text.length) return "range";
  return undefined;
}

function mapsAsArrays(_: string, value: unknown): unknown {
  if (value === undefined) return "absent";
  return value instanceof Map ? [...(value as Map<string, unknown>)] : value;
}

describe("the scanner and the parser agree", () => {
  it("on every document of the corpus that is only scanned", () => {
    const documents = corpusDocuments("facts");
    const differences: string[] = [];
    let hard = 0;
    for (const { name, text } of documents) {
      const found = difference(text);
      if (found === "hard") hard++;
      else if (found !== undefined && parseDocument(text).errors.length === 0)
        differences.push(`${name}: ${found}`);
    }
    expect(differences).toEqual([]);
    // The scanner is there to save work: it must not give up often.
    if (documents.length > 0) expect(hard / documents.length).toBeLessThan(0.1);
  });

  const head = "apiVersion: apps/v1\nkind: Deployment\n";

  it.each([
    ["quotes and comments", `${head}metadata: # m\n  name: "a" # n\n  namespace: 'b'\n  labels: {}\n`],
    ["a tab behind a value", `${head}metadata:\n  name: a\t# c\n`],
    ["CRLF", `${head}metadata:\n  name: a\n  labels:\n    x: y\n`.replaceAll("\n", "\r\n")],
    ["a byte order mark", `\uFEFF---\n${head}metadata:\n  name: a\n`],
    ["a marker with a comment", `--- # first\n\n# c\n${head}metadata:\n  name: a`],
    ["no metadata", head],
    ["empty metadata", `${head}metadata:\nspec:\n`],
    ["labels", `${head}metadata:\n  labels:\n    "a/b": c\n    'd': "e f" # g\n    h.i/j: k\n  name: n\n`],
    ["labels that are not deeper", `${head}metadata:\n  labels:\n  name: n\n`],
    [
      "annotations of all sorts",
      `${head}metadata:\n  annotations:\n    a: b\n    c: |\n      d: e\n    f: "g\n      h"\n    i: j\n      k\n    l: "m\\n"\n    o: "true"\n  name: n\n`,
    ],
    [
      "a Pod template",
      `${head}spec:\n  replicas: 1\n  template:\n    metadata:\n      name: decoy\n      labels:\n        app: web\n      annotations:\n        iam.amazonaws.com/role: x\n        other: |\n          y\n    spec:\n      hostNetwork: true\n      containers:\n      - name: c\n        args:\n        - |\n          serviceAccountName: decoy\n      serviceAccountName: a\n      serviceAccount: b\n      automountServiceAccountToken: false # no\n`,
    ],
    [
      "a Secret",
      "apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\n  annotations:\n    kubernetes.io/service-account.name: b\ntype: kubernetes.io/service-account-token\ndata:\n  type: decoy\n",
    ],
    ["an empty Pod spec", `${head}spec:\n  template:\n    spec:\n`],
    ["no Pod spec", `${head}spec:\n  template: {}\n`],
    [
      "a Pod",
      "apiVersion: v1\nkind: Pod\nspec:\n    serviceAccountName: ''\n    containers: [{name: a}]\nmetadata: {}\n",
    ],
    [
      "a CronJob",
      "apiVersion: batch/v1\nkind: CronJob\nspec:\n jobTemplate:\n  spec:\n   template:\n    spec:\n     serviceAccountName: a\n",
    ],
    [
      "a Service",
      "apiVersion: v1\nkind: Service\nmetadata:\n  name: a\nspec:\n  type: ClusterIP\n  selector:\n    app: web\n  ports:\n  - name: http # c\n    port: 80\n    targetPort: 8080\n  - port: 443\n    appProtocol: https\n    targetPort: tls\n    protocol: TCP\n  -\n    port: 9 # d\n",
    ],
    ["a Service without ports", "apiVersion: v1\nkind: Service\nspec:\n  ports: []\n  selector: {}\n"],
    [
      "a Service of another group",
      "apiVersion: serving.knative.dev/v1\nkind: Service\nspec:\n  template:\n    spec:\n      containers:\n      - ports:\n        - containerPort: 8080\n",
    ],
    ["a PodTemplate", "apiVersion: v1\nkind: PodTemplate\ntemplate:\n  spec:\n    serviceAccountName: a\n"],
    [
      "a definition",
      "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec:\n  group: a.b\n  scope: Cluster\n  names:\n    plural: cs\n    singular: c\n    kind: C\n    shortNames:\n    - x\n    - 'y'\n  versions:\n  - name: v1\n    schema:\n      openAPIV3Schema:\n        properties:\n          subresources: {type: object}\n    subresources:\n      scale:\n        specReplicasPath: .x\n  - schema: {}\n    subresources:\n      status: {}\n    name: v2\n",
    ],
    [
      "a definition with indented lists",
      "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec:\n  names:\n    shortNames:\n      - x\n  versions:\n    -\n      name: v1\n      subresources:\n        status: {}\n    - name: v2\n",
    ],
    ["a list below its key at the same column", `${head}items:\n- a: b\n- c\nmetadata:\n  name: n\n`],
    [
      "templates in a block scalar",
      "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  x: |\n    a {{ .b }}\n",
    ],
    [
      "a block scalar with a comment sign",
      "apiVersion: v1\nkind: ConfigMap\ndata:\n  x: |\n    # a\n   # b\nmetadata:\n  name: a\n",
    ],
  ])("on %s", (_, text) => {
    expect(difference(text)).toBeUndefined();
  });

  it.each([
    ["anchor", `${head}metadata: &m\n  name: a\n`],
    ["alias", `x: &x a\n${head}metadata:\n  name: *x\n`],
    ["tag", `${head}metadata:\n  name: !!str 1\n`],
    ["flow", `${head}metadata: {name: a}\n`],
    ["flow labels", `${head}metadata:\n  labels: {a: b}\n`],
    ["plain text over lines", `${head}metadata:\n  name: a\n    b\n`],
    ["value below its key", `${head}metadata:\n  name:\n    a\n`],
    ["block scalar", `${head}metadata:\n  name: |-\n    a\n`],
    ["hole", `${head}metadata:\n  name: a-{{ .x }}\n`],
    ["hole somewhere in a workload", `${head}spec:\n  replicas: "{{ .x }}"\n`],
    [
      "template action on a line",
      "apiVersion: v1\nkind: ConfigMap\n{{- if .x }}\nmetadata:\n  name: a\n{{- end }}\n",
    ],
    ["duplicate key", `${head}metadata:\n  name: a\n  name: b\n`],
    ["duplicate metadata", `${head}metadata:\n  name: a\nmetadata:\n  name: b\n`],
    ["duplicate label", `${head}metadata:\n  labels:\n    a: b\n    a: c\n`],
    ["tab", `${head}metadata:\n\tname: a\n`],
    ["escape", `${head}metadata:\n  name: "a\\u0062"\n`],
    ["number as name", `${head}metadata:\n  name: 12\n`],
    ["null as namespace", `${head}metadata:\n  namespace: ~\n`],
    ["boolean label", `${head}metadata:\n  labels:\n    a: true\n`],
    ["merge key", `${head}metadata:\n  labels:\n    <<: *x\n    a: b\n`],
    ["explicit key", `${head}metadata:\n  ? name\n  : a\n`],
    ["nested mapping on a line", `${head}metadata:\n  name: a: b\n`],
    ["line between two indentations", `${head}metadata:\n    name: a\n  namespace: b\n`],
    ["root on the line of the marker", `--- {apiVersion: v1, kind: Pod}\n`],
    ["dash as value", `${head}metadata:\n  - name: a\n`],
    ["quoted boolean", `${head}spec:\n  template:\n    spec:\n      automountServiceAccountToken: "false"\n`],
    ["own annotation over lines", `${head}metadata:\n  annotations:\n    rolecall.dev/allow: "a\n      b"\n`],
    ["type over lines", "apiVersion: v1\nkind: Secret\ntype:\n  a\n"],
    ["text that is no map", "just text\n"],
    ["half-typed key", `${head}metadata:\n  name: a\n  nam\n`],
  ])("says that only a parser can tell: %s", (_, text) => {
    expect(scanFacts(text, 0, text.length)).toBe("hard");
  });

  it("offsets count from the start of the document", () => {
    const text = `${head}metadata:\n  name: a\n`;
    expect(scanFacts(`x: 1\n${text}`, 5, 5 + text.length)).toEqual(scanFacts(text, 0, text.length));
  });
});
