import { isIdentityKey } from "../yaml/identity-key";
import { nodeAt, type NodePath, valueOf, type YamlContent, type YamlMap } from "../yaml/node";
import type { ObjectContent, Text, WorkloadContent } from "./object";
import { booleanField, packed, textField, textMap } from "./read";

const TEMPLATE: NodePath = ["spec", "template", "spec"];

/** Path of the Pod spec in each built-in kind that makes Pods, by `apiVersion/kind` without the version. */
const POD_SPEC_PATHS: ReadonlyMap<string, NodePath> = new Map<string, NodePath>([
  ["/Pod", ["spec"]],
  ["/ReplicationController", TEMPLATE],
  ["/PodTemplate", ["template", "spec"]],
  ["apps/Deployment", TEMPLATE],
  ["apps/StatefulSet", TEMPLATE],
  ["apps/DaemonSet", TEMPLATE],
  ["apps/ReplicaSet", TEMPLATE],
  ["extensions/Deployment", TEMPLATE],
  ["extensions/DaemonSet", TEMPLATE],
  ["extensions/ReplicaSet", TEMPLATE],
  ["batch/Job", TEMPLATE],
  ["batch/CronJob", ["spec", "jobTemplate", "spec", "template", "spec"]],
]);

export function isWorkloadKind(apiVersion: string, kind: string): boolean {
  return podSpecPath(apiVersion, kind) !== undefined;
}

export function podSpecPath(apiVersion: string, kind: string): NodePath | undefined {
  const slash = apiVersion.indexOf("/");
  const group = slash === -1 ? "" : apiVersion.slice(0, slash);
  return POD_SPEC_PATHS.get(`${group}/${kind}`);
}

export function lowerWorkload(node: YamlMap, meta: ObjectContent): WorkloadContent {
  const path = podSpecPath(meta.apiVersion, meta.kind) ?? TEMPLATE;
  const spec = nodeAt(node, path);
  const metadata = podMetadata(node, path);
  return {
    ...meta,
    type: "workload",
    serviceAccountName: textField(spec, "serviceAccountName"),
    serviceAccountAlias: textField(spec, "serviceAccount"),
    automount: booleanField(spec, "automountServiceAccountToken"),
    podLabels: textMap(valueOf(metadata, "labels")),
    podAnnotations: identityTexts(textMap(valueOf(metadata, "annotations"))),
    hostNetwork: booleanField(spec, "hostNetwork"),
    podSpecPath: path,
  };
}

/** The `metadata` beside the Pod spec: of a Pod its own, else that of the template. */
function podMetadata(node: YamlMap, path: NodePath): YamlContent | undefined {
  return nodeAt(node, [...path.slice(0, -1), "metadata"]);
}

function identityTexts(texts: ReadonlyMap<string, Text>): ReadonlyMap<string, Text> {
  return packed(new Map([...texts].filter(([key]) => isIdentityKey(key))));
}
