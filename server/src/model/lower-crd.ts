import { valueOf, type YamlMap } from "../yaml/node";
import type { CustomResourceDefinitionContent, ObjectContent, OpaqueContent } from "./object";
import { textField, textItems } from "./read";

/** A definition that does not tell its group and plural name stays opaque. */
export function lowerCustomResourceDefinition(
  node: YamlMap,
  meta: ObjectContent,
): CustomResourceDefinitionContent | OpaqueContent {
  const spec = valueOf(node, "spec");
  const names = valueOf(spec, "names");
  const group = textField(spec, "group")?.value;
  const plural = textField(names, "plural")?.value;
  if (group === undefined || plural === undefined) return { ...meta, type: "opaque" };
  const resourceKind = textField(names, "kind")?.value ?? "";
  const shortNames = valueOf(names, "shortNames");
  return {
    ...meta,
    type: "crd",
    group,
    plural,
    singular: textField(names, "singular")?.value ?? resourceKind.toLowerCase(),
    resourceKind,
    shortNames: shortNames?.type === "seq" ? textItems(shortNames.items).map((text) => text.value) : [],
    namespaced: textField(spec, "scope")?.value !== "Cluster",
    subresources: subresourcesOf(spec),
  };
}

function subresourcesOf(spec: ReturnType<typeof valueOf>): readonly string[] {
  const versions = valueOf(spec, "versions");
  const places = [spec, ...(versions?.type === "seq" ? versions.items : [])];
  const has = (name: string): boolean =>
    places.some((place) => valueOf(valueOf(place, "subresources"), name) !== undefined);
  return ["status", "scale"].filter(has);
}
