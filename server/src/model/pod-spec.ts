import type { TextRange } from "../text/range";
import {
  entryOf,
  isKnown,
  type NodePath,
  resolve,
  valueOf,
  type YamlContent,
  type YamlNode,
} from "../yaml/node";
import type { Spanned, Text } from "./object";
import { booleanField, isOpen, textField, textMap } from "./read";

/** What a Pod spec says about tokens, Secrets and the files of its node. */
export interface PodSpec {
  /** The key of the spec, or what stands for it where there is none. */
  readonly at: TextRange;
  /** A template may add fields, so that an absent one is not known to be absent. */
  readonly open: boolean;
  readonly volumes: PodParts<Volume>;
  /** Init containers first, as they run. */
  readonly containers: PodParts<Container>;
  readonly imagePullSecrets: PodParts<Text>;
  readonly automount: Spanned<boolean> | undefined;
  readonly hostNetwork: Spanned<boolean> | undefined;
  readonly fsGroup: Spanned<number> | undefined;
  /** Annotations of the Pods, which are not those of the object that makes them. */
  readonly annotations: ReadonlyMap<string, Text>;
  readonly annotationsOpen: boolean;
}

export interface PodParts<T> {
  readonly items: readonly T[];
  /** A template may add others. */
  readonly open: boolean;
}

export interface Volume {
  readonly at: TextRange;
  /** From the Pod spec: `["volumes", 0]`. */
  readonly path: NodePath;
  readonly name: Text | undefined;
  /** What the volume is made of: `secret`, `projected`, `hostPath`; absent where it is not known. */
  readonly source: string | undefined;
  /** Secrets whose values become files, with the paths that each is limited to. */
  readonly secrets: readonly NamedSource[];
  readonly configMaps: readonly NamedSource[];
  readonly hostPath: Text | undefined;
  readonly csi: CsiSource | undefined;
  readonly tokens: readonly TokenSource[];
  /** A template may change what the volume holds. */
  readonly open: boolean;
}

/** The object that a volume shows, and how: all of it, or chosen keys. */
export interface NamedSource {
  readonly name: Text;
  readonly hasItems: boolean;
}

/** A volume of a driver, such as that of SPIFFE or of the Secrets Store. */
export interface CsiSource {
  readonly at: TextRange;
  readonly driver: Text | undefined;
  readonly readOnly: Spanned<boolean> | undefined;
  /** `volumeAttributes`. */
  readonly attributes: ReadonlyMap<string, Text>;
  readonly open: boolean;
}

/** A token of the ServiceAccount of the Pod, in a projected volume. */
export interface TokenSource {
  readonly at: TextRange;
  /** From the Pod spec to the mapping. */
  readonly path: NodePath;
  readonly audience: Text | undefined;
  /** Undefined also where what is written is no number. */
  readonly expirationSeconds: Spanned<number> | undefined;
  readonly filePath: Text | undefined;
  readonly open: boolean;
}

export interface Container {
  readonly at: TextRange;
  readonly name: Text | undefined;
  readonly image: Text | undefined;
  readonly mounts: PodParts<VolumeMount>;
  readonly env: readonly EnvironmentValue[];
  /** Secrets all of whose keys become variables. */
  readonly envFromSecrets: readonly Text[];
  readonly envFromConfigMaps: readonly Text[];
}

export interface VolumeMount {
  readonly at: TextRange;
  readonly volume: Text | undefined;
  readonly mountPath: Text | undefined;
  readonly subPath: Text | undefined;
}

export interface EnvironmentValue {
  readonly name: Text | undefined;
  readonly value: Text | undefined;
  /** Name of the Secret that the value comes from. */
  readonly secret: Text | undefined;
  readonly configMap: Text | undefined;
}

/** Reads a Pod template, or the Pod itself: the mapping that holds `spec` and `metadata`. */
export function readPodSpec(template: YamlNode | undefined, absentAt: TextRange): PodSpec {
  const entry = entryOf(template, "spec");
  const spec = resolve(entry?.value);
  const metadata = valueOf(template, "metadata");
  const annotations = valueOf(metadata, "annotations");
  const containers = [
    parts(spec, "initContainers", readContainer),
    parts(spec, "containers", readContainer),
    parts(spec, "ephemeralContainers", readContainer),
  ];
  return {
    at: entry?.key.at ?? absentAt,
    open: isOpen(template) || isOpen(spec),
    volumes: parts(spec, "volumes", readVolume),
    containers: {
      items: containers.flatMap(({ items }) => items),
      open: containers.some(({ open }) => open),
    },
    imagePullSecrets: parts(spec, "imagePullSecrets", (item) => textField(item, "name")),
    automount: booleanField(spec, "automountServiceAccountToken"),
    hostNetwork: booleanField(spec, "hostNetwork"),
    fsGroup: numberField(valueOf(spec, "securityContext"), "fsGroup"),
    annotations: textMap(annotations),
    annotationsOpen: isOpen(template) || isOpen(metadata) || isOpen(annotations),
  };
}

function parts<T>(
  parent: YamlNode | undefined,
  key: string,
  read: (item: YamlContent, path: NodePath) => T | undefined,
): PodParts<T> {
  const list = valueOf(parent, key);
  const items = list?.type === "seq" ? list.items : [];
  return {
    items: items.flatMap((item, index) => {
      const content = resolve(item);
      const value = content && read(content, [key, index]);
      return value === undefined ? [] : [value];
    }),
    open: list ? isOpen(list) || items.some((item) => isTextHole(item)) : isOpen(resolve(parent)),
  };
}

/** An item that is nothing but a template action. */
function isTextHole(item: YamlNode | undefined): boolean {
  const content = resolve(item);
  return content?.type === "scalar" && !isKnown(content.text);
}

function readVolume(node: YamlContent, path: NodePath): Volume {
  const projected = valueOf(node, "projected");
  const sources = parts(projected, "sources", (item, sourcePath) => ({ item, path: sourcePath }));
  const secret = namedSource(valueOf(node, "secret"), "secretName");
  const configMap = namedSource(valueOf(node, "configMap"), "name");
  const hostPath = valueOf(node, "hostPath");
  const csi = entryOf(node, "csi");
  const kind = node.type === "map" ? node.entries.find(({ key }) => key.text !== "name") : undefined;
  const all = sources.items.map(({ item }) => item);
  return {
    at: node.at,
    path,
    name: textField(node, "name"),
    source: kind?.key.text,
    secrets: present([secret, ...all.map((item) => namedSource(valueOf(item, "secret"), "name"))]),
    configMaps: present([configMap, ...all.map((item) => namedSource(valueOf(item, "configMap"), "name"))]),
    hostPath: textField(hostPath, "path"),
    csi: csi && {
      at: csi.key.at,
      driver: textField(csi.value, "driver"),
      readOnly: booleanField(csi.value, "readOnly"),
      attributes: textMap(valueOf(csi.value, "volumeAttributes")),
      open: isOpen(csi.value),
    },
    tokens: sources.items.flatMap(({ item, path: sourcePath }) => {
      const token = entryOf(item, "serviceAccountToken");
      if (!token) return [];
      const at = [...path, "projected", ...sourcePath, "serviceAccountToken"];
      return [readToken(resolve(token.value), at, token.key.at)];
    }),
    open: isOpen(node) || isOpen(projected) || sources.open || all.some(isOpen),
  };
}

function readToken(node: YamlContent | undefined, path: NodePath, keyAt: TextRange): TokenSource {
  return {
    at: keyAt,
    path,
    audience: textField(node, "audience"),
    expirationSeconds: numberField(node, "expirationSeconds"),
    filePath: textField(node, "path"),
    open: isOpen(node),
  };
}

function namedSource(node: YamlContent | undefined, key: string): NamedSource | undefined {
  const name = textField(node, key);
  return name && { name, hasItems: entryOf(node, "items") !== undefined || isOpen(node) };
}

function readContainer(node: YamlContent): Container {
  const envFrom = parts(node, "envFrom", (item) => item).items;
  return {
    at: node.at,
    name: textField(node, "name"),
    image: textField(node, "image"),
    mounts: parts(node, "volumeMounts", (item) => ({
      at: item.at,
      volume: textField(item, "name"),
      mountPath: textField(item, "mountPath"),
      subPath: textField(item, "subPath") ?? textField(item, "subPathExpr"),
    })),
    env: parts(node, "env", (item) => {
      const from = valueOf(item, "valueFrom");
      return {
        name: textField(item, "name"),
        value: textField(item, "value"),
        secret: textField(valueOf(from, "secretKeyRef"), "name"),
        configMap: textField(valueOf(from, "configMapKeyRef"), "name"),
      };
    }).items,
    envFromSecrets: present(envFrom.map((item) => textField(valueOf(item, "secretRef"), "name"))),
    envFromConfigMaps: present(envFrom.map((item) => textField(valueOf(item, "configMapRef"), "name"))),
  };
}

function numberField(parent: YamlNode | undefined, key: string): Spanned<number> | undefined {
  const node = valueOf(parent, key);
  if (node?.type !== "scalar" || typeof node.value !== "number") return undefined;
  return { value: node.value, at: node.at };
}

function present<T>(values: readonly (T | undefined)[]): readonly T[] {
  return values.filter((value) => value !== undefined);
}
