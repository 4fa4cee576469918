import { exactList } from "../support/exact";
import type { TextRange } from "../text/range";
import {
  type NodePath,
  resolve,
  valueOf,
  type YamlContent,
  type YamlDocument,
  type YamlMap,
} from "../yaml/node";
import { lowerStaticPod } from "./cluster/control-plane";
import { lowerKindless } from "./cluster/kindless";
import { identityReferences } from "./cloud/annotations";
import { lowerCustomResourceDefinition } from "./lower-crd";
import { lowerBinding, lowerRole } from "./lower-rbac";
import { lowerSecret } from "./secret";
import { isWorkloadKind, lowerWorkload } from "./lower-workload";
import { LOWERINGS } from "./lowerings";
import type { LoweredObject, ObjectContent } from "./object";
import { booleanField, nameList, textField, textMap } from "./read";

export interface PlacedContent {
  readonly object: LoweredObject;
  /** Path of the object inside its document. */
  readonly path: NodePath;
}

/** The Kubernetes objects of a document, the items of Lists unpacked. Text that is no object gives none. */
export function lowerDocument(document: YamlDocument): readonly PlacedContent[] {
  const res: PlacedContent[] = [];
  const root = resolve(document.root);
  if (root) lowerInto(res, root, exactList([]), document.templated, undefined);
  return res;
}

const MAX_ITEMS = 20_000;

function lowerInto(
  res: PlacedContent[],
  node: YamlContent,
  path: NodePath,
  templated: boolean,
  list: { readonly kind: string; readonly apiVersion: string } | undefined,
): void {
  if (node.type !== "map" || res.length >= MAX_ITEMS) return;
  const meta = lowerMeta(node, templated, list);
  if (!meta) {
    const object = path.length === 0 && !textField(node, "kind") ? lowerKindless(node, templated) : undefined;
    if (object) res.push({ object, path });
    return;
  }
  const items = meta.kind.endsWith("List") ? valueOf(node, "items") : undefined;
  if (items?.type === "seq") {
    const itemKind = { kind: meta.kind.slice(0, -"List".length), apiVersion: meta.apiVersion };
    for (const [index, item] of items.items.entries()) {
      const content = resolve(item);
      if (content) lowerInto(res, content, [...path, "items", index], templated, itemKind);
    }
    return;
  }
  res.push({ object: lowerObject(node, meta), path });
}

/** Items of a RoleList and its like may leave out their kind, which the list tells. */
function lowerMeta(
  node: YamlMap,
  templated: boolean,
  list: { readonly kind: string; readonly apiVersion: string } | undefined,
): ObjectContent | undefined {
  const kind = textField(node, "kind") ?? (list?.kind ? { value: list.kind, at: startOf(node) } : undefined);
  const apiVersion = textField(node, "apiVersion")?.value ?? list?.apiVersion;
  if (!kind || apiVersion === undefined) return undefined;
  const metadata = valueOf(node, "metadata");
  return {
    apiVersion,
    kind: kind.value,
    at: node.at,
    kindAt: kind.at,
    name: textField(metadata, "name"),
    namespaceText: textField(metadata, "namespace"),
    labels: textMap(valueOf(metadata, "labels")),
    annotations: textMap(valueOf(metadata, "annotations")),
    templated,
    problems: exactList([]),
  };
}

function startOf(node: YamlMap): TextRange {
  return node.entries[0]?.key.at ?? node.at;
}

function lowerObject(node: YamlMap, meta: ObjectContent): LoweredObject {
  const group = groupOf(meta.apiVersion);
  if (group === "rbac.authorization.k8s.io") {
    if (meta.kind === "Role" || meta.kind === "ClusterRole") return lowerRole(node, meta, meta.kind);
    if (meta.kind === "RoleBinding" || meta.kind === "ClusterRoleBinding")
      return lowerBinding(node, meta, meta.kind);
  }
  if (meta.apiVersion === "v1" && meta.kind === "ServiceAccount") return lowerServiceAccount(node, meta);
  if (meta.apiVersion === "v1" && meta.kind === "Secret") return lowerSecret(textField(node, "type"), meta);
  if (meta.apiVersion === "v1" && meta.kind === "Namespace") return { ...meta, type: "namespace" };
  if (group === "apiextensions.k8s.io" && meta.kind === "CustomResourceDefinition") {
    return lowerCustomResourceDefinition(node, meta);
  }
  if (isWorkloadKind(meta.apiVersion, meta.kind)) {
    const staticPod = meta.kind === "Pod" ? lowerStaticPod(node, meta) : undefined;
    return staticPod ?? lowerWorkload(node, meta);
  }
  const lowering = LOWERINGS.get(`${group}/${meta.kind}`) ?? LOWERINGS.get(`${group}/*`);
  if (lowering) return lowering(node, meta);
  return { ...meta, type: "opaque" };
}

function lowerServiceAccount(node: YamlMap, meta: ObjectContent): LoweredObject {
  const references = identityReferences(meta.annotations);
  return {
    ...meta,
    ...(references && { references }),
    type: "service-account",
    automount: booleanField(node, "automountServiceAccountToken"),
    secrets: nameList(node, "secrets", meta.kindAt),
    imagePullSecrets: nameList(node, "imagePullSecrets", meta.kindAt),
  };
}

/** `apps` of `apps/v1`, "" of `v1`. */
export function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf("/");
  return slash === -1 ? "" : apiVersion.slice(0, slash);
}
