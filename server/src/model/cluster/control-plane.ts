import { parseDocument } from "../../yaml/parse";
import {
  entryOf,
  isKnown,
  nodeAt,
  type NodePath,
  resolve,
  valueOf,
  type YamlContent,
  type YamlMap,
} from "../../yaml/node";
import type { TextRange } from "../../text/range";
import type { ObjectContent } from "../object";
import { textField } from "../read";
import type { Component, ComponentName, ControlPlaneContent, Flag, Misshapen } from "./content";
import { argumentFlags, bareFlags, extraFlags, fieldFlags, type FlagList, splitFlag } from "./flags";
import { EKSCTL_FIELDS, KOPS_FIELDS } from "./flag-fields";

const COMPONENTS: readonly ComponentName[] = ["kube-apiserver", "kube-controller-manager"];
/** k3s hands flags on to kubelets as well. */
const HANDED_ON: readonly ComponentName[] = [...COMPONENTS, "kubelet"];

/** A static Pod of the control plane; undefined for every other Pod. */
export function lowerStaticPod(node: YamlMap, meta: ObjectContent): ControlPlaneContent | undefined {
  const containers = nodeAt(node, ["spec", "containers"]);
  if (containers?.type !== "seq") return undefined;
  const components = containers.items.flatMap((item, index) => {
    const container = resolve(item);
    return container ? (containerComponent(container, ["spec", "containers", index]) ?? []) : [];
  });
  return components.length > 0 ? controlPlane(meta, components) : undefined;
}

function containerComponent(container: YamlContent, path: NodePath): Component | undefined {
  const command = valueOf(container, "command");
  const lists = ["command", "args"].map((key) => argumentFlags(valueOf(container, key), [...path, key]));
  const image = textField(container, "image")?.value ?? "";
  const name = COMPONENTS.find(
    (component) => startsProgram(command, component) || isImageOf(image, component),
  );
  const all = lists.flatMap((list) => list.flags);
  // Beside a command line stand the flags of the shell that runs it.
  const isShell = all.some(({ form }) => form === "embedded");
  const flags = isShell ? all.filter(({ form }) => form === "embedded") : all;
  if (!name || flags.length === 0) return undefined;
  const entry = entryOf(container, "command") ?? entryOf(container, "args");
  return {
    name,
    at: entry?.key.at ?? container.at,
    flags,
    open: lists.some(({ open }) => open),
    complete: !isShell,
    version: versionOf(image),
  };
}

/** `kube-apiserver`, with a folder before it, or in a command line of a shell. */
function startsProgram(command: YamlContent | undefined, name: string): boolean {
  if (command?.type !== "seq") return false;
  return command.items.slice(0, 4).some((item) => {
    const content = resolve(item);
    if (content?.type !== "scalar") return false;
    const { text } = content;
    return text === name || text.endsWith(`/${name}`) || text.includes(`${name} `);
  });
}

function isImageOf(image: string, name: string): boolean {
  const [path = ""] = image.split(/[:@]/);
  return path === name || path.endsWith(`/${name}`) || image.includes(`/${name}:`);
}

/** `1.34` of `registry.k8s.io/kube-apiserver:v1.34.1` or of `v1.34.1`. */
function versionOf(text: string | undefined): string | undefined {
  return /(?:^|:)v?(1\.\d{1,3})(?:\.|-|\+|$)/.exec(text ?? "")?.[1];
}

function controlPlane(
  meta: ObjectContent,
  components: readonly (Component | undefined)[],
  misshapen: readonly Misshapen[] = [],
): ControlPlaneContent {
  return {
    ...meta,
    type: "control-plane",
    components: components.filter((component) => component !== undefined),
    misshapen,
  };
}

/** What is written beside an installer's own flags. */
function partial(name: ComponentName, at: TextRange, { flags, open }: FlagList, version?: string): Component {
  return { name, at, flags, open, complete: false, version };
}

/** kubeadm: `apiServer.extraArgs` and `controllerManager.extraArgs`. */
export function lowerClusterConfiguration(node: YamlMap, meta: ObjectContent): ControlPlaneContent {
  return kubeadm(node, meta, [], shapeOf(meta.apiVersion));
}

/** Cluster API puts the same below `spec`. */
export function lowerKubeadmControlPlane(node: YamlMap, meta: ObjectContent): ControlPlaneContent {
  const shape = meta.apiVersion.endsWith("/v1beta2")
    ? "list"
    : meta.apiVersion.endsWith("/v1beta1")
      ? "map"
      : undefined;
  const version = versionOf(textField(valueOf(node, "spec"), "version")?.value);
  const found = SPECS.flatMap((spec) =>
    CONFIGURATIONS.flatMap((key): readonly ControlPlaneContent[] => {
      const path = [...spec, key];
      const configuration = nodeAt(node, path);
      return configuration?.type === "map" ? [kubeadm(configuration, meta, path, shape, version)] : [];
    }),
  );
  return controlPlane(
    meta,
    found.flatMap(({ components }) => components),
    found.flatMap(({ misshapen }) => misshapen),
  );
}

/** Where the kinds of Cluster API hold what kubeadm reads. */
const SPECS: readonly NodePath[] = [
  ["spec", "kubeadmConfigSpec"],
  ["spec", "template", "spec", "kubeadmConfigSpec"],
  ["spec"],
  ["spec", "template", "spec"],
];
const CONFIGURATIONS = ["clusterConfiguration", "initConfiguration", "joinConfiguration"];

const EXTRA_ARGS: readonly (readonly [ComponentName, readonly string[]])[] = [
  ["kube-apiserver", ["apiServer", "extraArgs"]],
  ["kube-controller-manager", ["controllerManager", "extraArgs"]],
  ["kubelet", ["nodeRegistration", "kubeletExtraArgs"]],
];

/** Which form `extraArgs` have in a version of kubeadm's configuration. */
function shapeOf(apiVersion: string): "list" | "map" | undefined {
  if (/\/v1(?:alpha\d+|beta[123])$/.test(apiVersion)) return "map";
  return /\/v1beta4$/.test(apiVersion) ? "list" : undefined;
}

function kubeadm(
  configuration: YamlMap,
  meta: ObjectContent,
  path: NodePath,
  shape: "list" | "map" | undefined,
  version = versionOf(textField(configuration, "kubernetesVersion")?.value),
): ControlPlaneContent {
  const components: Component[] = [];
  const misshapen: Misshapen[] = [];
  for (const [name, own] of EXTRA_ARGS) {
    const key = own.at(-1) ?? "";
    const entry = entryOf(nodeAt(configuration, own.slice(0, -1)), key);
    const args = resolve(entry?.value);
    if (!entry || !args) continue;
    const argsPath = [...path, ...own];
    components.push(partial(name, entry.key.at, extraFlags(args, argsPath), version));
    const written = args.type === "seq" ? "list" : args.type === "map" ? "map" : undefined;
    if (shape && written && written !== shape)
      misshapen.push({ at: entry.key.at, path: argsPath, version: meta.apiVersion, expected: shape });
  }
  return controlPlane(meta, components, misshapen);
}

/** kind: kubeadm patches as texts, for the cluster and for each node. */
export function lowerKindCluster(node: YamlMap, meta: ObjectContent): ControlPlaneContent {
  const nodes = valueOf(node, "nodes");
  const holders: readonly [YamlContent | undefined, NodePath][] = [
    [node, []],
    ...(nodes?.type === "seq"
      ? nodes.items.map((item, index): [YamlContent | undefined, NodePath] => [
          resolve(item),
          ["nodes", index],
        ])
      : []),
  ];
  const components = holders.flatMap(([holder, path]) => {
    const patches = valueOf(holder, "kubeadmConfigPatches");
    if (patches?.type !== "seq") return [];
    return patches.items.flatMap((item, index) =>
      patchComponents(resolve(item), [...path, "kubeadmConfigPatches", index]),
    );
  });
  return controlPlane(meta, components);
}

function patchComponents(patch: YamlContent | undefined, path: NodePath): readonly Component[] {
  if (patch?.type !== "scalar" || !/[eE]xtraArgs/.test(patch.text) || !isKnown(patch.text)) return [];
  const root = resolve(parseDocument(patch.text).root);
  if (root?.type !== "map") return [];
  const empty: ObjectContent = { ...NOBODY, apiVersion: textField(root, "apiVersion")?.value ?? "" };
  return kubeadm(root, empty, [], undefined).components.map((component) => ({
    ...component,
    at: patch.at,
    flags: component.flags.map(
      (flag): Flag => ({ ...flag, at: patch.at, inner: flag.at, path, form: "embedded" }),
    ),
  }));
}

const NOWHERE: TextRange = { start: 0, end: 0 };

const NOBODY: ObjectContent = {
  apiVersion: "",
  kind: "",
  at: NOWHERE,
  kindAt: NOWHERE,
  name: undefined,
  namespaceText: undefined,
  labels: new Map(),
  annotations: new Map(),
  templated: false,
  problems: [],
};

/** k3s and rke2: a file without a kind. */
export function lowerK3sConfiguration(node: YamlMap, meta: ObjectContent): ControlPlaneContent {
  return controlPlane(meta, k3sComponents(node, []));
}

/** Rancher keeps the same keys below `spec.rkeConfig.machineGlobalConfig`. */
export function lowerRancherCluster(node: YamlMap, meta: ObjectContent): ControlPlaneContent {
  const path = ["spec", "rkeConfig", "machineGlobalConfig"];
  return controlPlane(meta, k3sComponents(nodeAt(node, path), path));
}

function k3sComponents(node: YamlContent | undefined, path: NodePath): readonly Component[] {
  return HANDED_ON.flatMap((name) => {
    const key = `${name}-arg`;
    const entry = entryOf(node, key);
    return entry ? [partial(name, entry.key.at, bareFlags(resolve(entry.value), [...path, key]))] : [];
  });
}

/** k3d: `--kube-apiserver-arg=name=value` among the arguments of k3s. */
export function lowerK3dCluster(node: YamlMap, meta: ObjectContent): ControlPlaneContent {
  const path = ["options", "k3s", "extraArgs"];
  const list = nodeAt(node, path);
  if (list?.type !== "seq") return controlPlane(meta, []);
  const components = COMPONENTS.flatMap((name) => {
    const prefix = `--${name}-arg=`;
    const flags = list.items.flatMap((item, index): Flag[] => {
      const text = textField(item, "arg");
      if (!text?.value.startsWith(prefix) || !isKnown(text.value)) return [];
      const { name: own, written, value } = splitFlag(text.value.slice(prefix.length));
      const at = { at: text.at, path: [...path, index, "arg"], items: 1, inner: undefined } as const;
      const assigned = value !== undefined;
      return [{ name: own, written, value: value ?? "true", form: "embedded", assigned, ...at }];
    });
    return flags.length > 0 ? [partial(name, list.at, { flags, open: list.open })] : [];
  });
  return controlPlane(meta, components);
}

/** Talos: `cluster.apiServer.extraArgs` of a machine configuration, which has no kind. */
export function lowerTalosMachine(node: YamlMap, meta: ObjectContent): ControlPlaneContent {
  return controlPlane(
    meta,
    (
      [
        ["apiServer", "kube-apiserver"],
        ["controllerManager", "kube-controller-manager"],
      ] as const
    ).map(([key, name]) => {
      const path = ["cluster", key, "extraArgs"];
      const entry = entryOf(nodeAt(node, path.slice(0, -1)), "extraArgs");
      return entry && partial(name, entry.key.at, extraFlags(resolve(entry.value), path));
    }),
  );
}

/** kOps has a field for each flag. */
export function lowerKopsCluster(node: YamlMap, meta: ObjectContent): ControlPlaneContent {
  const path = ["spec", "kubeAPIServer"];
  const entry = entryOf(valueOf(node, "spec"), "kubeAPIServer");
  const list = fieldFlags(resolve(entry?.value), path, KOPS_FIELDS);
  const version = versionOf(textField(valueOf(node, "spec"), "kubernetesVersion")?.value);
  return controlPlane(meta, [entry && partial("kube-apiserver", entry.key.at, list, version)]);
}

/** eksctl: each identity provider becomes a set of OIDC flags. */
export function lowerEksctlCluster(node: YamlMap, meta: ObjectContent): ControlPlaneContent {
  const providers = valueOf(node, "identityProviders");
  if (providers?.type !== "seq") return controlPlane(meta, []);
  const components = providers.items.map((item, index) => {
    const content = resolve(item);
    if (content?.type !== "map" || textField(content, "type")?.value !== "oidc") return undefined;
    const list = fieldFlags(content, ["identityProviders", index], EKSCTL_FIELDS);
    return partial("kube-apiserver", content.at, list);
  });
  return controlPlane(meta, components);
}
