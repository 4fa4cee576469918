import { entryOf, type YamlMap } from "../../yaml/node";
import type { LoweredObject, ObjectContent } from "../object";
import { lowerK3sConfiguration, lowerStaticPod, lowerTalosMachine } from "./control-plane";
import { lowerDexFile } from "./dex";

/** Configurations about identity, and excerpts of a static Pod, that say no kind are known by their keys. */
export function lowerKindless(node: YamlMap, templated: boolean): LoweredObject | undefined {
  if (K3S_KEYS.some((key) => entryOf(node, key)))
    return lowerK3sConfiguration(node, metaOf(node, "K3sConfiguration", templated));
  if (entryOf(node, "machine") && entryOf(node, "cluster")) {
    const machine = lowerTalosMachine(node, metaOf(node, "TalosMachineConfiguration", templated));
    return machine.components.length > 0 ? machine : undefined;
  }
  const pod = lowerStaticPod(node, metaOf(node, "Pod", templated));
  if (pod) return pod;
  return lowerDexFile(node, metaOf(node, "DexConfiguration", templated));
}

const K3S_KEYS = ["kube-apiserver-arg", "kube-controller-manager-arg", "kubelet-arg"];

function metaOf(node: YamlMap, kind: string, templated: boolean): ObjectContent {
  return {
    apiVersion: "",
    kind,
    at: node.at,
    kindAt: node.entries[0]?.key.at ?? node.at,
    name: undefined,
    namespaceText: undefined,
    labels: new Map(),
    annotations: new Map(),
    templated,
    problems: [],
  };
}
