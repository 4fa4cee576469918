import { exactList } from "../../../support/exact";
import { entryOf, resolve, valueOf, type YamlContent, type YamlNode } from "../../../yaml/node";
import { isOpen, textField, textMap } from "../../read";
import type { Attachment, TargetRef, WorkloadSelector } from "./content";

/** `selector`, `targetRefs` and `targetRef` of a policy's `spec`. */
export function lowerAttachment(spec: YamlContent | undefined): Attachment {
  const selector = entryOf(spec, "selector");
  const targets = entryOf(spec, "targetRefs");
  const target = entryOf(spec, "targetRef");
  const list = resolve(targets?.value);
  const items = list?.type === "seq" ? list.items : [];
  const single = resolve(target?.value);
  return {
    selector: selector && lowerSelector(selector.key, selector.value),
    targets: exactList([
      ...items.flatMap((item) => lowerTarget(resolve(item), false)),
      ...lowerTarget(single, true),
    ]),
    hasTargets: items.length > 0 || single?.type === "map",
    open: isOpen(spec) || isOpen(list) || items.some(isOpen) || isOpen(single),
  };
}

function lowerSelector(key: YamlContent, value: YamlNode | undefined): WorkloadSelector | undefined {
  const selector = resolve(value);
  if (selector?.type === "scalar" && selector.value === null) return undefined;
  const labels = entryOf(selector, "matchLabels");
  const map = resolve(labels?.value);
  return {
    at: labels?.key.at ?? key.at,
    labels: textMap(map),
    open: isOpen(selector) || isOpen(map),
  };
}

function lowerTarget(node: YamlContent | undefined, isSingular: boolean): TargetRef[] {
  if (node?.type !== "map") return [];
  return [
    {
      at: node.at,
      group: textField(node, "group"),
      kind: textField(node, "kind"),
      name: textField(node, "name"),
      namespace: textField(node, "namespace"),
      isSingular,
    },
  ];
}

/** `spec` of a policy. */
export function specOf(node: YamlNode): YamlContent | undefined {
  return valueOf(node, "spec");
}
